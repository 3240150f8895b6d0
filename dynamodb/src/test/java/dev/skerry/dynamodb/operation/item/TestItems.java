package dev.skerry.dynamodb.operation.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Stores;

/**
 * A table {@code hash} with the key p, and a table {@code data} with the key p and s (a Number), a
 * local index {@code local} (p, l) with keys only, and global indexes {@code keys} (g), {@code
 * some} (g, l) with x, and {@code all} (g, n) with all attributes. In JSON, single quotes stand for
 * double ones.
 */
final class TestItems {
  private static final String HASH =
      """
      {'TableName': 'hash', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [{'AttributeName': 'p', 'AttributeType': 'S'}],
       'KeySchema': [{'AttributeName': 'p', 'KeyType': 'HASH'}]}
      """;
  private static final String DATA =
      """
      {'TableName': 'data', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [
        {'AttributeName': 'p', 'AttributeType': 'S'}, {'AttributeName': 's', 'AttributeType': 'N'},
        {'AttributeName': 'g', 'AttributeType': 'S'}, {'AttributeName': 'l', 'AttributeType': 'S'},
        {'AttributeName': 'n', 'AttributeType': 'N'}],
       'KeySchema': [%s, %s],
       'LocalSecondaryIndexes': [
        {'IndexName': 'local', 'KeySchema': [%s, %s], 'Projection': {'ProjectionType': 'KEYS_ONLY'}}],
       'GlobalSecondaryIndexes': [
        {'IndexName': 'keys', 'KeySchema': [%s], 'Projection': {'ProjectionType': 'KEYS_ONLY'}},
        {'IndexName': 'some', 'KeySchema': [%s, %s],
         'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['x']}},
        {'IndexName': 'all', 'KeySchema': [%s, %s], 'Projection': {'ProjectionType': 'ALL'}}]}
      """
          .formatted(
              hash("p"),
              range("s"),
              hash("p"),
              range("l"),
              hash("g"),
              hash("g"),
              range("l"),
              hash("g"),
              range("n"));

  private final TestEngine engine;

  TestItems() {
    this(Stores.inMemory(), new TestClock());
    create();
  }

  /** Creates both tables in a store. */
  static TestItems create(Store store, TestClock clock) {
    var items = new TestItems(store, clock);
    items.create();
    return items;
  }

  private void create() {
    engine.answer("CreateTable", HASH);
    engine.answer("CreateTable", DATA);
  }

  /** The tables of a store, which may have none. */
  TestItems(Store store, TestClock clock) {
    engine = new TestEngine(store, clock);
  }

  private static String hash(String name) {
    return "{'AttributeName': '%s', 'KeyType': 'HASH'}".formatted(name);
  }

  private static String range(String name) {
    return "{'AttributeName': '%s', 'KeyType': 'RANGE'}".formatted(name);
  }

  TestEngine engine() {
    return engine;
  }

  /** Puts items, one a line. */
  void put(String table, String items) {
    items
        .lines()
        .forEach(
            item -> answer("PutItem", "{'TableName': '%s', 'Item': %s}".formatted(table, item)));
  }

  /** The response in JSON, with single quotes and without spaces. */
  String answer(String operation, String json) {
    var response = engine.answer(operation, json).members();
    return new String(Json.write(response), UTF_8).replace('"', '\'');
  }

  String error(String operation, String json) {
    return engine.error(operation, json);
  }
}
