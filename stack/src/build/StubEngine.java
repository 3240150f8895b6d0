import dev.skerry.local.program.Project;
import dev.skerry.monitor.MonitorListener;
import dev.skerry.monitor.MonitorServer;
import dev.skerry.monitor.RegisteredResource;
import dev.skerry.monitor.ResourceState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stub of the Pulumi engine, because {@code make package} must run the program on machines without
 * the engine, and benchmarks must not measure the engine. It responds to each resource at once with
 * its inputs and {@link #OUTPUTS}, prints the time of the program's JVM from start to end, and
 * prints the number of declared resources of each type.
 *
 * <p>Usage: {@code java StubEngine [--warm] stack command...}, in the folder of Pulumi.yaml. With
 * {@code --warm} the program runs a few times before the measured run: this server is a JVM and
 * needs hundreds of requests to become as fast as the engine, which is a native program. {@code
 * stack/package} compiles it, together with {@code monitor/} and the classes of {@code local/} that
 * read the project.
 */
final class StubEngine implements MonitorListener {
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
    var project = Project.load(Path.of(""), stack);
    var server = MonitorServer.start(project.deployment(), this);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(server.environment());
    var code = 0;
    var millis = 0L;
    for (var left = runs; left > 0 && code == 0; left--) {
      types.clear();
      var start = System.nanoTime();
      code = builder.start().waitFor();
      millis = (System.nanoTime() - start) / 1_000_000;
    }
    server.close();
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

  @Override
  public ResourceState register(RegisteredResource resource) {
    synchronized (types) {
      types.merge(resource.type(), 1, Integer::sum);
    }
    return new ResourceState(resource.custom() ? resource.name() : "", computed(resource.inputs()));
  }

  @Override
  public Map<String, Object> invoke(String token, Map<String, Object> arguments) {
    return computed(arguments);
  }

  @Override
  public void log(Severity severity, String message) {
    // The SDK sends four debug messages for each resource.
    if (severity.compareTo(Severity.INFO) > 0) {
      log.append(message).append('\n');
    }
  }

  private static Map<String, Object> computed(Map<String, Object> inputs) {
    var outputs = new HashMap<String, Object>(OUTPUTS);
    outputs.putAll(inputs);
    return outputs;
  }
}
