package dev.skerry.local.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.fixture.ClassPaths;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.StartException;
import dev.skerry.local.program.DynamoTable;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbLocalTest {
  private static final long DEADLINE_SECONDS = 60;

  @TempDir Path folder;
  private final List<DynamoDbLocal> opened = new ArrayList<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    opened.forEach(DynamoDbLocal::close);
  }

  @Test
  void aTableHasItsDeclaredKeysIndexesStreamAndTimeToLive() throws IOException {
    var tables = inMemory();

    tables.create(List.of(orders()));

    var table = call(tables, "DescribeTable", "{}").getAsJsonObject("Table");
    assertEquals(
        "key (customer S + placed N), index byDate (customer S + shipped N),"
            + " index byLabel (label B + placed N), index byStatus (status S)",
        TableSchema.shape(table));
    assertEquals(
        "{\"StreamEnabled\":true,\"StreamViewType\":\"NEW_IMAGE\"}",
        table.get("StreamSpecification").toString());
    var timeToLive = call(tables, "DescribeTimeToLive", "{}");
    assertEquals(
        "{\"TimeToLiveDescription\":{\"TimeToLiveStatus\":\"ENABLED\",\"AttributeName\":\"expires\"}}",
        timeToLive.toString());
  }

  @Test
  void itListensOnTheLoopbackAddressOnly() throws IOException {
    var tables = inMemory();
    tables.create(List.of());

    for (var each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(each.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThrows(
              IOException.class,
              () -> new Socket(address, tables.endpoint().getPort()).close(),
              address::toString);
        }
      }
    }
  }

  @Test
  void inMemoryItIsRestartedWithEmptyTablesOnTheSamePort() throws Exception {
    var tables = inMemory();
    tables.create(List.of(items("id")));
    put(tables, "a");

    kill(tables);
    awaitLine(
        "DynamoDB Local ended. Restarting it with empty tables, because they were in memory.");

    assertEquals(0, awaitCount(tables));
  }

  @Test
  void onDiskAcknowledgedItemsSurviveAKill() throws Exception {
    var tables = on(folder.resolve("data"));
    tables.create(List.of(items("id")));
    var acknowledged = 0;

    for (var round = 0; round < 3; round++) {
      for (var i = 0; i < 50; i++) {
        put(tables, round + "-" + i);
        acknowledged++;
      }
      kill(tables);
      awaitLine("DynamoDB Local ended. Restarting it.");
      assertEquals(acknowledged, awaitCount(tables));
    }
  }

  @Test
  void onDiskTheNextRunHasTheItems() throws IOException {
    var first = on(folder.resolve("data"));
    first.create(List.of(items("id")));
    put(first, "a");
    first.close();

    var second = on(folder.resolve("data"));
    second.create(List.of(items("id")));

    assertEquals(1, count(second));
  }

  @Test
  void aDataFolderInUseIsInvalid() {
    var first = on(folder.resolve("data"));
    first.create(List.of());

    var second = on(folder.resolve("data"));
    var failure = assertThrows(StartException.class, () -> second.create(List.of()));

    assertEquals(
        "data folder '"
            + folder.resolve("data")
            + "': is in use by another run. Allowed: one run at a time. Fix: stop the other run, or"
            + " name another folder with --data.",
        failure.getMessage());
  }

  @Test
  void aTableWithOtherKeysThanOnDiskIsInvalid() {
    var first = on(folder.resolve("data"));
    first.create(List.of(items("id")));
    first.close();

    var second = on(folder.resolve("data"));
    var failure = assertThrows(StartException.class, () -> second.create(List.of(items("name"))));

    assertEquals(
        "table 'items': "
            + folder.resolve("data")
            + " contains it with key (id S), but the program declares key (name S). Allowed: the same keys."
            + " Fix: name another folder with --data, or delete this one.",
        failure.getMessage());
  }

  @Test
  void aTableThatDynamoDbRejectsIsNamed() {
    var tables = inMemory();

    var failure =
        assertThrows(
            StartException.class,
            () -> tables.create(List.of(table("items", Map.of("hashKey", "id")))));

    assertTrue(failure.getMessage().startsWith("table 'items': "), failure::getMessage);
  }

  private DynamoDbLocal inMemory() {
    return start(Optional.empty());
  }

  private DynamoDbLocal on(Path data) {
    return start(Optional.of(data));
  }

  private DynamoDbLocal start(Optional<Path> data) {
    var temporaryFolder = folder.resolve("temporary-" + opened.size());
    var settings =
        new DynamoDbOptions(ClassPaths.dynamoDb(), data, temporaryFolder, Cache.ofUser(), log::add);
    var tables = DynamoDbLocal.start(settings);
    opened.add(tables);
    return tables;
  }

  private static DynamoTable items(String key) {
    return table(
        "items", Map.of("hashKey", key, "attributes", List.of(Map.of("name", key, "type", "S"))));
  }

  private static DynamoTable orders() {
    var inputs = new HashMap<String, Object>();
    inputs.put("hashKey", "customer");
    inputs.put("rangeKey", "placed");
    inputs.put(
        "attributes",
        List.of(
            Map.of("name", "customer", "type", "S"),
            Map.of("name", "placed", "type", "N"),
            Map.of("name", "shipped", "type", "N"),
            Map.of("name", "label", "type", "B"),
            Map.of("name", "status", "type", "S")));
    inputs.put(
        "globalSecondaryIndexes",
        List.of(
            Map.of(
                "name", "byStatus",
                "hashKey", "status",
                "projectionType", "INCLUDE",
                "nonKeyAttributes", List.of("total")),
            Map.of(
                "name", "byLabel",
                "hashKey", "label",
                "rangeKey", "placed",
                "projectionType", "KEYS_ONLY",
                "readCapacity", 5.0,
                "writeCapacity", 5.0)));
    inputs.put(
        "localSecondaryIndexes",
        List.of(Map.of("name", "byDate", "rangeKey", "shipped", "projectionType", "ALL")));
    inputs.put("billingMode", "PROVISIONED");
    inputs.put("readCapacity", 5.0);
    inputs.put("writeCapacity", 5.0);
    inputs.put("ttl", Map.of("attributeName", "expires", "enabled", true));
    inputs.put("streamEnabled", true);
    inputs.put("streamViewType", "NEW_IMAGE");
    return table("orders", inputs);
  }

  private static DynamoTable table(String name, Map<String, Object> inputs) {
    return new DynamoTable(name, "arn:aws:dynamodb:us-east-1:000000000000:table/" + name, inputs);
  }

  private static void put(DynamoDbLocal tables, String id) throws IOException {
    var item = "{\"TableName\":\"items\",\"Item\":{\"id\":{\"S\":\"" + id + "\"}}}";
    call(tables, "PutItem", item);
  }

  private static int count(DynamoDbLocal tables) throws IOException {
    var response = call(tables, "Scan", "{\"TableName\":\"items\",\"Select\":\"COUNT\"}");
    return response.get("Count").getAsInt();
  }

  private static JsonObject call(DynamoDbLocal tables, String operation, String input)
      throws IOException {
    var body = JsonParser.parseString(input).getAsJsonObject();
    if (!body.has("TableName")) {
      body.addProperty("TableName", "orders");
    }
    return new DynamoDbClient(tables.endpoint()).call(operation, body).orThrow(operation).body();
  }

  /** Kills the DynamoDB Local process. */
  private static void kill(DynamoDbLocal tables) {
    ProcessHandle.of(tables.processId()).orElseThrow().destroyForcibly();
  }

  private void awaitLine(String expected) throws InterruptedException {
    assertEquals(expected, log.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
  }

  /** Retries until the process accepts connections again. */
  private static int awaitCount(DynamoDbLocal tables) throws IOException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (true) {
      try {
        return count(tables);
      } catch (IOException | IllegalStateException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }
}
