package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.pulumi.Context;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that another tool created becomes the table of a component: docs/migration.md. */
@EngineTest
final class ImportedTableTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String NAME = "SampleStack-Users-1ABC";
  private static final Pattern IMPORT_FILE =
      Pattern.compile("(?s)```json\n(.*?\"component\".*?)```");

  /** The table as the tool created it. */
  private static final String PROPERTIES =
      """
      {
        "name": "SampleStack-Users-1ABC",
        "arn": "arn:aws:dynamodb:us-east-1:000000000000:table/SampleStack-Users-1ABC",
        "billingMode": "PAY_PER_REQUEST",
        "hashKey": "userId",
        "attributes": [{"name": "userId", "type": "S"}],
        "deletionProtectionEnabled": true,
        "pointInTimeRecovery": {"enabled": false},
        "readCapacity": 0,
        "writeCapacity": 0,
        "serverSideEncryption": {"enabled": false},
        "streamViewType": "",
        "ttl": {"enabled": false},
        "tags": {"aws-cdk": "yes"}
      }
      """;

  private Deployment deployment;

  @BeforeEach
  void importTable(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "app", "test");
    var properties = JsonParser.parseString(PROPERTIES).getAsJsonObject();
    deployment.fakeAws().put(new FakeResource(TABLE, NAME, NAME, properties));
    Files.writeString(deployment.work().resolve("import.json"), importFile());
    useYamlHost();

    deployment
        .pulumi("import", "--file", "import.json", "--generate-code=false", "--yes")
        .succeeds();
  }

  /** An import asks the host for the program's plugins, and the Java host runs the build. */
  private void useYamlHost() throws IOException {
    var project = deployment.work().resolve("Pulumi.yaml");
    var text = Files.readString(project);
    Files.writeString(project, text.replace("runtime: java", "runtime: yaml"));
  }

  private static String importFile() throws Exception {
    var page = Files.readString(Engine.ROOT.resolve("docs/migration.md"));
    var block = IMPORT_FILE.matcher(page);
    assertTrue(block.find(), "docs/migration.md has no import file");
    return block.group(1);
  }

  @Test
  void withItsNameTheTableIsUpdatedAndKept() {
    var program = program(UserTableArgs.builder().overrides(name()));

    var up = deployment.up(program).succeeds();

    assertEquals(
        "update aws:dynamodb/table:Table users-table" + " [pointInTimeRecovery, tags]",
        up.stepLines());
    assertEquals(1, deployment.fakeAws().all(TABLE).size());
    assertEquals("", deployment.previewUnchanged(program).succeeds().stepLines());
  }

  @Test
  void withoutItsNameThePreviewWarnsAndAwsKeepsTheTable() {
    var program = program(UserTableArgs.builder());

    var summary = deployment.summary(program);
    deployment.up(program).fails();

    assertTrue(summary.contains("DATA WILL BE LOST"), summary);
    assertTrue(
        deployment.fakeAws().all(TABLE).stream().anyMatch(table -> table.id().equals(NAME)),
        "the table is deleted");
  }

  private static OverrideArgs name() {
    return OverrideArgs.of("aws:dynamodb:Table users-table", "name", '"' + NAME + '"');
  }

  private static Consumer<Context> program(UserTableArgs.Builder args) {
    return Programs.of(args.partitionKey("userId"));
  }
}
