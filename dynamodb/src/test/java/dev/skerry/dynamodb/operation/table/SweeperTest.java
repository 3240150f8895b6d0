package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweeperTest {
  private static final String TIME_TO_LIVE =
      """
      {'TableName': 'table',
       'TimeToLiveSpecification': {'AttributeName': '%s', 'Enabled': %s}}
      """;

  private final TestEngine dynamoDb = new TestEngine();
  private final Sweeper sweeper = new Sweeper(dynamoDb.engine());
  private final long now = dynamoDb.clock().instant().getEpochSecond();

  @BeforeEach
  void createTable() {
    dynamoDb.answer(
        "CreateTable",
        TableRequests.create(
            "DEF(id S, b S), 'GlobalSecondaryIndexes': [INDEX(bbb, b)], 'StreamSpecification':"
                + " {'StreamEnabled': true, 'StreamViewType': 'OLD_IMAGE'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, N, 0",
    "0, N, 1",
    "1, N, 1",
    "-157000000, N, 0",
    "-158000000, N, 1",
    "-1, S, 1",
    "-2000000000, N, 1"
  })
  void anItemExpiresWhenItsTimeIsPastByAtMostFiveYears(int seconds, String type, int kept) {
    timeToLive("ttl", true);
    put("a", "'ttl': {'%s': '%d'}".formatted(type, now + seconds));

    sweeper.sweep();

    assertEquals(kept, count("table"));
  }

  @Test
  void anExpiredItemLeavesNoIndexEntry() {
    timeToLive("ttl", true);
    put("a", "'b': {'S': 'x'}, " + expiresIn(10));
    dynamoDb.clock().advance(Duration.ofSeconds(11));

    sweeper.sweep();

    assertEquals(0, count("table', 'IndexName': 'bbb"));
  }

  @Test
  void theStreamRecordNamesTheService() {
    timeToLive("ttl", true);
    put("a", expiresIn(-1));

    sweeper.sweep();

    var arn = dynamoDb.answer("ListStreams", "{}").structures("Streams").get(0).name("StreamArn");
    var shard =
        dynamoDb
            .answer("DescribeStream", "{'StreamArn': '" + arn + "'}")
            .structure("StreamDescription")
            .orElseThrow()
            .structures("Shards")
            .get(0)
            .name("ShardId");
    var iterator =
        dynamoDb.answer(
            "GetShardIterator",
            "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': 'TRIM_HORIZON'}"
                .formatted(arn, shard));
    var records =
        dynamoDb.answer("GetRecords", TestEngine.write(iterator.members())).structures("Records");
    assertEquals(
        List.of("INSERT", "REMOVE"), records.stream().map(r -> r.name("eventName")).toList());
    assertEquals(
        Map.of("Type", "Service", "PrincipalId", "dynamodb.amazonaws.com"),
        records.get(1).map("userIdentity").orElseThrow());
    assertEquals(false, records.get(0).has("userIdentity"));
  }

  @Test
  void anItemThatWasExtendedStays() {
    timeToLive("ttl", true);
    put("a", expiresIn(10));
    put("a", expiresIn(30));
    put("b", expiresIn(10));
    put("b", "'x': {'S': ''}");
    dynamoDb.clock().advance(Duration.ofSeconds(20));

    sweeper.sweep();

    assertEquals(2, count("table"));
  }

  @Test
  void itemsOfBeforeTimeToLiveWasEnabledExpire() {
    IntStream.range(0, 250).forEach(i -> put("item-" + i, expiresIn(-1)));
    put("other", expiresIn(10));
    sweeper.sweep();
    assertEquals(251, count("table"));

    timeToLive("ttl", true);
    sweeper.sweep();

    assertEquals(1, count("table"));
    timeToLive("ttl", false);
    dynamoDb.clock().advance(Duration.ofSeconds(20));
    sweeper.sweep();
    assertEquals(1, count("table"));
  }

  @Test
  void anEmbeddedDynamoDbSweepsInTheBackground() throws InterruptedException {
    var sweeps = new CountDownLatch(2);
    var clock =
        new TestClock() {
          @Override
          public Instant instant() {
            if (Thread.currentThread().getName().equals("dynamodb-sweeper")) {
              sweeps.countDown();
            }
            return super.instant();
          }
        };

    try (var embedded = EmbeddedDynamoDb.builder().clock(clock).start()) {
      embedded.call("CreateTable", TableRequests.create(""));
      embedded.call("UpdateTimeToLive", TIME_TO_LIVE.formatted("ttl", true).replace('\'', '"'));

      assertTrue(sweeps.await(1, TimeUnit.MINUTES));
    }
  }

  private void timeToLive(String attribute, boolean enabled) {
    dynamoDb.answer("UpdateTimeToLive", TIME_TO_LIVE.formatted(attribute, enabled));
  }

  private void put(String id, String attributes) {
    dynamoDb.answer(
        "PutItem",
        "{'TableName': 'table', 'Item': {'id': {'S': '%s'}, %s}}".formatted(id, attributes));
  }

  private String expiresIn(int seconds) {
    return "'ttl': {'N': '%d'}".formatted(now + seconds);
  }

  private int count(String table) {
    return dynamoDb
        .answer("Scan", "{'TableName': '" + table + "', 'Select': 'COUNT'}")
        .integer("Count")
        .orElseThrow();
  }
}
