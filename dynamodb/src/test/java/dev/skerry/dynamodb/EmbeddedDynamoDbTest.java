package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
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
