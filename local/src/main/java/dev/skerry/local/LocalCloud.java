package dev.skerry.local;

import dev.skerry.local.functions.FunctionHost;
import dev.skerry.local.functions.FunctionPool;
import dev.skerry.local.functions.Invoker;
import dev.skerry.local.functions.Logs;
import dev.skerry.local.gateway.Gateway;
import dev.skerry.local.gateway.GatewayOptions;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.Scratch;
import dev.skerry.local.process.StartFailure;
import dev.skerry.local.program.Account;
import dev.skerry.local.program.Blueprint;
import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.Linker;
import dev.skerry.local.program.Project;
import dev.skerry.local.tables.DynamoDbLocal;
import dev.skerry.local.tables.DynamoDbSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A Pulumi program served on this machine: its HTTP APIs, functions and tables, without AWS.
 *
 * <pre>{@code
 * var options = Options.parse("--main", "com.example.App", "--project", "..", "--port", "0");
 * try (var cloud = LocalCloud.start(options, (source, line) -> {})) {
 *   cloud.uri().resolve("/v1/health");
 * }
 * }</pre>
 */
public final class LocalCloud implements AutoCloseable {
  /** Where lines come from that no function wrote. */
  static final String OURSELVES = "local";

  private final Options options;
  private final Project project;
  private final Logs logs;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<Gateway> gateways = new ArrayList<>();
  private final Ports ports;
  private Blueprint blueprint;
  private FunctionPool functions;

  private LocalCloud(Options options, Logs logs) {
    this.options = options;
    this.logs = logs;
    project = Project.load(options.project(), options.stack());
    ports = new Ports(options.port());
  }

  /**
   * Runs the program and emulates the resources that it declares.
   *
   * @param options what to run and where
   * @param logs takes the functions' lines, and our own under the name {@code local}
   * @return the running cloud
   * @throws StartFailure with one line that says what to do
   */
  public static LocalCloud start(Options options, Logs logs) {
    var cloud = new LocalCloud(options, logs);
    try {
      cloud.start();
      return cloud;
    } catch (RuntimeException | IOException e) {
      cloud.close();
      throw e instanceof StartFailure failure ? failure : failure(e);
    }
  }

  private static StartFailure failure(Exception e) {
    return e instanceof BindException || e instanceof IllegalArgumentException
        ? new StartFailure(e.getMessage(), e)
        : new StartFailure("local cloud: " + e + ". Fix: see the cause.", e);
  }

  /** DynamoDB Local first: it takes as long as the program's run, and needs nothing of it. */
  private void start() throws IOException {
    var runtimeClient = Options.jars(options.runtimeClient());
    var scratch = Scratch.open();
    opened.push(scratch);
    var tables = tables(scratch.resolve("tables"));
    opened.push(tables);
    blueprint = Linker.blueprint(options.main(), project, ports);
    refuseNoApi();
    functions =
        FunctionPool.start(blueprint.functions().values(), host(runtimeClient, scratch, tables));
    opened.push(functions);
    for (var api : blueprint.apis()) {
      serve(api);
    }
    tables.create(blueprint.tables());
  }

  private DynamoDbLocal tables(Path scratch) {
    return DynamoDbLocal.start(
        new DynamoDbSettings(
            Options.jars(options.dynamoDb()),
            options.data(),
            scratch,
            Cache.ofUser(),
            line -> logs.line(OURSELVES, line)));
  }

  private void refuseNoApi() {
    if (blueprint.apis().isEmpty()) {
      throw new StartFailure(
          "program '"
              + options.main()
              + "': declares no HTTP API with a stage. Allowed: at least one."
              + " Fix: declare an apigatewayv2 Api, its routes and a Stage.");
    }
  }

  private FunctionHost host(List<Path> runtimeClient, Scratch scratch, DynamoDbLocal tables) {
    return new FunctionHost(
        project.region(),
        tables::endpoint,
        runtimeClient,
        options.nativeLoop(),
        Cache.ofUser(),
        scratch.resolve("functions"),
        FunctionHost.DEFAULT_IDLE_LIMIT,
        FunctionHost.defaultEnvironmentsAtMost(),
        logs);
  }

  private void serve(HttpApi api) throws IOException {
    var gatewayOptions = new GatewayOptions(Account.ID, project.region(), Clock.systemUTC());
    var gateway = Gateway.start(api, functions, ports.applyAsInt(api.id()), gatewayOptions);
    gateways.add(gateway);
    opened.push(gateway);
  }

  /**
   * Returns where the first API is served.
   *
   * @return the URI without a stage's path
   */
  public URI uri() {
    return gateways.get(0).uri();
  }

  /**
   * Returns the stack's outputs, as {@code pulumi stack output} would.
   *
   * @return the values by name
   */
  public Map<String, Object> outputs() {
    return blueprint.outputs();
  }

  /**
   * Returns what calls the functions without the gateway.
   *
   * @return the functions
   */
  public Invoker functions() {
    return functions;
  }

  /**
   * Returns what the program declared.
   *
   * @return the linked resources
   */
  public Blueprint blueprint() {
    return blueprint;
  }

  String region() {
    return project.region();
  }

  URI uri(HttpApi api) {
    return gateways.get(blueprint.apis().indexOf(api)).uri();
  }

  List<String> warnings() {
    var warnings = new ArrayList<>(blueprint.warnings());
    gateways.forEach(gateway -> warnings.addAll(gateway.warnings()));
    return warnings;
  }

  /** Stops everything, the last started first. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        logs.line(OURSELVES, "Could not stop a service: " + e);
      }
    }
  }
}
