package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.ServedExample;
import dev.skerry.tests.fixture.AttachedPlugins;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example, as a reader of its README uses it: built with the published components, deployed on
 * the real engine with the fake AWS provider, and served by the local cloud.
 */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class ExamplesTest {
  // Maven runs for each operation, as for users. The other examples have the same build: they skip
  // it here, and `make examples` runs it for all.
  private static final Set<String> WITH_MAVEN = Set.of("reuse");
  private static final boolean ALL_WITH_MAVEN = Boolean.getBoolean("skerry.examples-with-maven");

  // Layer versions stay by default, so that functions can roll back to them.
  private static final String LAYER_VERSION = "aws:lambda/layerVersion:LayerVersion";

  @ParameterizedTest
  @MethodSource("dev.skerry.tests.ExampleProject#namesInJava")
  void theReadmesCommandsDeployAndDestroyIt(String name, @TempDir Path folder) throws Exception {
    var project = ExampleProject.built(name);
    var page = ExamplePage.of(project);
    var commands = page.pulumiCommands();
    assertEquals(
        List.of(
            "pulumi stack init dev",
            "pulumi up -s dev",
            "pulumi stack output url -s dev",
            "pulumi destroy -s dev"),
        commands.stream().distinct().toList());

    try (var plugins = AttachedPlugins.of(folder.resolve("world"))) {
      var terminal = terminal(name, project, folder, plugins);
      terminal.run(commands.get(0));
      terminal.run(commands.get(1));
      var url = terminal.run(commands.get(2));
      terminal.run("pulumi preview -s dev --expect-no-changes");
      assertTrue(
          url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com\\s*"), url);
      assertEquals(page.routes(), routes(folder));
      terminal.run(commands.get(commands.size() - 1));
    }

    assertEquals(Set.of(), typesOf(folder, type -> !type.equals(LAYER_VERSION)));
  }

  @ParameterizedTest
  @MethodSource("dev.skerry.tests.ExampleProject#namesInJava")
  void theReadmesCallsAreServed(String name) throws Exception {
    var project = ExampleProject.built(name);
    var page = ExamplePage.of(project);
    assertTrue(page.text().contains("\nmake run EXAMPLE=" + name + "\n"), name);
    assertFalse(page.calls().isEmpty(), name);

    try (var served = ServedExample.of(project.folder())) {
      for (var call : page.calls()) {
        var response = ExampleProject.output(call.process(served.url().toString())).strip();
        if (!call.response().isEmpty()) {
          assertEquals(call.response(), response, call::command);
        }
      }
    }
  }

  private static Terminal terminal(
      String name, ExampleProject project, Path folder, AttachedPlugins plugins)
      throws IOException, InterruptedException {
    var environment = new HashMap<>(project.environment());
    environment.putAll(plugins.environment());
    // The commands of the README ask for confirmation.
    environment.put("PULUMI_SKIP_CONFIRMATIONS", "true");
    // pulumi-java#2270: with one thread in the common pool (two cores) the SDK hangs on JDK 25.
    environment.put(
        "JAVA_TOOL_OPTIONS",
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    var work = folder.resolve("work");
    if (ALL_WITH_MAVEN || WITH_MAVEN.contains(name)) {
      ExampleProject.copy(name, work);
    } else {
      FileTrees.copy(project.folder(), work);
      var target = work.resolve("infrastructure/target");
      CompiledProgram.write(
          folder.resolve("bin"),
          project.mainClass(),
          target.resolve("classes"),
          target.resolve("classpath"));
    }
    return Terminal.in(folder, Map.copyOf(environment));
  }

  /** Returns the deployed routes without those that the component adds. */
  private static List<String> routes(Path folder) {
    return aws(folder).all("aws:apigatewayv2/route:Route").stream()
        .map(route -> route.text("routeKey"))
        .filter(key -> !key.startsWith("HEAD "))
        .sorted()
        .toList();
  }

  private static Set<String> typesOf(Path folder, Predicate<String> wanted) {
    return aws(folder).all().stream()
        .map(FakeResource::type)
        .filter(wanted)
        .collect(Collectors.toSet());
  }

  private static FakeAws aws(Path folder) {
    return new FakeAws(folder.resolve("world"));
  }
}
