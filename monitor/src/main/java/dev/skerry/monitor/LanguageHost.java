package dev.skerry.monitor;

import com.google.protobuf.Struct;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import pulumirpc.Language.ProgramInfo;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc;

/**
 * The connection to a running language host of Pulumi, such as {@code pulumi-language-nodejs},
 * which runs programs in its language.
 */
public final class LanguageHost implements AutoCloseable {
  private final ManagedChannel channel;

  private LanguageHost(ManagedChannel channel) {
    this.channel = channel;
  }

  /**
   * Connects to a host.
   *
   * @param address its host and port
   * @return the connection
   */
  public static LanguageHost connect(String address) {
    return new LanguageHost(NettyChannelBuilder.forTarget(address).usePlaintext().build());
  }

  /**
   * Runs a program to its end, or until a registration fails: as the engine does, this waits no
   * longer then. The SDK for Node takes minutes to print such an error (pulumi#20567).
   *
   * @param server where it registers its resources
   * @param folder the program's folder: key {@code main} of Pulumi.yaml, else the project's
   * @param options key {@code runtime.options} of Pulumi.yaml
   * @return the error with which it failed; an empty text if the program has reported its errors
   *     itself
   * @throws io.grpc.StatusRuntimeException if the host cannot run it
   */
  @SuppressWarnings("deprecation")
  public Optional<String> run(MonitorServer server, Path folder, Map<String, Object> options) {
    var program =
        ProgramInfo.newBuilder()
            .setRootDirectory(server.deployment().folder().toString())
            .setProgramDirectory(folder.toString())
            .setEntryPoint(".")
            .setOptions(PropertyValues.encode(options, Struct.getDefaultInstance()));
    var request =
        RunRequest.newBuilder()
            .setProject(server.deployment().project())
            .setStack(server.deployment().stack())
            .setOrganization(Deployment.ORGANIZATION)
            .putAllConfig(server.deployment().config())
            .setParallel(MonitorServer.PARALLEL)
            .setMonitorAddress(server.address())
            .setPwd(folder.toString())
            .setInfo(program)
            .setProgram(".") // hosts before 3.110 do not know the program's information
            .build();
    var ended = new CompletableFuture<Optional<String>>();
    LanguageRuntimeGrpc.newStub(channel).run(request, new RunObserver(ended));
    try {
      return ended.applyToEither(server.failure().thenApply(Optional::of), result -> result).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StatusRuntimeException refused ? refused : e;
    }
  }

  /** Receives the one response. */
  private record RunObserver(CompletableFuture<Optional<String>> ended)
      implements StreamObserver<RunResponse> {

    @Override
    public void onNext(RunResponse response) {
      ended.complete(
          response.getBail() || !response.getError().isEmpty()
              ? Optional.of(response.getError())
              : Optional.empty());
    }

    @Override
    public void onError(Throwable failure) {
      ended.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
      // The response was received before.
    }
  }

  /** Ends the connection. The host is not stopped. */
  @Override
  public void close() {
    channel.shutdownNow();
  }
}
