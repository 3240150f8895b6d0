package dev.skerry.monitor;

import static java.util.Map.entry;

import com.google.gson.Gson;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import pulumirpc.EngineGrpc;

/**
 * Takes the place of the Pulumi engine for a program, in any language: hands each resource and each
 * call of a function to a listener and returns its results. Start the program with {@link
 * #environment()}.
 */
public final class MonitorServer implements AutoCloseable {
  /** As large as the engine's and the SDKs' limit, so that a document fits in an input. */
  static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

  /** How many resources a program registers at once: the CLI's default. */
  static final int PARALLEL = 16;

  /**
   * Messages are received on the connection's own thread. The SDK for Java sends the next message
   * only after the response, and at the end waits for hundreds of them.
   */
  private static final ServerCallExecutorSupplier MESSAGES_AT_ONCE =
      new ServerCallExecutorSupplier() {
        @Override
        public <Q, R> Executor getExecutor(ServerCall<Q, R> call, Metadata metadata) {
          return call.getMethodDescriptor().equals(EngineGrpc.getLogMethod())
              ? Runnable::run
              : null;
        }
      };

  private final Server server;
  private final Deployment deployment;
  private final ResourceMonitor resourceMonitor;

  private MonitorServer(Server server, Deployment deployment, ResourceMonitor resourceMonitor) {
    this.server = server;
    this.deployment = deployment;
    this.resourceMonitor = resourceMonitor;
  }

  /**
   * Starts a server on a free port of the loopback address.
   *
   * @param deployment what the program knows of its deployment
   * @param listener what decides on the outputs
   * @return the server
   * @throws IOException if no port is free
   */
  public static MonitorServer start(Deployment deployment, MonitorListener listener)
      throws IOException {
    var resourceMonitor = new ResourceMonitor(deployment, listener);
    var server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .addService(resourceMonitor)
            .addService(new ProgramEngine(listener))
            .callExecutor(MESSAGES_AT_ONCE)
            .build()
            .start();
    resourceMonitor.listensAt(address(server));
    return new MonitorServer(server, deployment, resourceMonitor);
  }

  /**
   * Returns the environment variables with which a program in Java connects to this server.
   * Programs in other languages are started by their {@link LanguageHost}.
   *
   * @return the values by name
   */
  public Map<String, String> environment() {
    return Map.ofEntries(
        entry("PULUMI_MONITOR", address()),
        entry("PULUMI_ENGINE", address()),
        entry("PULUMI_ORGANIZATION", Deployment.ORGANIZATION),
        entry("PULUMI_PROJECT", deployment.project()),
        entry("PULUMI_STACK", deployment.stack()),
        entry("PULUMI_CONFIG", new Gson().toJson(deployment.config())),
        entry("PULUMI_CONFIG_SECRET_KEYS", "[]"),
        entry("PULUMI_ROOT_DIRECTORY", deployment.folder().toString()),
        entry("PULUMI_DRY_RUN", "false"),
        entry("PULUMI_PARALLEL", Integer.toString(PARALLEL)));
  }

  /**
   * Returns the address of the server.
   *
   * @return host and port
   */
  public String address() {
    return address(server);
  }

  private static String address(Server server) {
    return "127.0.0.1:" + server.getPort();
  }

  /** Completes with the first error of a registration: the program cannot succeed any more. */
  CompletableFuture<String> failure() {
    return resourceMonitor.failure();
  }

  Deployment deployment() {
    return deployment;
  }

  /** Ends the server and all its connections. */
  @Override
  public void close() {
    resourceMonitor.close();
    server.shutdownNow();
  }
}
