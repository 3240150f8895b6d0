package dev.skerry.local.tables;

import static dev.skerry.local.tables.DeclaredTables.attribute;
import static dev.skerry.local.tables.DeclaredTables.items;
import static dev.skerry.local.tables.DeclaredTables.orders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.process.StartException;
import dev.skerry.local.program.DynamoTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  private static final String REGION = "eu-central-1";

  @TempDir Path folder;
  private Tables tables = Tables.embedded(Optional.empty(), REGION);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void aTableIsWhatTheProgramDeclares() throws IOException {
    tables.create(List.of(orders()));

    var kept = KeptTable.of(client(), "orders");
    assertEquals(
        "key (customer S + placed N), local index byDate (customer S + shipped N)", kept.keys());
    assertEquals(List.of(), TableUpdate.of(new DeclaredTable(orders()), kept));
    var table = kept.description();
    assertEquals(
        "arn:aws:dynamodb:eu-central-1:000000000000:table/orders",
        table.get("TableArn").getAsString());
    assertEquals(
        Map.of("byStatus", "1/2", "byLabel", "5/5"),
        Map.of(
            "byStatus", capacity(index(kept, "byStatus")),
            "byLabel", capacity(index(kept, "byLabel"))));
    assertEquals("3/4", capacity(table));
    assertEquals(
        "{\"StreamEnabled\":true,\"StreamViewType\":\"NEW_IMAGE\"}",
        table.get("StreamSpecification").toString());
    assertEquals("true", table.get("DeletionProtectionEnabled").getAsString());
    assertEquals(Optional.of("expires"), kept.ttlAttribute());
    assertEquals(true, kept.pointInTimeRecovery());
    assertEquals("{\"team\":\"orders\"}", kept.tags().orElseThrow().toString());
  }

  @Test
  void inAFolderTheNextRunHasTheItems() throws IOException {
    reopen();
    tables.create(List.of(items("id")));
    put("a");

    reopen();
    tables.create(List.of(items("id")));

    assertEquals(1, count());
  }

  /** Settings of one run, and of the next. */
  static List<List<DynamoTable>> changes() {
    var onDemand = items("id");
    var provisioned =
        items(
            "id", Map.of("billingMode", "PROVISIONED", "readCapacity", 5.0, "writeCapacity", 6.0));
    var more =
        items(
            "id", Map.of("billingMode", "PROVISIONED", "readCapacity", 7.0, "writeCapacity", 6.0));
    var protectedTable = items("id", Map.of("deletionProtectionEnabled", true));
    var keysStream = items("id", Map.of("streamEnabled", true, "streamViewType", "KEYS_ONLY"));
    var newStream = items("id", Map.of("streamEnabled", true, "streamViewType", "NEW_IMAGE"));
    var ttl = items("id", Map.of("ttl", Map.of("attributeName", "expires", "enabled", true)));
    var otherTtl = items("id", Map.of("ttl", Map.of("attributeName", "until", "enabled", true)));
    var recovery = items("id", Map.of("pointInTimeRecovery", Map.of("enabled", true)));
    var tagged = items("id", Map.of("tags", Map.of("a", "1", "b", "2")));
    var otherTags = items("id", Map.of("tags", Map.of("b", "3", "c", "4")));
    var infrequent = items("id", Map.of("tableClass", "STANDARD_INFREQUENT_ACCESS"));
    return List.of(
        List.of(onDemand, provisioned),
        List.of(provisioned, onDemand),
        List.of(provisioned, more),
        List.of(onDemand, protectedTable),
        List.of(protectedTable, onDemand),
        List.of(onDemand, keysStream),
        List.of(keysStream, newStream),
        List.of(newStream, onDemand),
        List.of(onDemand, ttl),
        List.of(ttl, otherTtl),
        List.of(ttl, onDemand),
        List.of(onDemand, recovery),
        List.of(recovery, onDemand),
        List.of(onDemand, tagged),
        List.of(tagged, otherTags),
        List.of(tagged, onDemand),
        List.of(onDemand, infrequent),
        List.of(infrequent, onDemand),
        List.of(onDemand, indexed("ALL", "S")),
        List.of(indexed("ALL", "S"), indexed("KEYS_ONLY", "S")),
        List.of(indexed("ALL", "S"), indexed("ALL", "N")),
        List.of(indexed("ALL", "S"), onDemand));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aTableOfTheLastRunIsUpdatedToWhatTheProgramDeclares(List<DynamoTable> runs)
      throws IOException {
    reopen();
    tables.create(List.of(runs.get(0)));
    put("a");
    reopen();

    tables.create(List.of(runs.get(1)));

    var kept = KeptTable.of(client(), "items");
    assertEquals(List.of(), TableUpdate.of(new DeclaredTable(runs.get(1)), kept));
    assertEquals(1, count());
    assertEquals(List.of(), tables.messages());
  }

  @Test
  void aFolderInUseIsInvalid() {
    reopen();

    var message = failure(() -> Tables.embedded(data(), REGION));

    assertEquals(
        "File '%s' is already open. Allowed: a file that dynamodb-embedded wrote, or a new one. Fix: close it where it is open, or use another file."
            .formatted(folder.resolve("data/dynamodb.db")),
        message);
  }

  @Test
  void aFolderOfDynamoDbLocalIsInvalidAndStaysAsItIs() throws IOException {
    var file = folder.resolve("data/shared-local-instance.db");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "kept");

    var message = failure(() -> Tables.embedded(data(), REGION));

    assertEquals(
        "data folder '%s': contains shared-local-instance.db, a file of DynamoDB Local. Allowed: a new folder, or one that the local cloud wrote. Fix: set DATA to another folder, or set DYNAMODB to the URL of DynamoDB Local."
            .formatted(folder.resolve("data")),
        message);
    assertEquals("kept", Files.readString(file));
    assertEquals(1, Files.list(file.getParent()).count());
  }

  @Test
  void aFileInsteadOfAFolderIsInvalid() throws IOException {
    Files.writeString(folder.resolve("data"), "kept");

    var message = failure(() -> Tables.embedded(data(), REGION));

    assertEquals(
        "data folder '%1$s': cannot be created (%1$s). Allowed: a folder that you may write. Fix: set DATA to another folder."
            .formatted(folder.resolve("data")),
        message);
  }

  @Test
  void aTableWithOtherKeysThanInTheFolderIsInvalid() {
    reopen();
    tables.create(List.of(items("id")));

    var message = failure(() -> tables.create(List.of(items("name"))));

    assertEquals(
        "table 'items': %s contains it with key (id S), but the program declares key (name S). Allowed: the same keys and local indexes. Fix: set DATA to another folder, or delete this one."
            .formatted(folder.resolve("data")),
        message);
  }

  @Test
  void aTableThatDynamoDbRejectsIsNamed() {
    var message =
        failure(
            () ->
                tables.create(
                    List.of(items("id", Map.of("attributes", List.of(attribute("other", "S")))))));

    assertEquals(
        "table 'items': DynamoDB rejects it: One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [id], AttributeDefinitions: [other]. Allowed: what DynamoDB accepts. Fix: correct the table in the program.",
        message);
  }

  private static DynamoTable indexed(String projection, String type) {
    return items(
        "id",
        Map.of(
            "attributes",
            List.of(attribute("id", "S"), attribute("mail", type)),
            "globalSecondaryIndexes",
            List.of(Map.of("name", "byMail", "hashKey", "mail", "projectionType", projection))));
  }

  private void reopen() {
    tables.close();
    tables = Tables.embedded(data(), REGION);
  }

  private Optional<Path> data() {
    return Optional.of(folder.resolve("data"));
  }

  private static String failure(Runnable action) {
    return assertThrows(StartException.class, action::run).getMessage();
  }

  private static JsonObject index(KeptTable table, String name) {
    return table.globalIndexes().stream()
        .filter(index -> index.get("IndexName").getAsString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String capacity(JsonObject of) {
    var throughput = of.getAsJsonObject("ProvisionedThroughput");
    return throughput.get("ReadCapacityUnits") + "/" + throughput.get("WriteCapacityUnits");
  }

  private void put(String id) throws IOException {
    call("PutItem", "{\"TableName\":\"items\",\"Item\":{\"id\":{\"S\":\"" + id + "\"}}}");
  }

  private int count() throws IOException {
    var response = call("Scan", "{\"TableName\":\"items\",\"Select\":\"COUNT\"}");
    return response.get("Count").getAsInt();
  }

  private JsonObject call(String operation, String input) throws IOException {
    var response = client().call(operation, JsonParser.parseString(input).getAsJsonObject());
    assertEquals("", response.error(), response::toString);
    return response.body();
  }

  private DynamoDbClient client() {
    return new DynamoDbClient(tables.endpoint(), REGION);
  }
}
