package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
  private final TestItems items = new TestItems();

  @ParameterizedTest
  @CsvSource({
    "1024, 1.0, 0.5, 1.0",
    "1025, 2.0, 0.5, 1.0",
    "4096, 4.0, 0.5, 1.0",
    "4097, 5.0, 1.0, 2.0",
    "8193, 9.0, 1.5, 3.0"
  })
  void writesHaveUnitsOf1KilobyteAndReadsOf4(
      int bytes, String write, String read, String consistentRead) {
    var item = "{'p': {'S': 'a'}, 'x': {'S': '%s'}}".formatted("x".repeat(bytes - 3));
    var key = "'TableName': 'hash', 'Key': {'p': {'S': 'a'}}";

    assertEquals(write, total("PutItem", "'TableName': 'hash', 'Item': " + item));
    assertEquals(read, total("GetItem", key));
    assertEquals(consistentRead, total("GetItem", key + ", 'ConsistentRead': true"));
    assertEquals(read, total("Scan", "'TableName': 'hash'"));
    assertEquals(write, total("DeleteItem", key));
  }

  @Test
  void theLargerOfTheItemsBeforeAndAfterCounts() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'S': '%s'}}".formatted("x".repeat(3000)));

    assertEquals("3.0", total("PutItem", "'TableName': 'hash', 'Item': {'p': {'S': 'a'}}"));
  }

  @Test
  void whatDoesNotExistConsumesTheSmallestUnits() {
    var key = "'TableName': 'hash', 'Key': {'p': {'S': 'a'}}";

    assertEquals("0.5", total("GetItem", key));
    assertEquals("1.0", total("DeleteItem", key));
    assertEquals("0.5", total("Scan", "'TableName': 'hash'"));
  }

  private String total(String operation, String members) {
    var response =
        items.answer(operation, "{%s, 'ReturnConsumedCapacity': 'TOTAL'}".formatted(members));
    return response.replaceAll(".*'TableName':'hash','CapacityUnits':([0-9.]+)}}", "$1");
  }

  /** Items before and after, and the units of the table, of its indexes local, and all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          no index             |                               | 'x': {'S': '1'}                         | 1.0 |                 |
          new entries          |                               | 'l': {'S': '1'}, 'g': {'S': '1'}        | 4.0 | 'local':1.0     | 'keys':1.0,'some':1.0
          removed entries      | 'g': {'S': '1'}               | 'x': {'S': '1'}                         | 2.0 |                 | 'keys':1.0
          not projected        | 'g': {'S': '1'}               | 'g': {'S': '1'}, 'x': {'S': '1'}        | 1.0 |                 |
          another key          | 'g': {'S': '1'}               | 'g': {'S': '2'}                         | 3.0 |                 | 'keys':2.0
          projected            | 'g': {'S': '1'}, 'n': {'N': '1'} | 'g': {'S': '1'}, 'n': {'N': '1'}, 'x': {'S': '1'} | 2.0 |         | 'all':1.0
          """)
  void indexesConsumeUnitsForTheirChangedEntries(
      String rule, String before, String after, String total, String local, String global) {
    var item = "{'p': {'S': 'a'}, 's': {'N': '1'}, %s}";
    if (before != null) {
      items.put("data", item.formatted(before));
    }

    var response =
        items.answer(
            "PutItem",
            "{'TableName': 'data', 'ReturnConsumedCapacity': 'INDEXES', 'Item': %s}"
                .formatted(item.formatted(after)));

    assertEquals(
        "{'ConsumedCapacity':{'TableName':'data','CapacityUnits':%s,'Table':{'CapacityUnits':1.0}%s%s}}"
            .formatted(total, indexes("Local", local), indexes("Global", global)),
        response);
  }

  private static String indexes(String kind, String units) {
    return units == null
        ? ""
        : ",'%sSecondaryIndexes':{%s}"
            .formatted(kind, units.replaceAll(":([0-9.]+)", ":{'CapacityUnits':$1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          all   | g |                                | 1.5 | 'Table':{'CapacityUnits':0.0},'GlobalSecondaryIndexes':{'all':{'CapacityUnits':1.5}}
          keys  | g |                                | 0.5 | 'Table':{'CapacityUnits':0.0},'GlobalSecondaryIndexes':{'keys':{'CapacityUnits':0.5}}
          local | p |                                | 0.5 | 'Table':{'CapacityUnits':0.0},'LocalSecondaryIndexes':{'local':{'CapacityUnits':0.5}}
          local | p | , 'Select': 'ALL_ATTRIBUTES'   | 2.0 | 'Table':{'CapacityUnits':1.5},'LocalSecondaryIndexes':{'local':{'CapacityUnits':0.5}}
          local | p | , 'ProjectionExpression': 'x'  | 2.0 | 'Table':{'CapacityUnits':1.5},'LocalSecondaryIndexes':{'local':{'CapacityUnits':0.5}}
          """)
  void aQueryReadsTheEntriesOfItsIndexAndFetchesItems(
      String index, String hash, String more, String total, String parts) {
    items.put(
        "data",
        "{'p': {'S': 'a'}, 's': {'N': '1'}, 'g': {'S': 'a'}, 'l': {'S': 'a'}, 'n': {'N': '1'}, 'x': {'S': '%s'}}"
            .formatted("x".repeat(9000)));

    var response =
        items.answer(
            "Query",
            ("{'TableName': 'data', 'IndexName': '%s', 'ReturnConsumedCapacity': 'INDEXES',"
                    + " 'KeyConditionExpression': '%s = :a', 'ExpressionAttributeValues': {':a': {'S': 'a'}}%s}")
                .formatted(index, hash, more == null ? "" : more));

    assertEquals(
        "{'TableName':'data','CapacityUnits':%s,%s}}".formatted(total, parts),
        response.replaceAll("^.*'ConsumedCapacity':", ""));
  }

  @Test
  void transactionsConsumeTwiceTheUnitsAndNameTheirKind() {
    var write =
        items.answer(
            "TransactWriteItems",
            "{'ReturnConsumedCapacity': 'TOTAL', 'TransactItems': ["
                + "{'Put': {'TableName': 'hash', 'Item': {'p': {'S': 'a'}}}},"
                + "{'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}}]}");
    var read =
        items.answer(
            "TransactGetItems",
            "{'ReturnConsumedCapacity': 'TOTAL', 'TransactItems': ["
                + "{'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'a'}}}}]}");

    assertEquals(
        "{'ConsumedCapacity':"
            + "[{'TableName':'hash','CapacityUnits':4.0,'WriteCapacityUnits':4.0}]}",
        write);
    assertEquals(
        "{'Responses':[{'Item':{'p':{'S':'a'}}}],'ConsumedCapacity':"
            + "[{'TableName':'hash','CapacityUnits':2.0,'ReadCapacityUnits':2.0}]}",
        read);
  }

  @Test
  void batchesConsumeUnitsForEachTable() {
    var response =
        items.answer(
            "BatchWriteItem",
            "{'ReturnConsumedCapacity': 'TOTAL', 'RequestItems': {"
                + "'hash': [{'PutRequest': {'Item': {'p': {'S': 'a'}}}},"
                + " {'PutRequest': {'Item': {'p': {'S': 'b'}}}}],"
                + "'data': [{'DeleteRequest': {'Key': {'p': {'S': 'a'}, 's': {'N': '1'}}}}]}}");

    assertEquals(
        "{'UnprocessedItems':{},'ConsumedCapacity':["
            + "{'TableName':'hash','CapacityUnits':2.0},{'TableName':'data','CapacityUnits':1.0}]}",
        response);
  }
}
