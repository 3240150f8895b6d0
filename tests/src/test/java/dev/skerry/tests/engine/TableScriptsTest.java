package dev.skerry.tests.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.ServedExample;
import dev.skerry.tests.fixture.AttachedPlugins;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scripts of examples/key-value, with a deployed stack. The embedded DynamoDB is the server,
 * and AWS.
 */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class TableScriptsTest {
  @TempDir private static Path folder;
  private static ExampleProject project;
  private static Map<String, String> environment;
  private static String stackTable;

  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory();

  @BeforeAll
  static void deploy() throws Exception {
    project = ExampleProject.built("key-value");
    FileTrees.copy(project.folder(), folder.resolve("work"));
    try (var plugins = AttachedPlugins.of(folder.resolve("world"))) {
      var terminal = Terminal.in(folder, plugins.environment());
      var target = project.folder().resolve("infrastructure/target");
      CompiledProgram.write(
          folder.resolve("bin"),
          project.mainClass(),
          target.resolve("classes"),
          target.resolve("classpath"));
      terminal.run("pulumi stack init dev");
      terminal.run("pulumi up -s dev --yes --skip-preview");
      stackTable = terminal.run("pulumi stack output tableName -s dev").strip();
      environment = terminal.environment();
    }
  }

  @AfterEach
  void close() {
    dynamoDb.close();
  }

  @Test
  void theReadmeHasTheCommandsOfTheseTests() throws Exception {
    var readme = Files.readString(project.folder().resolve("README.md"));

    assertEquals(
        List.of(
            "scripts/create-table",
            "scripts/populate-table",
            "scripts/delete-table",
            "scripts/populate-table -r",
            "scripts/create-table -r scratch",
            "scripts/delete-table -r scratch"),
        readme.lines().filter(line -> line.startsWith("scripts/")).toList());
  }

  @Test
  void theLocalCloudFindsTheCreatedAndPopulatedTable() throws Exception {
    var at = "table 'values-table' at " + dynamoDb.endpoint();

    assertEnds(0, "Created " + at + ".\n", run("create-table"));
    assertEnds(0, "Nothing to do: " + at + " exists.\n", run("create-table"));
    assertEnds(0, "Wrote 3 of 3 items: " + at + ".\n", run("populate-table"));
    assertEquals(
        JsonParser.parseString("[{\"AttributeName\":\"Key\",\"KeyType\":\"HASH\"}]"),
        describe("values-table").get("KeySchema"));
    try (var served =
        ServedExample.of(project.folder(), "--dynamodb", dynamoDb.endpoint().toString())) {
      assertEquals("Grüße aus Köln", get(served.url() + "/key/greeting"));
    }
    assertEnds(0, "Deleted " + at + ".\n", run("delete-table"));
    assertEnds(0, "Nothing to do: " + at + " does not exist.\n", run("delete-table"));
    assertEnds(
        1,
        "populate-table: " + at + " does not exist. Fix: run create-table, or deploy the stack.\n",
        run("populate-table"));
  }

  @Test
  void theStacksTableIsPopulatedAndAskedForBeforeItIsOverwritten() throws Exception {
    create(stackTable, false);
    put(stackTable, "color", "red");
    var table = "table '" + stackTable + "' on AWS";
    var question = table + " has other values of color. Overwrite them? [y/N] ";
    var kept =
        question
            + "Not confirmed: nothing is overwritten or deleted.\nWrote 2 of 3 items: "
            + table
            + ".\n";

    assertEnds(1, kept, run("populate-table -r", ""));
    assertEnds(1, kept, run("populate-table --remote", "no\n"));
    assertEquals("red", value(stackTable, "color"));
    assertEnds(
        0, question + "\nWrote 3 of 3 items: " + table + ".\n", run("populate-table -r", "y\n"));
    assertEquals("blue", value(stackTable, "color"));
    assertEnds(0, "Wrote 3 of 3 items: " + table + ".\n", run("populate-table -r"));
    assertEnds(0, "Nothing to do: " + table + " exists.\n", run("create-table -r"));
  }

  @Test
  void aTableOfAStackIsNotDeleted() throws Exception {
    create(stackTable, false);
    var refused =
        "delete-table: table '%s' on AWS belongs to the stack dev. Allowed: tables without a stack. Fix: run 'pulumi destroy -s dev' to delete it.\n"
            .formatted(stackTable);

    assertEnds(1, refused, run("delete-table -r", "y\n"));
    assertEnds(1, refused, run("delete-table -r " + stackTable, "y\n"));
    assertEquals("ACTIVE", describe(stackTable).get("TableStatus").getAsString());
  }

  @Test
  void aProtectedTableIsNotDeleted() throws Exception {
    create("scratch", true);

    assertEnds(
        1,
        "delete-table: table 'scratch' on AWS has deletion protection. Allowed: tables without it. Fix: keep the table, or turn the protection off with 'aws dynamodb update-table'.\n",
        run("delete-table -r scratch", "y\n"));
    assertEquals("ACTIVE", describe("scratch").get("TableStatus").getAsString());
  }

  @Test
  void anotherTableOnAwsIsCreatedAndDeletedAfterAConfirmation() throws Exception {
    var question =
        "Delete arn:aws:dynamodb:us-east-1:000000000000:table/scratch (about 0 items)? [y/N] ";

    assertEnds(0, "Created table 'scratch' on AWS.\n", run("create-table -r scratch"));
    assertEnds(
        1,
        question + "Not confirmed: nothing is overwritten or deleted.\n",
        run("delete-table -r scratch", ""));
    assertEquals("ACTIVE", describe("scratch").get("TableStatus").getAsString());
    assertEnds(
        0, question + "\nDeleted table 'scratch' on AWS.\n", run("delete-table -r scratch", "y\n"));
    assertEquals("{\"TableNames\":[]}", dynamoDb.call("ListTables", "{}"));
  }

  @Test
  void withoutPulumiATableOnAwsIsNotDeleted() throws Exception {
    create("scratch", false);

    var ended = run("delete-table -r scratch", "y\n", Map.of("PULUMI_BACKEND_URL", "file:///none"));

    assertEquals(1, ended.exitCode());
    assertTrue(
        ended.output().startsWith("delete-table: 'pulumi stack ls --json' failed: "),
        ended.output());
    assertEquals("ACTIVE", describe("scratch").get("TableStatus").getAsString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create-table|''|DYNAMODB is ''. Allowed: the URL of a DynamoDB-compatible server, http://host:port.",
        "delete-table|localhost:8000|DYNAMODB is 'localhost:8000'. Allowed: the URL",
        "populate-table scratch|http://localhost:1|the arguments are 'scratch'. Allowed: none, with DYNAMODB",
        "delete-table -r a b|http://localhost:1|the arguments are '-r a b'. Allowed: none, with DYNAMODB",
      })
  void anInvalidCommandLineIsReported(String command, String server, String message)
      throws Exception {
    var ended = run(command, "", Map.of("DYNAMODB", server));

    assertEquals(1, ended.exitCode());
    var script = command.split(" ")[0];
    assertTrue(ended.output().startsWith(script + ": " + message), ended.output());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "populate-table|table 'values-table' at http://localhost:1 cannot be reached: |Allowed: a server that runs. Fix: start it, or correct DYNAMODB.",
        "create-table -r scratch|table 'scratch' on AWS cannot be reached: |Allowed: AWS credentials and a region. Fix: set AWS_REGION, and check the credentials with 'aws sts get-caller-identity'.",
      })
  void anUnreachableTableIsReported(String command, String start, String end) throws Exception {
    var nowhere =
        Map.of(
            "DYNAMODB", "http://localhost:1",
            "AWS_REGION", "",
            "AWS_CONFIG_FILE", "/none",
            "AWS_EC2_METADATA_DISABLED", "true");

    var ended = run(command, "", nowhere);

    assertEquals(1, ended.exitCode());
    var script = command.split(" ")[0];
    assertTrue(ended.output().startsWith(script + ": " + start.strip()), ended.output());
    assertTrue(ended.output().endsWith(end + "\n"), ended.output());
  }

  private record Ended(int exitCode, String output) {}

  private Ended run(String command) throws Exception {
    return run(command, "");
  }

  private Ended run(String command, String input) throws Exception {
    return run(command, input, Map.of("DYNAMODB", dynamoDb.endpoint().toString()));
  }

  private Ended run(String command, String input, Map<String, String> more)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(("scripts/" + command).split(" "));
    builder.directory(folder.resolve("work").toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment(more));
    var process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private Map<String, String> environment(Map<String, String> more) {
    var all = new HashMap<>(environment);
    all.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
    all.put("AWS_REGION", "us-east-1");
    all.put("AWS_ACCESS_KEY_ID", "any");
    all.put("AWS_SECRET_ACCESS_KEY", "any");
    all.putAll(more);
    return all;
  }

  private void create(String table, boolean deletionProtection) {
    dynamoDb.call(
        "CreateTable",
        """
        {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST", "DeletionProtectionEnabled": %s,
         "AttributeDefinitions": [{"AttributeName": "Key", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "Key", "KeyType": "HASH"}]}
        """
            .formatted(table, deletionProtection));
  }

  private void put(String table, String key, String value) {
    dynamoDb.call(
        "PutItem",
        "{\"TableName\": \"%s\", \"Item\": {\"Key\": {\"S\": \"%s\"}, \"Value\": {\"S\": \"%s\"}}}"
            .formatted(table, key, value));
  }

  private String value(String table, String key) {
    var found =
        dynamoDb.call(
            "GetItem",
            "{\"TableName\": \"%s\", \"Key\": {\"Key\": {\"S\": \"%s\"}}}".formatted(table, key));
    return JsonParser.parseString(found)
        .getAsJsonObject()
        .getAsJsonObject("Item")
        .getAsJsonObject("Value")
        .get("S")
        .getAsString();
  }

  private JsonObject describe(String table) {
    var described = dynamoDb.call("DescribeTable", "{\"TableName\": \"%s\"}".formatted(table));
    return JsonParser.parseString(described).getAsJsonObject().getAsJsonObject("Table");
  }

  private static String get(String url) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void assertEnds(int exitCode, String output, Ended ended) {
    assertEquals(exitCode + "\n" + output, ended.exitCode() + "\n" + ended.output());
  }
}
