package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import dev.skerry.dynamodb.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file keeps when it is closed and opened again. */
class PersistenceTest {
  private static final String TABLE = "{'TableName': 'table'}";
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:000000000000:table/table";
  private static final String PUT =
      "{'TableName': 'table', 'Item': {'id': {'S': 'item-%d'}, 'b': {'S': 'x'}, 'ttl': {'N': '%d'}}}";

  private final TestClock clock = new TestClock();
  private final Path file;

  PersistenceTest(@TempDir Path folder) {
    file = folder.resolve("tables");
  }

  @Test
  void settingsOfTables() {
    var settings =
        Stream.of("DescribeTable", "DescribeTimeToLive", "DescribeContinuousBackups").toList();
    var before =
        opened(
            dynamoDb -> {
              create(dynamoDb);
              dynamoDb.answer(
                  "UpdateContinuousBackups",
                  "{'TableName': 'table',"
                      + " 'PointInTimeRecoverySpecification': {'PointInTimeRecoveryEnabled': true}}");
              return answers(dynamoDb, settings);
            });

    assertEquals(before, opened(dynamoDb -> answers(dynamoDb, settings)));
    var tags =
        opened(dynamoDb -> dynamoDb.answer("ListTagsOfResource", "{'ResourceArn': '" + ARN + "'}"));
    assertEquals(1, tags.structures("Tags").size());
  }

  @Test
  void expiryTimesAndStreamRecords() {
    opened(
        dynamoDb -> {
          create(dynamoDb);
          put(dynamoDb, 0, 300);
          return dynamoDb;
        });
    clock.advance(Duration.ofHours(1));

    opened(
        dynamoDb -> {
          new Sweeper(dynamoDb.engine()).sweep();
          return dynamoDb;
        });

    var records = opened(PersistenceTest::records);
    assertEquals(601, records.size());
    assertEquals("INSERT", records.get(300).name("eventName"));
    assertEquals("REMOVE", records.get(301).name("eventName"));
    assertEquals(1, (int) opened(dynamoDb -> count(dynamoDb, "")));
  }

  @Test
  void indexesAndExpiryTimesThatAreFilledLater() {
    opened(
        dynamoDb -> {
          dynamoDb.answer("CreateTable", TableRequests.create(""));
          put(dynamoDb, 0, 300);
          dynamoDb.answer(
              "UpdateTable",
              TableRequests.merge(
                  TABLE,
                  "DEF(id S, b S), 'GlobalSecondaryIndexUpdates': [{'Create': INDEX(bbb, b)}]"));
          enableTimeToLive(dynamoDb);
          return dynamoDb;
        });

    assertEquals(300, (int) opened(dynamoDb -> count(dynamoDb, ", 'IndexName': 'bbb'")));
    clock.advance(Duration.ofHours(1));
    opened(
        dynamoDb -> {
          new Sweeper(dynamoDb.engine()).sweep();
          return dynamoDb;
        });
    assertEquals(0, (int) opened(dynamoDb -> count(dynamoDb, ", 'IndexName': 'bbb'")));
  }

  private <T> T opened(Function<TestEngine, T> work) {
    try (var store = Stores.at(file)) {
      return work.apply(new TestEngine(store, clock));
    }
  }

  private static void create(TestEngine dynamoDb) {
    dynamoDb.answer(
        "CreateTable",
        TableRequests.create(
            "'Tags': [{'Key': 'a', 'Value': '1'}], DEF(id S, b S),"
                + " 'GlobalSecondaryIndexes': [INDEX(bbb, b)], 'StreamSpecification':"
                + " {'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}"));
    enableTimeToLive(dynamoDb);
    dynamoDb.answer("PutItem", PUT.formatted(1000, Integer.MAX_VALUE));
  }

  private static void enableTimeToLive(TestEngine dynamoDb) {
    dynamoDb.answer(
        "UpdateTimeToLive",
        "{'TableName': 'table',"
            + " 'TimeToLiveSpecification': {'AttributeName': 'ttl', 'Enabled': true}}");
  }

  private void put(TestEngine dynamoDb, int from, int to) {
    IntStream.range(from, to)
        .forEach(
            i -> dynamoDb.answer("PutItem", PUT.formatted(i, clock.instant().getEpochSecond())));
  }

  private static List<Object> answers(TestEngine dynamoDb, List<String> operations) {
    return operations.stream()
        .map(operation -> (Object) dynamoDb.answer(operation, TABLE).members())
        .toList();
  }

  private static int count(TestEngine dynamoDb, String members) {
    return dynamoDb
        .answer("Scan", "{'TableName': 'table', 'Select': 'COUNT'" + members + "}")
        .integer("Count")
        .orElseThrow();
  }

  private static List<Input> records(TestEngine dynamoDb) {
    var table = dynamoDb.answer("DescribeTable", TABLE).structure("Table").orElseThrow();
    var arn = table.name("LatestStreamArn");
    var stream = dynamoDb.answer("DescribeStream", "{'StreamArn': '" + arn + "'}");
    var shard = stream.structure("StreamDescription").orElseThrow().structures("Shards").get(0);
    var iterator =
        dynamoDb.answer(
            "GetShardIterator",
            "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': 'TRIM_HORIZON'}"
                .formatted(arn, shard.name("ShardId")));
    return dynamoDb
        .answer("GetRecords", TestEngine.write(iterator.members()))
        .structures("Records");
  }
}
