package dev.skerry.dynamodb.operation.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.table.Sweeper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamLifeCycleTest {
  private static final String TRIMMED =
      "TrimmedDataAccessException: The operation attempted to read past the oldest stream record in"
          + " a shard.";

  private final TestStream table = new TestStream("KEYS_ONLY");
  private final String arn = table.arn();

  @Test
  void aStreamIsDescribed() {
    var stream = table.describe(arn);

    assertEquals(
        "arn:aws:dynamodb:eu-west-1:000000000000:table/table/stream/2026-01-02T03:04:05.678", arn);
    assertEquals("2026-01-02T03:04:05.678", stream.name("StreamLabel"));
    assertEquals("ENABLED", stream.name("StreamStatus"));
    assertEquals("KEYS_ONLY", stream.name("StreamViewType"));
    assertEquals("table", stream.name("TableName"));
    assertEquals("id", stream.structures("KeySchema").get(0).name("AttributeName"));
    assertEquals(1, stream.structures("Shards").size());
    assertFalse(range(arn).has("EndingSequenceNumber"));
  }

  @Test
  void aReenabledStreamIsAnotherOneAndTheOldOneIsReadToItsEnd() {
    table.put("a", 1);
    table.disable();
    table.enable();

    assertNotEquals(arn, table.arn());
    assertEquals("DISABLED", table.describe(arn).name("StreamStatus"));
    var page = table.records(table.iterator(arn, "TRIM_HORIZON", ""), 10);
    assertEquals(List.of("INSERT"), TestStream.events(page.structures("Records")));
    assertFalse(page.has("NextShardIterator"));
    assertEquals(
        range(arn).name("EndingSequenceNumber"),
        TestStream.sequenceNumber(page.structures("Records").get(0)));
  }

  @Test
  void aDeletedTablesStreamIsReadableFor24Hours() {
    table.put("a", 1);
    table.engine().answer("DeleteTable", "{'TableName': 'table'}");

    assertEquals(
        1, table.records(table.iterator(arn, "TRIM_HORIZON", ""), 10).structures("Records").size());
    table.engine().clock().advance(Duration.ofHours(24));
    assertEquals(
        "ResourceNotFoundException: Requested resource not found: Stream: " + arn + " not found",
        table.engine().error("DescribeStream", "{'StreamArn': '" + arn + "'}"));
  }

  @Test
  void streamsAreListedInPages() {
    table.disable();
    table.enable();
    var latest = table.arn();

    var first = list("'TableName': 'table', 'Limit': 1");
    var second =
        list(
            "'Limit': 1, 'ExclusiveStartStreamArn': '%s'"
                .formatted(first.name("LastEvaluatedStreamArn")));

    assertEquals(arn, first.structures("Streams").get(0).name("StreamArn"));
    assertEquals(latest, second.structures("Streams").get(0).name("StreamArn"));
    assertFalse(second.has("LastEvaluatedStreamArn"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void recordsAreTrimmedAfter24Hours(boolean swept) {
    var fromStart = table.iterator(arn, "TRIM_HORIZON", "");
    table.put("a", 1);
    var number =
        ", 'SequenceNumber': '%s'".formatted(TestStream.sequenceNumber(table.records().get(0)));
    table.engine().clock().advance(Duration.ofHours(24).plusMillis(1));
    table.put("b", 1);
    if (swept) {
      new Sweeper(table.engine().engine()).sweep();
    }

    assertEquals(1, table.records().size());
    assertEquals(TRIMMED, iteratorError("AT_SEQUENCE_NUMBER", number));
    assertEquals(TRIMMED, iteratorError("AFTER_SEQUENCE_NUMBER", number));
    assertEquals(
        "ExpiredIteratorException",
        table.engine().error("GetRecords", iterator(fromStart)).split(":")[0]);
  }

  @Test
  void anIteratorWhoseNextRecordIsTrimmedFails() {
    table.put("a", 1);
    table.engine().clock().advance(Duration.ofHours(23).plusMinutes(59));
    var iterator = table.iterator(arn, "TRIM_HORIZON", "");

    table.engine().clock().advance(Duration.ofMinutes(2));

    assertEquals(TRIMMED, table.engine().error("GetRecords", iterator(iterator)));
  }

  @Test
  void anIteratorOfAnIdleStreamStaysAtItsEnd() {
    table.put("a", 1);
    var iterator = table.iterator(arn, "LATEST", "");
    for (var hour = 0; hour < 200; hour++) {
      table.engine().clock().advance(Duration.ofMinutes(15));
      iterator = table.records(iterator, 1).name("NextShardIterator");
    }
    new Sweeper(table.engine().engine()).sweep();
    table.put("b", 1);

    assertEquals(1, table.records(iterator, 10).structures("Records").size());
  }

  @Test
  void sequenceNumbersIncreaseWhenAllRecordsAreTrimmedAndTheClockGoesBack() {
    table.put("a", 1);
    var first = TestStream.sequenceNumber(table.records().get(0));
    table.engine().clock().advance(Duration.ofHours(25));
    new Sweeper(table.engine().engine()).sweep();
    table.engine().clock().advance(Duration.ofHours(-26));
    table.put("b", 1);

    var second = TestStream.sequenceNumber(table.records().get(0));

    assertEquals(1, second.compareTo(first));
  }

  @Test
  void anIteratorIsValidFor15Minutes() {
    var iterator = table.iterator(arn, "LATEST", "");
    table.engine().clock().advance(Duration.ofMinutes(15));
    assertEquals(0, table.records(iterator, 1).structures("Records").size());

    table.engine().clock().advance(Duration.ofMillis(1));

    assertEquals(
        "ExpiredIteratorException: The shard iterator has expired and can no longer be used to"
            + " retrieve stream records. A shard iterator expires 15 minutes after it is retrieved"
            + " using the GetShardIterator action.",
        table.engine().error("GetRecords", iterator(iterator)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GetRecords | 'ShardIterator': 'x' | ValidationException: Invalid ShardIterator
          GetRecords | 'ShardIterator': 'x', 'Limit': 1001 | ValidationException: 1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000
          ListStreams | 'Limit': 101 | ValidationException: 1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100
          ListStreams | 'TableName': 'other' | ResourceNotFoundException: Requested resource not found: Table: other not found
          GetShardIterator | 'StreamArn': '%1$s', 'ShardId': '%2$s', 'ShardIteratorType': 'AT_SEQUENCE_NUMBER' | ValidationException: SequenceNumber is required for ShardIteratorType AT_SEQUENCE_NUMBER
          GetShardIterator | 'StreamArn': '%1$s', 'ShardId': '%2$s', 'ShardIteratorType': 'AT_SEQUENCE_NUMBER', 'SequenceNumber': '100000000000000000000' | TrimmedDataAccessException: The operation attempted to read past the oldest stream record in a shard.
          GetShardIterator | 'StreamArn': '%1$s', 'ShardId': '%2$s', 'ShardIteratorType': 'AT_SEQUENCE_NUMBER', 'SequenceNumber': '109000000000000000000' | ValidationException: Invalid SequenceNumber: 109000000000000000000
          GetShardIterator | 'StreamArn': '%1$s', 'ShardId': '%2$s', 'ShardIteratorType': 'AT_SEQUENCE_NUMBER', 'SequenceNumber': '200000000000000000000' | ValidationException: Invalid SequenceNumber: 200000000000000000000
          GetShardIterator | 'StreamArn': '%1$s', 'ShardId': '%2$s', 'ShardIteratorType': 'LATEST', 'SequenceNumber': '109000000000000000000' | ValidationException: SequenceNumber cannot be specified for ShardIteratorType LATEST
          ListStreams | 'ExclusiveStartStreamArn': 'a-name-that-is-not-the-arn-of-a-stream' | ValidationException: Invalid StreamArn: a-name-that-is-not-the-arn-of-a-stream
          DescribeStream | 'StreamArn': 'a-name-that-is-not-the-arn-of-a-stream' | ValidationException: Invalid StreamArn: a-name-that-is-not-the-arn-of-a-stream
          DescribeStream | 'StreamArn': '%1$s', 'ShardFilter': {'Type': 'CHILD_SHARDS'} | ValidationException: ShardFilter.ShardId is required
          DescribeStream | 'StreamArn': '%1$s', 'ShardFilter': {'ShardId': '%2$s'} | ValidationException: ShardFilter.Type is required
          DescribeStream | 'StreamArn': 'arn:aws:dynamodb:eu-west-1:000000000000:table/table/stream/x' | ResourceNotFoundException: Requested resource not found: Stream: arn:aws:dynamodb:eu-west-1:000000000000:table/table/stream/x not found
          """)
  void aRequestIsValid(String operation, String members, String error) {
    var shard = table.shard(arn).name("ShardId");

    assertEquals(error, table.engine().error(operation, "{" + members.formatted(arn, shard) + "}"));
  }

  @Test
  void anUnknownShardIsNotFound() {
    var shard = "shardId-00000000000000000000-00000000";
    var request =
        "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': 'LATEST'}".formatted(arn, shard);

    assertEquals(
        "ResourceNotFoundException: Requested resource not found: Shard: %s in Stream: %s not found"
            .formatted(shard, arn),
        table.engine().error("GetShardIterator", request));
  }

  private Input list(String members) {
    return table.engine().answer("ListStreams", "{" + members + "}");
  }

  private Input range(String streamArn) {
    return table.shard(streamArn).structure("SequenceNumberRange").orElseThrow();
  }

  private String iteratorError(String type, String more) {
    return table.engine().error("GetShardIterator", table.iteratorRequest(arn, type, more));
  }

  private static String iterator(String token) {
    return "{'ShardIterator': '" + token + "'}";
  }
}
