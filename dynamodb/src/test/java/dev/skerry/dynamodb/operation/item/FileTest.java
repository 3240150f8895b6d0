package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.store.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTest {
  private static final String ADD =
      """
      {'ClientRequestToken': 'token', 'TransactItems': [{'Update': {
        'TableName': 'hash', 'Key': {'p': {'S': 'a'}}, 'UpdateExpression': 'ADD x :v',
        'ExpressionAttributeValues': {':v': {'N': '1'}}}}]}
      """;
  private final TestClock clock = new TestClock();
  private final Path file;

  FileTest(@TempDir Path folder) {
    file = folder.resolve("tables.db");
  }

  @BeforeEach
  void createTables() {
    try (var store = Stores.at(file)) {
      TestItems.create(store, clock);
    }
  }

  @Test
  void itemsAndIndexesSurviveARestart() {
    try (var store = Stores.at(file)) {
      new TestItems(store, clock)
          .put("data", "{'p': {'S': 'a'}, 's': {'N': '1'}, 'g': {'S': 'x'}}");
    }

    try (var store = Stores.at(file)) {
      var items = new TestItems(store, clock);
      var all =
          "{'Items':[{'p':{'S':'a'},'s':{'N':'1'},'g':{'S':'x'}}],'Count':1,'ScannedCount':1}";
      assertEquals(all, items.answer("Scan", "{'TableName': 'data'}"));
      assertEquals(all, items.answer("Scan", "{'TableName': 'data', 'IndexName': 'keys'}"));
    }
  }

  @Test
  void aLocalIndexFetchesItemsAndANewIndexIsFilled() {
    try (var store = Stores.at(file)) {
      var items = new TestItems(store, clock);
      for (var number = 1; number <= 300; number++) {
        items.put(
            "data",
            "{'p': {'S': 'a'}, 's': {'N': '%d'}, 'l': {'S': 'l'}, 'x': {'S': 'x'}}"
                .formatted(number));
      }

      items.answer("UpdateTable", IndexTest.newIndex("data", "x"));

      var count = "{'Count':300,'ScannedCount':300}";
      assertEquals(
          count,
          items.answer("Scan", "{'TableName': 'data', 'IndexName': 'new', 'Select': 'COUNT'}"));
      assertEquals(
          "300",
          items
              .answer(
                  "Scan",
                  "{'TableName': 'data', 'IndexName': 'local', 'Select': 'ALL_ATTRIBUTES',"
                      + " 'FilterExpression': 'attribute_exists(x)'}")
              .replaceAll(".*'Count':(\\d+).*", "$1"));
    }
  }

  @Test
  void aClientTokenSurvivesARestart() {
    for (var start = 0; start < 2; start++) {
      try (var store = Stores.at(file)) {
        new TestItems(store, clock).answer("TransactWriteItems", ADD);
      }
    }

    try (var store = Stores.at(file)) {
      assertEquals(
          "{'Item':{'p':{'S':'a'},'x':{'N':'1'}}}",
          new TestItems(store, clock)
              .answer("GetItem", "{'TableName': 'hash', 'Key': {'p': {'S': 'a'}}}"));
    }
  }
}
