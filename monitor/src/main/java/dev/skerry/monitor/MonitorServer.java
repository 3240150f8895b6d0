package dev.skerry.monitor;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * Takes the place of the Pulumi engine for a program, in any language: hands each resource and each
 * call of a function to a listener and returns its results. Start the program with {@link
 * #environment()}.
 */
public final class MonitorServer implements AutoCloseable {
  /** As large as the engine's and the SDKs' limit, so that a document fits in an input. */
  private static final int MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

  private final Server server;
  private final Urns urns;

  private MonitorServer(Server server, Urns urns) {
    this.server = server;
    this.urns = urns;
  }

  /**
   * Starts a server on a free port of the loopback address.
   *
   * @param project the project's name
   * @param stack the stack's name
   * @param listener what decides on the outputs
   * @return the server
   * @throws IOException if no port is free
   */
  public static MonitorServer start(String project, String stack, MonitorListener listener)
      throws IOException {
    var urns = new Urns(project, stack);
    var server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .addService(new ResourceMonitor(urns, listener))
            .addService(new ProgramEngine(listener))
            .build()
            .start();
    return new MonitorServer(server, urns);
  }

  /**
   * Returns the variables that connect a program to this server. The configuration is not among
   * them: PULUMI_CONFIG and PULUMI_CONFIG_SECRET_KEYS are JSON.
   *
   * @return the values by name
   */
  public Map<String, String> environment() {
    return Map.of(
        "PULUMI_MONITOR", address(),
        "PULUMI_ENGINE", address(),
        "PULUMI_PROJECT", urns.project(),
        "PULUMI_STACK", urns.stack(),
        "PULUMI_DRY_RUN", "false",
        "PULUMI_PARALLEL", "16");
  }

  private String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Ends the server and all its connections. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
