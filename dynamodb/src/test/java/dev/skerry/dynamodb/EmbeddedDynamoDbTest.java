package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.operation.TestClock;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class EmbeddedDynamoDbTest {
  @Test
  void theSdkCreatesAndDescribesTables() {
    var now = Instant.parse("2026-01-02T03:04:05Z");
    var settings =
        EmbeddedDynamoDb.builder().region("eu-west-1").clock(Clock.fixed(now, ZoneOffset.UTC));
    try (var dynamoDb = settings.start();
        var client = Clients.of(dynamoDb)) {
      Clients.createTable(client, "users");

      var table = client.describeTable(r -> r.tableName("users")).table();

      assertEquals("arn:aws:dynamodb:eu-west-1:000000000000:table/users", table.tableArn());
      assertEquals(now, table.creationDateTime());
    }
  }

  @Test
  void allRegionsAndAccessKeysShareTheTables() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory();
        var one = Clients.of(dynamoDb, "ONE", Region.EU_WEST_1);
        var other = Clients.of(dynamoDb, "OTHER", Region.US_EAST_1)) {
      Clients.createTable(one, "users");

      assertEquals(List.of("users"), other.listTables().tableNames());
    }
  }

  @Test
  void anErrorIsTheSdksException() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory();
        var client = Clients.of(dynamoDb)) {
      var error =
          assertThrows(
              ResourceNotFoundException.class,
              () -> client.describeTable(r -> r.tableName("unknown")));

      assertEquals(
          "Requested resource not found: Table: unknown not found",
          error.awsErrorDetails().errorMessage());
      assertTrue(error.requestId().matches("[A-Z0-9]{52}"), error.requestId());
    }
  }

  @Test
  void aCallInThisJvmNeedsNoHttp() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory()) {
      assertEquals("{\"TableNames\":[]}", dynamoDb.call("ListTables", "{}"));
      assertThrows(DynamoDbException.class, () -> dynamoDb.call("DescribeTable", "{}"));
    }
  }

  @Test
  void itemsExpireByTheClock() {
    var clock = new TestClock();
    try (var dynamoDb = EmbeddedDynamoDb.builder().clock(clock).start();
        var client = Clients.of(dynamoDb)) {
      Clients.createTable(client, "sessions");
      client.updateTimeToLive(
          r ->
              r.tableName("sessions")
                  .timeToLiveSpecification(s -> s.enabled(true).attributeName("until")));
      var until = clock.instant().plusSeconds(60).getEpochSecond();
      client.putItem(
          r ->
              r.tableName("sessions")
                  .item(
                      Map.of(
                          "id",
                          AttributeValue.fromS("a"),
                          "until",
                          AttributeValue.fromN("" + until))));

      dynamoDb.deleteExpiredItems();
      assertEquals(1, client.scan(r -> r.tableName("sessions")).count());

      clock.advance(Duration.ofMinutes(2));
      dynamoDb.deleteExpiredItems();
      assertEquals(0, client.scan(r -> r.tableName("sessions")).count());
    }
  }

  @Test
  void aFileKeepsTablesAndItems(@TempDir Path folder) {
    var file = folder.resolve("users.db");
    var item = Map.of("id", AttributeValue.fromS("a"), "name", AttributeValue.fromS("Ada"));
    try (var dynamoDb = EmbeddedDynamoDb.at(file);
        var client = Clients.of(dynamoDb)) {
      Clients.createTable(client, "users");
      client.putItem(r -> r.tableName("users").item(item));
    }

    try (var dynamoDb = EmbeddedDynamoDb.at(file);
        var client = Clients.of(dynamoDb)) {
      var found = client.getItem(r -> r.tableName("users").key(Map.of("id", item.get("id"))));

      assertEquals(item, found.item());
    }
  }

  @Test
  void aPortInUseIsOneClearLine() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory()) {
      var port = dynamoDb.endpoint().getPort();

      var error =
          assertThrows(
              UncheckedIOException.class, () -> EmbeddedDynamoDb.builder().port(port).start());

      assertEquals(
          "port is "
              + port
              + ", which cannot be opened. Allowed: a free port, or 0 for any free one. Fix: use"
              + " another port.",
          error.getMessage());
    }
  }
}
