package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.ServedExample;
import dev.skerry.tests.fixture.AttachedPlugins;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A project that {@code pulumi new} makes of the template: docs/template.md. */
@EngineTest
@ExtendWith(PackagedCondition.class)
@TestInstance(Lifecycle.PER_CLASS)
final class TemplateTest {
  private static final String ANSWERS =
      "--name shop --stack dev --yes"
          + " -c aws:region=eu-west-1 -c owner=team-shop -c alarmEmail=oncall@example.org";

  private Path folder;
  private Path project;
  private Map<String, String> environment;
  private Terminal terminal;

  @BeforeAll
  void make(@TempDir Path folder) throws Exception {
    this.folder = folder;
    project = Files.createDirectory(folder.resolve("work"));
    var template =
        ExampleProject.output(new ProcessBuilder(Engine.ROOT.resolve("stack/template").toString()));
    environment = new ExampleProject(project, ExampleProject.releases()).environment();
    terminal = Terminal.in(folder, environment);
    terminal.run("pulumi new " + template.strip() + " " + ANSWERS);
    maven("compile");
  }

  @Test
  void theAnswersAreItsSettings() throws Exception {
    var settings = Files.readString(project.resolve("Pulumi.dev.yaml"));

    assertTrue(Files.readString(project.resolve("Pulumi.yaml")).startsWith("name: shop\n"));
    assertTrue(settings.contains("  aws:region: eu-west-1\n"), settings);
    assertTrue(settings.contains("  shop:owner: team-shop\n"), settings);
    assertTrue(settings.contains("  shop:alarmEmail: oncall@example.org\n"), settings);
  }

  @Test
  void itDeploysTheResourcesOfTheMainStack(@TempDir Path other) throws Exception {
    var main = MainProject.in(other, "dev");
    main.up().succeeds();

    try (var plugins = AttachedPlugins.of(folder.resolve("world"))) {
      var withPlugins = new HashMap<>(terminal.environment());
      withPlugins.putAll(plugins.environment());
      new Terminal(folder, withPlugins).run("pulumi up -s dev --yes");
    }

    assertEquals(counts(main.deployment().fakeAws()), counts(new FakeAws(folder.resolve("world"))));
  }

  @Test
  void anInvalidSettingIsNamedAsInTheProject() throws Exception {
    terminal.run("pulumi config set memoryMb 1 -s dev");
    try {
      var output = terminal.fail("pulumi preview -s dev");
      assertTrue(output.contains("shop:memoryMb is 1."), output);
    } finally {
      terminal.run("pulumi config rm memoryMb -s dev");
    }
  }

  @Test
  void theLocalCloudServesIt() throws Exception {
    try (var served = ServedExample.ofModule(project, "stack")) {
      var metadata = URI.create(served.url() + "/metadata");
      var response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.ofString());

      var application =
          JsonParser.parseString(response.body())
              .getAsJsonObject()
              .getAsJsonArray("myApplication")
              .get(0)
              .getAsJsonObject();
      assertEquals("eu-west-1", application.get("region").getAsString());
    }
  }

  @Test
  void itsTestsCanDescribeAnEndpoint() throws Exception {
    maven("test", "-pl", "layer,handlers", "-Dtest=DescriptionsTest", "-Dskerry.record=true");
  }

  private void maven(String... arguments) throws Exception {
    var command = new ProcessBuilder("mvn", "-B", "-ntp", "-q").directory(project.toFile());
    command.command().addAll(List.of(arguments));
    command.environment().putAll(environment);
    ExampleProject.output(command);
  }

  private static Map<String, Long> counts(FakeAws aws) {
    return aws.all().stream()
        .collect(Collectors.groupingBy(FakeResource::type, TreeMap::new, Collectors.counting()));
  }
}
