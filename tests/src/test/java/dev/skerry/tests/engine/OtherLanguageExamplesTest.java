package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.ServedExample;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples in other languages, as a reader of their READMEs uses them: deployed on the real
 * engine with the fake AWS provider, and served by the local cloud. They declare the user service
 * with the handlers and the layer of this build.
 */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class OtherLanguageExamplesTest {
  private static final int MAX_LINES = 40;
  private static final int NOT_INSTALLED = 3; // the exit code of .ci/install-example
  private static final String LAYER_VERSION = "aws:lambda/layerVersion:LayerVersion";

  @TempDir private Path checkout;

  @BeforeAll
  static void layOutThePlugin() throws IOException, InterruptedException {
    ExampleProject.output(new ProcessBuilder(Engine.ROOT.resolve("components/package").toString()));
  }

  @Test
  void theTypeScriptProgramIsDeployedDestroyedAndServed() throws Exception {
    deployDestroyAndServe("users-typescript", "index.ts", "node_modules");
  }

  @Test
  @Tag("consumers")
  void thePythonProgramIsDeployedDestroyedAndServed() throws Exception {
    deployDestroyAndServe("users-python", "__main__.py", "venv");
  }

  @Test
  void aProgramInYamlIsServed() throws Exception {
    servesRoutes(ConsumerProgram.YAML);
  }

  @Test
  @Tag("consumers")
  void aProgramInGoIsServed() throws Exception {
    servesRoutes(ConsumerProgram.GO);
  }

  /** The functions of these programs have no code, but the gateway knows their routes. */
  private void servesRoutes(ConsumerProgram program) throws Exception {
    var project = checkout.resolve("project");
    program.write(project);
    var plugin = Engine.ROOT.resolve("components/target/plugin");
    Files.writeString(
        project.resolve("Pulumi.yaml"),
        "plugins: {providers: [{name: aws-serverless, path: '" + plugin + "'}]}\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        project.resolve("Pulumi.dev.yaml"),
        "config:\n  aws:region: us-east-1\n  consumer:token: plain\n");

    try (var served =
        ServedExample.hosted(project, Engine.find().folder().orElseThrow(), Map.of())) {
      assertEquals(403, status(served.url() + "/users/ada"), "a request without a signature");
      assertEquals(404, status(served.url() + "/unknown"));
    }
  }

  private static int status(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private void deployDestroyAndServe(String name, String program, String installed)
      throws Exception {
    install(name);
    var source = Engine.ROOT.resolve("examples").resolve(name);
    var lines = Files.readAllLines(source.resolve(program)).stream().filter(it -> !it.isBlank());
    assertTrue(lines.count() <= MAX_LINES, program);

    deployAndDestroy(source, installed);
    serve(name, source);
  }

  /** The test is skipped if a tool of the language is not installed; under CI=true it fails. */
  private static void install(String name) throws IOException, InterruptedException {
    var script = Engine.ROOT.resolve(".ci/install-example").toString();
    var process = new ProcessBuilder(script, name).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var exitCode = process.waitFor();
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeFalse(exitCode == NOT_INSTALLED, output.strip());
    }
    assertEquals(0, exitCode, output);
  }

  private void deployAndDestroy(Path source, String installed) throws Exception {
    for (var module : List.of("components", "handlers", "layer")) {
      Files.createSymbolicLink(checkout.resolve(module), Engine.ROOT.resolve(module));
    }
    var folder = Files.createDirectory(checkout.resolve("deployed"));
    var work = Files.createDirectory(folder.resolve("work"));
    try (var files = Files.list(source)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, work.resolve(file.getFileName()));
      }
    }
    Files.createSymbolicLink(work.resolve(installed), source.resolve(installed));
    var page = new ExamplePage(Files.readString(source.resolve("README.md")));
    var commands = page.pulumiCommands();
    assertEquals(
        List.of(
            "pulumi stack init dev",
            "pulumi up -s dev",
            "pulumi stack output url -s dev",
            "pulumi destroy -s dev"),
        commands);
    // The built host for Python does not know the option virtualenv of the newer engine.
    var terminal =
        Terminal.in(
            folder,
            Map.of(
                "PULUMI_SKIP_CONFIRMATIONS",
                "true",
                "PULUMI_PYTHON_CMD",
                work.resolve("venv/bin/python").toString()));

    terminal.run(commands.get(0));
    terminal.run(commands.get(1));
    var url = terminal.run(commands.get(2));
    terminal.run("pulumi preview -s dev --expect-no-changes");
    assertTrue(
        url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1\\s*"), url);
    assertEquals(page.routes(), routes(folder));
    terminal.run(commands.get(3));

    assertEquals(Set.of(LAYER_VERSION), typesOf(folder), "old versions of a layer are kept");
  }

  private static void serve(String name, Path source) throws Exception {
    var page = new ExamplePage(Files.readString(source.resolve("README.md")));
    assertTrue(page.text().contains("\nmake run EXAMPLE=" + name + "\n"), name);
    var python = Map.of("PULUMI_PYTHON_CMD", source.resolve("venv/bin/python").toString());
    try (var served = ServedExample.hosted(source, Engine.find().folder().orElseThrow(), python)) {
      for (var call : page.calls()) {
        var response = ExampleProject.output(call.process(served.url().toString())).strip();
        if (!call.response().isEmpty()) {
          assertEquals(call.response(), response, call::command);
        }
      }
    }
  }

  /** JUnit warns about links in the folder that it deletes. */
  @AfterEach
  void deleteLinks() throws IOException {
    for (var link : List.of("components", "handlers", "layer")) {
      Files.deleteIfExists(checkout.resolve(link));
    }
    Files.deleteIfExists(checkout.resolve("project/sdks"));
    for (var link : List.of("node_modules", "venv")) {
      Files.deleteIfExists(checkout.resolve("deployed/work").resolve(link));
    }
  }

  /** Returns the deployed routes without those that the component adds. */
  private static List<String> routes(Path folder) {
    return aws(folder).all("aws:apigatewayv2/route:Route").stream()
        .map(route -> route.text("routeKey"))
        .filter(key -> key.contains(" ") && !key.startsWith("HEAD "))
        .sorted()
        .toList();
  }

  private static Set<String> typesOf(Path folder) {
    return aws(folder).all().stream().map(FakeResource::type).collect(Collectors.toSet());
  }

  private static FakeAws aws(Path folder) {
    return new FakeAws(folder.resolve("world"));
  }
}
