package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
  private static final int COUNT = 60;

  private final TestItems items = new TestItems();

  private void putItems() {
    IntStream.range(0, COUNT)
        .forEach(
            i ->
                items.put(
                    "data",
                    "{'p': {'S': 'p%d'}, 's': {'N': '%d'}%s}"
                        .formatted(
                            i % 20, i, i % 3 == 0 ? ", 'g': {'S': 'g%d'}".formatted(i % 2) : "")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 60, 100})
  void pagesFollowEachOther(int limit) {
    putItems();

    var found = scanAll(", 'Limit': %d".formatted(limit));

    assertEquals(COUNT, found.size());
    assertEquals(COUNT, new HashSet<>(found).size());
  }

  @Test
  void anIndexHasOnlyTheItemsWithItsKey() {
    putItems();

    assertEquals(COUNT / 3, scanAll(", 'IndexName': 'keys', 'Limit': 3").size());
    assertEquals(0, scanAll(", 'IndexName': 'all'").size());
  }

  @ParameterizedTest
  @CsvSource({
    "1, ''",
    "3, ''",
    "4, ', ''Limit'': 2'",
    "1000, ''",
    "2, ', ''IndexName'': ''keys'''"
  })
  void theSegmentsOfAParallelScanHaveEachItemOnce(int total, String more) {
    putItems();

    var found = new ArrayList<String>();
    for (var segment = 0; segment < total; segment++) {
      found.addAll(
          scanAll(", 'Segment': %d, 'TotalSegments': %d%s".formatted(segment, total, more)));
    }

    assertEquals(scanAll(more).size(), found.size());
    assertEquals(new HashSet<>(scanAll(more)), new HashSet<>(found));
  }

  @Test
  void aSegmentHasAllItemsOfAPartitionKey() {
    putItems();

    var first = partitionKeys(scanAll(", 'Segment': 0, 'TotalSegments': 2"));
    var second = partitionKeys(scanAll(", 'Segment': 1, 'TotalSegments': 2"));

    assertTrue(first.size() > 2 && second.size() > 2, "both have some: " + first + second);
    first.retainAll(second);
    assertEquals(List.of(), List.copyOf(first));
  }

  private static HashSet<String> partitionKeys(List<String> found) {
    return new HashSet<>(
        found.stream().map(item -> item.replaceAll(".*p=\\{S=(p\\d+).*", "$1")).toList());
  }

  private List<String> scanAll(String more) {
    var found = new ArrayList<String>();
    var start = Optional.of("");
    while (start.isPresent()) {
      var page =
          items.engine().answer("Scan", "{'TableName': 'data'%s}".formatted(more + start.get()));
      page.structures("Items").forEach(item -> found.add(item.members().toString()));
      start =
          page.structure("LastEvaluatedKey")
              .map(
                  key ->
                      ", 'ExclusiveStartKey': "
                          + new String(Json.write(key.members()), StandardCharsets.UTF_8));
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Segment': 0                                                  | The TotalSegments parameter is required but was not present in the request when Segment parameter is present
          'TotalSegments': 4                                            | The Segment parameter is required but was not present in the request when parameter TotalSegments is present
          'Segment': 4, 'TotalSegments': 4                              | The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 4 is not less than TotalSegments: 4
          'ExclusiveStartKey': {'p': {'S': 'a'}}                        | The provided starting key is invalid: The provided key element does not match the schema
          'ExclusiveStartKey': {'p': {'S': 'a'}, 's': {'S': '1'}}       | The provided starting key is invalid: The provided key element does not match the schema
          'IndexName': 'keys', 'ExclusiveStartKey': {'g': {'S': 'a'}}   | The provided starting key is invalid
          """)
  void wrongParametersAreErrors(String parameters, String message) {
    assertEquals(
        "ValidationException: " + message,
        items.error("Scan", "{'TableName': 'data', %s}".formatted(parameters)));
  }

  @Test
  void aStartKeyOfAnotherSegmentIsAnError() {
    var request =
        "{'TableName': 'data', 'Segment': %d, 'TotalSegments': 2,"
            + " 'ExclusiveStartKey': {'p': {'S': 'a'}, 's': {'N': '1'}}}";
    var error =
        "ValidationException: The provided starting key is invalid: Invalid ExclusiveStartKey. "
            + "Please use ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: ";

    var right = new Segment("p", 1, 2).contains(item("a")) ? 1 : 0;

    items.answer("Scan", request.formatted(right));
    assertEquals(error + (1 - right), items.error("Scan", request.formatted(1 - right)));
  }

  private static Item item(String hash) {
    return new Item(Map.of("p", new Value.Text(hash)));
  }
}
