package dev.skerry.dynamodb.operation.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRecordsTest {
  @ParameterizedTest
  @CsvSource({
    "KEYS_ONLY, '', '', '', 3",
    "NEW_IMAGE, NewImage, NewImage, '', 9",
    "OLD_IMAGE, '', OldImage, OldImage, 3",
    "NEW_AND_OLD_IMAGES, NewImage, NewImage OldImage, OldImage, 9"
  })
  void theViewTypeDecidesOnTheImages(
      String viewType, String insert, String modify, String remove, int size) {
    var table = new TestStream(viewType);

    table.put("a", 1);
    table.put("a", 2);
    table.delete("a");

    var records = table.records();
    assertEquals(List.of("INSERT", "MODIFY", "REMOVE"), TestStream.events(records));
    assertEquals(List.of(insert, modify, remove), records.stream().map(this::images).toList());
    assertEquals(size, change(records.get(0)).integer("SizeBytes").orElseThrow());
  }

  private String images(Input record) {
    return String.join(" ", Stream.of("NewImage", "OldImage").filter(change(record)::has).toList());
  }

  @Test
  void aRecordDescribesTheChange() {
    var table = new TestStream("NEW_AND_OLD_IMAGES");
    table.put("a", 1);
    table.put("a", 2);

    var record = table.records().get(1).members();

    assertTrue(record.remove("eventID").toString().matches("[0-9a-f]{32}"));
    assertEquals(
        TestEngine.read(
            """
            {'eventName': 'MODIFY', 'eventVersion': '1.1', 'eventSource': 'aws:dynamodb',
             'awsRegion': 'eu-west-1', 'dynamodb': {
               'ApproximateCreationDateTime': 1767323045, 'Keys': {'id': {'S': 'a'}},
               'NewImage': {'id': {'S': 'a'}, 'n': {'N': '2'}},
               'OldImage': {'id': {'S': 'a'}, 'n': {'N': '1'}},
               'SequenceNumber': '100001767323045678002', 'SizeBytes': 15,
               'StreamViewType': 'NEW_AND_OLD_IMAGES'}}
            """),
        record);
  }

  @Test
  void aWriteThatChangesNothingHasNoRecord() {
    var table = new TestStream("KEYS_ONLY");
    table.put("a", 1);
    table.put("a", 1);
    table.delete("unknown");

    assertEquals(List.of("INSERT"), TestStream.events(table.records()));
  }

  @Test
  void sequenceNumbersIncreaseWhenTheClockStandsStill() {
    var table = new TestStream("KEYS_ONLY");
    IntStream.range(0, 20).forEach(i -> table.put("a", i));

    var numbers = table.records().stream().map(TestStream::sequenceNumber).toList();

    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
    assertTrue(numbers.stream().allMatch(number -> number.length() == 21));
  }

  @Test
  void aFailedTransactionHasNoRecords() {
    var table = new TestStream("KEYS_ONLY");

    table
        .engine()
        .error(
            "TransactWriteItems",
            """
            {'TransactItems': [
              {'Put': {'TableName': 'table', 'Item': {'id': {'S': 'a'}}}},
              {'ConditionCheck': {'TableName': 'table', 'Key': {'id': {'S': 'b'}},
                'ConditionExpression': 'attribute_exists(id)'}}]}
            """);

    assertEquals(List.of(), table.records());
  }

  @Test
  void recordsAreReadInPages() {
    var table = new TestStream("KEYS_ONLY");
    IntStream.range(0, 5).forEach(i -> table.put("a", i));

    var first = table.records(table.iterator(table.arn(), "TRIM_HORIZON", ""), 3);
    var second = table.records(first.name("NextShardIterator"), 3);
    var third = table.records(second.name("NextShardIterator"), 3);

    assertEquals(
        List.of(3, 2, 0),
        Stream.of(first, second, third).map(page -> page.structures("Records").size()).toList());
    table.put("b", 1);
    var fourth = table.records(third.name("NextShardIterator"), 3);
    assertEquals(List.of("INSERT"), TestStream.events(fourth.structures("Records")));
  }

  @Test
  void aPageHasAtMostOneMegabyte() {
    var table = new TestStream("NEW_IMAGE");
    for (var id : List.of("a", "b", "c", "d")) {
      table
          .engine()
          .answer(
              "PutItem",
              "{'TableName': 'table', 'Item': {'id': {'S': '%s'}, 'x': {'S': '%s'}}}"
                  .formatted(id, "x".repeat(300_000)));
    }

    assertEquals(3, table.records().size());
  }

  @Test
  void aShardIteratorStartsWhereItsTypeSays() {
    var table = new TestStream("KEYS_ONLY");
    var arn = table.arn();
    List.of("a", "b", "c").forEach(id -> table.put(id, 1));
    var second =
        ", 'SequenceNumber': '%s'".formatted(TestStream.sequenceNumber(table.records().get(1)));
    var iterators =
        Map.of(
            3, table.iterator(arn, "TRIM_HORIZON", ""),
            2, table.iterator(arn, "AT_SEQUENCE_NUMBER", second),
            1, table.iterator(arn, "AFTER_SEQUENCE_NUMBER", second),
            0, table.iterator(arn, "LATEST", ""));

    iterators.forEach(
        (count, iterator) ->
            assertEquals(count, table.records(iterator, 10).structures("Records").size()));
  }

  @Test
  void aDisabledStreamRecordsNothing() {
    var table = new TestStream("KEYS_ONLY");
    table.put("a", 1);
    table.disable();
    table.put("b", 1);
    table.enable();

    assertFalse(table.records().stream().findAny().isPresent());
  }

  private static Input change(Input record) {
    return record.structure("dynamodb").orElseThrow();
  }
}
