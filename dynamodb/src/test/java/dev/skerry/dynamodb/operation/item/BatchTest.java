package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
  private final TestItems items = new TestItems();

  @Test
  void aBatchWritesAndDeletesItemsOfSeveralTables() {
    items.put("hash", "{'p': {'S': 'old'}}");

    var response =
        items.answer(
            "BatchWriteItem",
            """
            {'RequestItems': {
              'hash': [{'PutRequest': {'Item': {'p': {'S': 'a'}}}},
                       {'DeleteRequest': {'Key': {'p': {'S': 'old'}}}},
                       {'DeleteRequest': {'Key': {'p': {'S': 'unknown'}}}}],
              'data': [{'PutRequest': {'Item': {'p': {'S': 'a'}, 's': {'N': '1'}}}}]}}
            """);

    assertEquals("{'UnprocessedItems':{}}", response);
    assertEquals(
        "{'Items':[{'p':{'S':'a'}}],'Count':1,'ScannedCount':1}",
        items.answer("Scan", "{'TableName': 'hash'}"));
    assertEquals(
        "{'Items':[{'p':{'S':'a'},'s':{'N':'1'}}],'Count':1,'ScannedCount':1}",
        items.answer("Scan", "{'TableName': 'data'}"));
  }

  @Test
  void aBatchReadsItemsOfSeveralTablesWithAProjectionEach() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'S': '1'}}\n{'p': {'S': 'b'}, 'x': {'S': '2'}}");

    assertEquals(
        "{'Responses':{'hash':[{'x':{'S':'1'}},{'x':{'S':'2'}}],'data':[]},'UnprocessedKeys':{}}",
        items.answer(
            "BatchGetItem",
            """
            {'RequestItems': {
              'hash': {'Keys': [{'p': {'S': 'a'}}, {'p': {'S': 'no'}}, {'p': {'S': 'b'}}],
                       'ProjectionExpression': 'x'},
              'data': {'Keys': [{'p': {'S': 'a'}, 's': {'N': '1'}}]}}}
            """));
  }

  @Test
  void keysAfter16MegabytesAreUnprocessed() {
    IntStream.range(0, 50)
        .forEach(
            i ->
                items.put(
                    "hash",
                    "{'p': {'S': 'p%d'}, 'x': {'S': '%s'}}".formatted(i, "x".repeat(399 * 1024))));
    var keys =
        IntStream.range(0, 50)
            .mapToObj("{'p': {'S': 'p%d'}}"::formatted)
            .collect(Collectors.joining(","));

    var response =
        items
            .engine()
            .answer(
                "BatchGetItem",
                "{'RequestItems': {'hash': {'ConsistentRead': true, 'Keys': [%s]}}}"
                    .formatted(keys));

    assertEquals(41, response.structure("Responses").orElseThrow().structures("hash").size());
    var unprocessed =
        response.structure("UnprocessedKeys").orElseThrow().structure("hash").orElseThrow();
    assertEquals(9, unprocessed.structures("Keys").size());
    assertEquals(true, unprocessed.bool("ConsistentRead").orElseThrow());
  }

  @Test
  void theItemCollectionsOfABatchAreMeasuredByTable() {
    assertEquals(
        "{'UnprocessedItems':{},'ItemCollectionMetrics':{'data':["
            + "{'ItemCollectionKey':{'p':{'S':'a'}},'SizeEstimateRangeGB':[0.0,1.0]}]}}",
        items.answer(
            "BatchWriteItem",
            """
            {'ReturnItemCollectionMetrics': 'SIZE', 'RequestItems': {
              'hash': [{'PutRequest': {'Item': {'p': {'S': 'a'}}}}],
              'data': [{'PutRequest': {'Item': {'p': {'S': 'a'}, 's': {'N': '1'}}}}]}}
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          BatchGetItem   | {'Keys': [{'p': {'S': 'a'}}, {'p': {'S': 'a'}}]}                                             | Provided list of item keys contains duplicates
          BatchWriteItem | [{'PutRequest': {'Item': {'p': {'S': 'a'}}}}, {'DeleteRequest': {'Key': {'p': {'S': 'a'}}}}] | Provided list of item keys contains duplicates
          BatchWriteItem | [{'PutRequest': {'Item': {'p': {'S': 'a'}}}}, {'PutRequest': {'Item': {'p': {'S': 'a'}, 'x': {'S': 'a'}}}}] | Provided list of item keys contains duplicates
          BatchWriteItem | [{}]                                                                                         | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes
          """)
  void wrongBatchesAreErrors(String operation, String request, String message) {
    assertEquals(
        "ValidationException: " + message,
        items.error(operation, "{'RequestItems': {'hash': %s}}".formatted(request)));
  }

  @Test
  void anInvalidItemOfABatchWritesNothing() {
    items.error(
        "BatchWriteItem",
        """
        {'RequestItems': {'hash': [{'PutRequest': {'Item': {'p': {'S': 'a'}}}},
                                   {'PutRequest': {'Item': {'p': {'N': '1'}}}}]}}
        """);

    assertEquals(
        "{'Items':[],'Count':0,'ScannedCount':0}", items.answer("Scan", "{'TableName': 'hash'}"));
  }

  @Test
  void aBatchHasAtMost25WritesAnd100KeysOfAllTables() {
    assertEquals(
        "ValidationException: Too many items requested for the BatchWriteItem call",
        items.error(
            "BatchWriteItem",
            "{'RequestItems': {'hash': [%s], 'data': [%s]}}"
                .formatted(
                    many(20, "{'DeleteRequest': {'Key': {'p': {'S': '%d'}}}}"),
                    many(6, "{'DeleteRequest': {'Key': {'p': {'S': 'a'}, 's': {'N': '%d'}}}}"))));
    assertEquals(
        "ValidationException: Too many items requested for the BatchGetItem call",
        items.error(
            "BatchGetItem",
            "{'RequestItems': {'hash': {'Keys': [%s]}, 'data': {'Keys': [%s]}}}"
                .formatted(
                    many(99, "{'p': {'S': '%d'}}"),
                    many(2, "{'p': {'S': 'a'}, 's': {'N': '%d'}}"))));
  }

  private static String many(int count, String template) {
    return IntStream.range(0, count).mapToObj(template::formatted).collect(Collectors.joining(","));
  }
}
