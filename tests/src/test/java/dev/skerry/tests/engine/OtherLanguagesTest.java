package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A program in another language composes the components of the plugin, on the real engine. */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class OtherLanguagesTest {
  private static final String SECRET = "s3cret-signing-word";
  private static final Path SNAPSHOT =
      Engine.ROOT.resolve("tests/src/test/snapshots/consumers.txt");

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeAll
  static void layOutThePlugin() throws IOException, InterruptedException {
    var script = Engine.ROOT.resolve("components/package").toString();
    ExampleProject.output(new ProcessBuilder(script, "--archives"));
  }

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectory(work());
    // The built host for Python does not know the option virtualenv of the newer engine.
    var python = work().resolve("venv/bin/python").toString();
    terminal = Terminal.in(folder, Map.of("PULUMI_PYTHON_CMD", python));
    Files.writeString(
            folder.resolve("bin/pulumi-resource-aws-serverless"),
            "#!/bin/sh\nexec '%s' \"$@\"\n"
                .formatted(
                    Engine.ROOT.resolve("components/target/plugin/pulumi-resource-aws-serverless")))
        .toFile()
        .setExecutable(true);
  }

  /** JUnit warns about links in the folder that it deletes. */
  @AfterEach
  void deleteLinks() throws IOException {
    for (var link : List.of("node_modules", "sdks", "venv")) {
      Files.deleteIfExists(work().resolve(link));
    }
  }

  private Path work() {
    return folder.resolve("work");
  }

  @Test
  void aYamlProgramIsPreviewedDeployedUpdatedAndDestroyed() throws Exception {
    previewDeployUpdateAndDestroy(ConsumerProgram.YAML);
  }

  @Test
  void aTypeScriptProgramIsPreviewedDeployedUpdatedAndDestroyed() throws Exception {
    previewDeployUpdateAndDestroy(ConsumerProgram.TYPESCRIPT);
  }

  @Test
  @Tag("consumers")
  void aPythonProgramIsPreviewedDeployedUpdatedAndDestroyed() throws Exception {
    previewDeployUpdateAndDestroy(ConsumerProgram.PYTHON);
  }

  @Test
  @Tag("consumers")
  void aGoProgramIsPreviewedDeployedUpdatedAndDestroyed() throws Exception {
    previewDeployUpdateAndDestroy(ConsumerProgram.GO);
  }

  private void previewDeployUpdateAndDestroy(ConsumerProgram program) throws Exception {
    program.write(work());
    terminal.run("pulumi stack init dev");
    terminal.run("pulumi config set --secret token " + SECRET);
    terminal.run("pulumi preview");
    terminal.run("pulumi up --yes");
    terminal.run("pulumi preview --expect-no-changes");

    var table = only("aws:dynamodb/table:Table");
    assertEquals("STANDARD_INFREQUENT_ACCESS", table.text("tableClass"));
    assertEquals(table.text("name"), getUserEnvironment().get("USERS_TABLE").getAsString());
    assertTrue(getUserEnvironment().get("SIGNING_WORD").toString().contains(SECRET));
    assertFalse(state().contains(SECRET), "the state has the secret in plain text");

    compareWithSnapshot();

    terminal.run("pulumi config set retentionDays 30");
    terminal.run("pulumi up --yes");

    assertEquals(List.of(30, 30, 30), retentions());

    terminal.run("pulumi destroy --yes");

    assertEquals(List.of(), aws().all());
  }

  @Test
  void invalidInputsAreReportedTogetherWithoutAStackTrace() throws Exception {
    ConsumerProgram.YAML.write(work());
    var program = work().resolve("Pulumi.yaml");
    var invalid =
        Files.readString(program)
            .replace("auth: iam", "auth: iam\n      memoryMb: 100.5\n      timeoutSeconds: 3.5");
    Files.writeString(program, invalid);
    terminal.run("pulumi stack init dev");
    terminal.run("pulumi config set --secret token " + SECRET);

    var output = terminal.fail("pulumi preview");

    assertTrue(output.contains("ServerlessApi 'api': memoryMb is 100.5. Allowed: a whole"), output);
    assertTrue(
        output.contains("ServerlessApi 'api': timeoutSeconds is 3.5. Allowed: a whole"), output);
    assertFalse(output.contains("\tat "), output);
  }

  @Test
  void theEngineReadsTheSchemaAndTheVersion() throws Exception {
    var schema =
        terminal.run(
            "pulumi package get-schema " + folder.resolve("bin/pulumi-resource-aws-serverless"));

    var json = JsonParser.parseString(schema.substring(schema.indexOf('{'))).getAsJsonObject();
    assertEquals("0.1.0", json.get("version").getAsString());
    assertEquals(4, json.getAsJsonObject("resources").size());
  }

  @Test
  void theEngineFindsAnInstalledPlugin() throws Exception {
    ConsumerProgram.YAML.write(work());
    Files.delete(folder.resolve("bin/pulumi-resource-aws-serverless"));
    terminal.run("pulumi stack init dev");
    terminal.run("pulumi config set --secret token " + SECRET);
    terminal.fail("pulumi preview");

    var archive =
        Engine.ROOT.resolve(
            "components/target/pulumi-resource-aws-serverless-v0.1.0-linux-amd64.tar.gz");
    terminal.run("pulumi plugin install resource aws-serverless 0.1.0 --file " + archive);

    assertTrue(terminal.run("pulumi plugin ls").contains("aws-serverless"));
    terminal.run("pulumi preview");
  }

  /** All programs deploy the same resources. */
  private void compareWithSnapshot() throws IOException {
    var resources = DeployedResources.text(StackState.read(stateFile()));
    if (Boolean.getBoolean("skerry.record")) {
      Files.writeString(SNAPSHOT, resources);
    }
    assertEquals(Files.readString(SNAPSHOT), resources, "Fix: make snapshots");
  }

  private FakeAws aws() {
    return new FakeAws(folder.resolve("world"));
  }

  private FakeResource only(String type) {
    var found = aws().all(type);
    assertEquals(1, found.size());
    return found.get(0);
  }

  private JsonObject getUserEnvironment() {
    return aws().all("aws:lambda/function:Function").stream()
        .filter(function -> function.text("handler").endsWith("GetUser"))
        .map(function -> function.properties().getAsJsonObject("environment"))
        .findFirst()
        .orElseThrow()
        .getAsJsonObject("variables");
  }

  private List<Integer> retentions() {
    return aws().all("aws:cloudwatch/logGroup:LogGroup").stream()
        .map(group -> group.properties().get("retentionInDays").getAsInt())
        .toList();
  }

  private String state() throws IOException {
    return Files.readString(stateFile());
  }

  private Path stateFile() {
    return folder.resolve("state/.pulumi/stacks/consumer/dev.json");
  }
}
