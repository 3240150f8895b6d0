import com.google.gson.Gson;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.skerry.local.program.Project;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/**
 * A stub of the Pulumi engine, because {@code make package} must run the program on machines without
 * the engine, and benchmarks must not measure the engine. It responds to each resource at once with
 * its inputs and {@link #OUTPUTS}, prints the time of the program's JVM from start to end, and
 * prints the number of declared resources of each type.
 *
 * <p>Usage: {@code java StubEngine [--warm] stack command...}, in the folder of Pulumi.yaml. With
 * {@code --warm} the program runs a few times before the measured run: this server is a JVM and
 * needs hundreds of requests to become as fast as the engine, which is a native program. {@code
 * stack/package} compiles it, together with the classes of {@code local/} that read the project.
 */
final class StubEngine {
  private static final int WARM_UP_RUNS = 3;
  private static final String ARN = "arn:aws:service:us-east-1:000000000000:stub";

  /** The computed outputs of every resource. The SDK ignores those that a class does not have. */
  private static final Map<String, String> OUTPUTS =
      Map.of(
          "accountId",
          "000000000000",
          "arn",
          ARN,
          "qualifiedArn",
          ARN + ":1",
          "invokeArn",
          ARN,
          "executionArn",
          ARN,
          "apiEndpoint",
          "https://stub.example.com",
          "version",
          "1",
          "name",
          "stub");

  private final Map<String, Integer> types = new TreeMap<>();
  private final StringBuffer log = new StringBuffer();

  private StubEngine() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var warm = args[0].equals("--warm");
    var rest = List.of(args).subList(warm ? 1 : 0, args.length);
    var runs = warm ? WARM_UP_RUNS + 1 : 1;
    System.exit(new StubEngine().run(runs, rest.get(0), rest.subList(1, rest.size())));
  }

  private int run(int runs, String stack, List<String> command)
      throws IOException, InterruptedException {
    var server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Monitor())
            .addService(new Engine())
            .build()
            .start();
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment(stack, "127.0.0.1:" + server.getPort()));
    var code = 0;
    var millis = 0L;
    for (var left = runs; left > 0 && code == 0; left--) {
      types.clear();
      var start = System.nanoTime();
      code = builder.start().waitFor();
      millis = (System.nanoTime() - start) / 1_000_000;
    }
    server.shutdownNow();
    return report(code, millis);
  }

  private int report(int code, long millis) {
    if (code != 0 || types.isEmpty()) {
      System.err.printf("the program ended with exit code %d%n%s%n", code, log);
      return 1;
    }
    System.out.printf("%d ms%n", millis);
    types.forEach((type, count) -> System.out.printf("%4d %s%n", count, type));
    return 0;
  }

  private static Map<String, String> environment(String stack, String address) {
    var project = Project.load(Path.of(""), stack);
    return Map.of(
        "PULUMI_MONITOR", address,
        "PULUMI_ENGINE", address,
        "PULUMI_PROJECT", project.name(),
        "PULUMI_STACK", project.stack(),
        "PULUMI_DRY_RUN", "false",
        "PULUMI_PARALLEL", "16",
        "PULUMI_CONFIG", new Gson().toJson(project.config()));
  }

  private final class Monitor extends ResourceMonitorImplBase {
    @Override
    public void supportsFeature(
        SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
      respond(observer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(
        RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
      synchronized (types) {
        types.merge(request.getType(), 1, Integer::sum);
      }
      var urn =
          "urn:pulumi:stub::skerry::%s::%s".formatted(request.getType(), request.getName());
      respond(
          observer,
          RegisterResourceResponse.newBuilder()
              .setUrn(urn)
              .setId(request.getCustom() ? request.getName() : "")
              .setObject(computed(request.getObject()))
              .build());
    }

    @Override
    public void registerResourceOutputs(
        RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
      respond(observer, Empty.getDefaultInstance());
    }

    @Override
    public void invoke(
        ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
      var result = computed(request.getArgs());
      respond(observer, ResourceInvokeResponse.newBuilder().setReturn(result).build());
    }
  }

  private final class Engine extends EngineImplBase {
    @Override
    public void log(LogRequest request, StreamObserver<Empty> observer) {
      // The SDK sends four debug messages for each resource.
      if (request.getSeverityValue() > LogSeverity.INFO_VALUE) {
        log.append(request.getMessage()).append('\n');
      }
      respond(observer, Empty.getDefaultInstance());
    }

    @Override
    public void setRootResource(
        SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
      respond(observer, SetRootResourceResponse.getDefaultInstance());
    }

    @Override
    public void getRootResource(
        GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
      respond(observer, GetRootResourceResponse.getDefaultInstance());
    }
  }

  private static Struct computed(Struct inputs) {
    var outputs = Struct.newBuilder();
    OUTPUTS.forEach(
        (name, value) -> outputs.putFields(name, Value.newBuilder().setStringValue(value).build()));
    return outputs.putAllFields(inputs.getFieldsMap()).build();
  }

  private static <T> void respond(StreamObserver<T> observer, T response) {
    observer.onNext(response);
    observer.onCompleted();
  }
}
