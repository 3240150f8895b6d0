package dev.skerry.local;

import dev.skerry.local.functions.Invoker;
import dev.skerry.local.functions.LambdaEmulator;
import dev.skerry.local.functions.LambdaOptions;
import dev.skerry.local.functions.LogConsumer;
import dev.skerry.local.gateway.Gateway;
import dev.skerry.local.gateway.GatewayOptions;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import dev.skerry.local.process.StartException;
import dev.skerry.local.process.TemporaryFolder;
import dev.skerry.local.program.Account;
import dev.skerry.local.program.Blueprint;
import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.Linker;
import dev.skerry.local.program.Program;
import dev.skerry.local.program.Project;
import dev.skerry.local.tables.Tables;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Emulates the HTTP APIs, functions and tables of a Pulumi program on this machine.
 *
 * <pre>{@code
 * var options = Options.parse("--main", "com.example.App", "--project", "..", "--port", "0");
 * try (var cloud = LocalCloud.start(options, (source, line) -> {})) {
 *   cloud.uri().resolve("/v1/health");
 * }
 * }</pre>
 */
public final class LocalCloud implements AutoCloseable {
  /** The source of log lines that no function wrote. */
  static final String LOG_SOURCE = "local";

  /** The first part of this process's class path. */
  private static final List<Path> OWN_JARS =
      Options.files(System.getProperty("java.class.path")).stream()
          .takeWhile(Files::isRegularFile)
          .toList();

  /** The source of the lines that the program prints. */
  private static final String PROGRAM_SOURCE = "program";

  private final Options options;
  private final Project project;
  private final LogConsumer logs;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final List<Gateway> gateways = new ArrayList<>();
  private final Ports ports;
  private Blueprint blueprint;
  private LambdaEmulator functions;
  private Tables tables;

  private LocalCloud(Options options, LogConsumer logs) {
    this.options = options;
    this.logs = logs;
    project = Project.load(options.project(), options.stack());
    ports = new Ports(options.port());
  }

  /**
   * Runs the program and emulates the resources that it declares.
   *
   * @param options the program and the settings
   * @param logs receives the log lines of functions, and of the local cloud from source {@code
   *     local}
   * @return the running cloud
   * @throws StartException if the local cloud cannot start; the message is one line and says how to
   *     fix it
   */
  public static LocalCloud start(Options options, LogConsumer logs) {
    var cloud = new LocalCloud(options, logs);
    try {
      cloud.start();
      return cloud;
    } catch (RuntimeException | IOException e) {
      cloud.close();
      throw e instanceof StartException failure ? failure : failure(e);
    }
  }

  private static StartException failure(Exception e) {
    return e instanceof BindException || e instanceof IllegalArgumentException
        ? new StartException(e.getMessage(), e)
        : new StartException("local cloud: " + e + ". Fix: see the cause.", e);
  }

  /** Opens the tables while the program runs: they do not depend on it. */
  private void start() throws IOException {
    var runtimeClient = Options.jars(options.runtimeClient());
    var temporaryFolder = TemporaryFolder.open();
    opened.push(temporaryFolder);
    var opening = CompletableFuture.supplyAsync(this::openTables);
    opened.push(() -> opening.thenAccept(Tables::close).exceptionally(failure -> null).join());
    opened.push(ports);
    var classData = new ClassDataArchives(Cache.ofUser());
    options.classData().ifPresent(folder -> classData.addOwn(folder, OWN_JARS));
    var program = program(classData);
    blueprint = Linker.blueprint(program, project, ports, line -> logs.line(PROGRAM_SOURCE, line));
    requireApi(program.name());
    functions =
        LambdaEmulator.start(
            blueprint.functions().values(),
            host(runtimeClient, temporaryFolder, classData, opening));
    opened.push(functions);
    for (var api : blueprint.apis()) {
      serve(api);
    }
    tables = tables(opening);
    tables.create(blueprint.tables());
  }

  private Tables openTables() {
    return options
        .dynamoDb()
        .map(server -> Tables.external(server, project.region()))
        .orElseGet(() -> Tables.embedded(options.data(), project.region()));
  }

  private static Tables tables(CompletableFuture<Tables> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  private Program program(ClassDataArchives classData) throws IOException {
    return options.main().isPresent()
        ? Program.inJava(options.main().get(), options.classPath(), project, classData)
        : Program.hosted(project);
  }

  private void requireApi(String program) {
    if (blueprint.apis().isEmpty()) {
      throw new StartException(
          ("program '%s': requires an HTTP API with a stage. Allowed: one or more."
                  + " Fix: declare an apigatewayv2 Api, its routes and a Stage.")
              .formatted(program));
    }
  }

  private LambdaOptions host(
      List<Path> runtimeClient,
      TemporaryFolder temporaryFolder,
      ClassDataArchives classData,
      CompletableFuture<Tables> opening) {
    return new LambdaOptions(
        project.region(),
        () -> opening.join().endpoint(),
        runtimeClient,
        options.nativeLoop(),
        Cache.ofUser(),
        classData,
        temporaryFolder.resolve("functions"),
        LambdaOptions.DEFAULT_IDLE_TIMEOUT,
        LambdaOptions.defaultMaxEnvironments(),
        logs);
  }

  private void serve(HttpApi api) throws IOException {
    var gatewayOptions = new GatewayOptions(Account.ID, project.region(), Clock.systemUTC());
    var gateway = Gateway.start(api, functions, ports.release(api.id()), gatewayOptions);
    gateways.add(gateway);
    opened.push(gateway);
  }

  /**
   * Returns the URI of the first API.
   *
   * @return the URI without the path of a stage
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
   * Returns an invoker that calls functions without the gateway.
   *
   * @return the invoker
   */
  public Invoker functions() {
    return functions;
  }

  /**
   * Returns the resources of the program.
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
    warnings.addAll(tables.messages());
    return warnings;
  }

  /** Stops all services in reverse order. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        logs.line(LOG_SOURCE, "Could not stop a service: " + e);
      }
    }
  }
}
