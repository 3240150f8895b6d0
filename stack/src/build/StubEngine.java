import com.google.gson.Gson;
import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
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
 * Runs a Pulumi program in a JVM of its own against the smallest engine that lets it finish: every
 * resource is answered at once, with its inputs and the outputs below, all of them known. Prints
 * the time from the JVM's start to its end, and how many resources of each type were declared.
 *
 * <p>Usage: {@code java StubEngine.java [--warm] stack command...}, in the folder of Pulumi.yaml. With
 * {@code --warm} the program runs a few times before the run that is reported: this server is a JVM
 * too, and answers its first hundreds of requests slower than the engine, which is a native program.
 */
final class StubEngine {
  private static final int WARMING_RUNS = 3;
  private static final String ARN = "arn:aws:service:us-east-1:000000000000:stub";

  /** What AWS would compute, the same for every resource: a class takes what it has a field for. */
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
    var runs = warm ? WARMING_RUNS + 1 : 1;
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
      System.err.printf("the program ended with %d%n%s%n", code, log);
      return 1;
    }
    System.out.printf("%d ms%n", millis);
    types.forEach((type, count) -> System.out.printf("%4d %s%n", count, type));
    return 0;
  }

  private static Map<String, String> environment(String stack, String address) throws IOException {
    Map<String, Object> project = yaml("Pulumi.yaml");
    var name = (String) project.get("name");
    return Map.of(
        "PULUMI_MONITOR", address,
        "PULUMI_ENGINE", address,
        "PULUMI_PROJECT", name,
        "PULUMI_STACK", stack,
        "PULUMI_DRY_RUN", "false",
        "PULUMI_PARALLEL", "16",
        "PULUMI_CONFIG",
            new Gson().toJson(config(name, project, yaml("Pulumi." + stack + ".yaml"))));
  }

  /** The project's defaults, and over them what the stack says, as the engine hands them on. */
  private static Map<String, String> config(
      String name, Map<String, Object> project, Map<String, Object> stack) {
    var values = new LinkedHashMap<String, String>();
    map(project.get("config"))
        .forEach((key, it) -> put(values, name + ":" + key, map(it).get("default")));
    map(stack.get("config")).forEach((key, value) -> put(values, key, value));
    return values;
  }

  private static void put(Map<String, String> values, String key, Object value) {
    if (value != null) {
      values.put(key, value instanceof List ? new Gson().toJson(value) : value.toString());
    }
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    return map(new Yaml().load(Files.readString(Path.of(file))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private final class Monitor extends ResourceMonitorImplBase {
    @Override
    public void supportsFeature(
        SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
      answer(observer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(
        RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
      synchronized (types) {
        types.merge(request.getType(), 1, Integer::sum);
      }
      var urn =
          "urn:pulumi:stub::skerry::%s::%s".formatted(request.getType(), request.getName());
      answer(
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
      answer(observer, Empty.getDefaultInstance());
    }

    @Override
    public void invoke(
        ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
      var result = computed(request.getArgs());
      answer(observer, ResourceInvokeResponse.newBuilder().setReturn(result).build());
    }
  }

  private final class Engine extends EngineImplBase {
    @Override
    public void log(LogRequest request, StreamObserver<Empty> observer) {
      // The SDK sends four debug messages for each resource.
      if (request.getSeverityValue() > LogSeverity.INFO_VALUE) {
        log.append(request.getMessage()).append('\n');
      }
      answer(observer, Empty.getDefaultInstance());
    }

    @Override
    public void setRootResource(
        SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
      answer(observer, SetRootResourceResponse.getDefaultInstance());
    }

    @Override
    public void getRootResource(
        GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
      answer(observer, GetRootResourceResponse.getDefaultInstance());
    }
  }

  private static Struct computed(Struct inputs) {
    var outputs = Struct.newBuilder();
    OUTPUTS.forEach((name, value) -> outputs.putFields(name, text(value)));
    return outputs.putAllFields(inputs.getFieldsMap()).build();
  }

  private static Value text(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }
}
