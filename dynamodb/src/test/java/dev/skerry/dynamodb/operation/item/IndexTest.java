package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTest {
  private static final String ITEM = "{'p': {'S': 'a'}, 's': {'N': '1'}%s}";

  private final TestItems items = new TestItems();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          local |                                                      |
          local | , 'l': {'S': 'x'}                                    | {'p':{'S':'a'},'s':{'N':'1'},'l':{'S':'x'}}
          keys  | , 'l': {'S': 'x'}                                    |
          keys  | , 'g': {'S': 'x'}, 'l': {'S': 'x'}                   | {'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'}}
          some  | , 'g': {'S': 'x'}                                    |
          some  | , 'g': {'S': 'x'}, 'l': {'S': 'x'}, 'x': {'S': '1'}, 'y': {'S': '1'} | {'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'},'l':{'S':'x'},'x':{'S':'1'}}
          all   | , 'g': {'S': 'x'}, 'n': {'N': '1'}, 'y': {'S': '1'}  | {'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'},'n':{'N':'1'},'y':{'S':'1'}}
          """)
  void anIndexHasTheProjectedAttributesOfItemsWithItsKey(
      String index, String attributes, String entry) {
    items.put("data", ITEM.formatted(attributes == null ? "" : attributes));

    assertEquals(entry == null ? "" : entry, entries(index));
  }

  @ParameterizedTest
  @CsvSource({
    "'REMOVE g', ''",
    "'SET x = g', '1x'",
    "'SET g = l', '1l'",
    "'SET g = x', '1x'",
  })
  void anIndexFollowsUpdates(String update, String entry) {
    items.put("data", ITEM.formatted(", 'g': {'S': 'x'}, 'l': {'S': 'l'}, 'x': {'S': 'x'}"));

    items.answer(
        "UpdateItem",
        "{'TableName': 'data', 'Key': %s, 'UpdateExpression': '%s'}"
            .formatted(ITEM.formatted(""), update));

    assertEquals(
        entry, entries("keys").replaceAll(".*'s':\\{'N':'(.)'},'g':\\{'S':'(.)'}}", "$1$2"));
  }

  @Test
  void aDeletedItemLeavesAllIndexes() {
    items.put("data", ITEM.formatted(", 'g': {'S': 'x'}, 'l': {'S': 'l'}, 'n': {'N': '1'}"));

    items.answer("DeleteItem", "{'TableName': 'data', 'Key': %s}".formatted(ITEM.formatted("")));

    for (var index : new String[] {"local", "keys", "some", "all"}) {
      assertEquals("", entries(index));
    }
  }

  @Test
  void itemsWithTheSameIndexKeyAreAllThere() {
    items.put("data", ITEM.formatted(", 'g': {'S': 'x'}"));
    items.put("data", ITEM.formatted(", 'g': {'S': 'x'}").replace("'1'", "'2'"));

    assertEquals(
        "{'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'}},{'p':{'S':'a'},'s':{'N':'2'},'g':{'S':'x'}}",
        entries("keys"));
  }

  @Test
  void aNewIndexIsFilledWithTheItemsThatFit() {
    items.put(
        "hash",
        """
        {'p': {'S': 'a'}, 'v': {'S': 'x'}, 'y': {'S': 'y'}}
        {'p': {'S': 'b'}, 'v': {'N': '1'}}
        {'p': {'S': 'c'}, 'v': {'S': ''}}
        {'p': {'S': 'd'}}""");

    items.answer("UpdateTable", newIndex("hash", "v"));

    assertEquals(
        "{'Items':[{'p':{'S':'a'},'v':{'S':'x'}}],'Count':1,'ScannedCount':1}",
        items.answer("Scan", "{'TableName': 'hash', 'IndexName': 'new'}"));
  }

  /** A request that adds an index of an attribute. */
  static String newIndex(String table, String attribute) {
    return """
        {'TableName': '%s',
         'AttributeDefinitions': [{'AttributeName': '%s', 'AttributeType': 'S'}],
         'GlobalSecondaryIndexUpdates': [{'Create': {'IndexName': 'new',
           'KeySchema': [{'AttributeName': '%s', 'KeyType': 'HASH'}],
           'Projection': {'ProjectionType': 'KEYS_ONLY'}}}]}
        """
        .formatted(table, attribute, attribute);
  }

  private String entries(String index) {
    return items
        .answer("Scan", "{'TableName': 'data', 'IndexName': '%s'}".formatted(index))
        .replaceAll("\\{'Items':\\[(.*)],'Count'.*", "$1");
  }
}
