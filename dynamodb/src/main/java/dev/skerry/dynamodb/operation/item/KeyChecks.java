package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.operation.KeyLimits;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.table.KeySchema.Attribute;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the key attributes of requests against the schema of a table, in AWS's words. */
final class KeyChecks {
  static final String SCHEMA_MISMATCH = "The provided key element does not match the schema";
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NOT_VALID = "One or more parameter values are not valid. ";
  private static final String EMPTY =
      "The AttributeValue for a key attribute cannot contain an empty %s value.";

  private KeyChecks() {}

  /** Requires the key of an item: exactly the key attributes. */
  static void requireKey(KeySchema schema, Item key) {
    if (key.attributes().size() != schema.names().size() || !hasTypes(schema, key)) {
      throw DynamoDbException.validation(SCHEMA_MISMATCH);
    }
    schema.attributes().forEach(attribute -> requireValue(schema, attribute, key));
  }

  /** Requires that an item or key of a batch has the key attributes. */
  static void requireBatchKey(KeySchema schema, Item item) {
    if (!hasTypes(schema, item)) {
      throw DynamoDbException.validation(SCHEMA_MISMATCH);
    }
  }

  /** Whether it has all attributes of a key with their types. */
  static boolean hasTypes(KeySchema schema, Item key) {
    return schema.attributes().stream()
        .allMatch(
            attribute ->
                key.get(attribute.name()).map(Value::type).stream()
                    .anyMatch(attribute.type()::equals));
  }

  /** Requires an item with a key for a table. */
  static void requireItem(KeySchema schema, Item item) {
    for (var attribute : schema.attributes()) {
      var name = attribute.name();
      var value = item.get(name);
      if (value.isEmpty()) {
        throw DynamoDbException.validation(INVALID + "Missing the key %s in the item", name);
      }
      requireType(value.get(), attribute, "Type mismatch for key %s expected: %s actual: %s", "");
      requireValue(schema, attribute, item);
    }
  }

  private static void requireType(
      Value value, Attribute attribute, String message, String indexName) {
    if (value.type() != attribute.type()) {
      throw DynamoDbException.validation(
          INVALID + message, attribute.name(), attribute.type(), value.type(), indexName);
    }
  }

  private static void requireValue(KeySchema schema, Attribute attribute, Item item) {
    var value = item.get(attribute.name()).orElseThrow();
    if (KeyLimits.isEmpty(value)) {
      throw DynamoDbException.validation(
          NOT_VALID + EMPTY + " Key: %s", emptyName(value), attribute.name());
    }
    requireLength(schema, attribute, value);
  }

  /**
   * Requires that an item's attributes fit the keys of the indexes. Missing attributes do.
   *
   * @param byUpdate whether it is the result of an update
   */
  static void requireIndexKeys(Table table, Item item, boolean byUpdate) {
    for (var index : table.indexes()) {
      for (var attribute : index.key().attributes()) {
        item.get(attribute.name())
            .ifPresent(
                value -> {
                  requireType(
                      value,
                      attribute,
                      "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s",
                      index.name());
                  requireIndexValue(index.name(), attribute.name(), value, byUpdate);
                  requireLength(index.key(), attribute, value);
                });
      }
    }
  }

  private static void requireIndexValue(
      String indexName, String name, Value value, boolean byUpdate) {
    if (!KeyLimits.isEmpty(value)) {
      return;
    }
    if (byUpdate) {
      throw DynamoDbException.validation(
          NOT_VALID
              + "The update expression attempted to update a secondary index key to a value that is"
              + " not supported. "
              + EMPTY,
          emptyName(value));
    }
    throw DynamoDbException.validation(
        NOT_VALID
            + "A value specified for a secondary index key is not supported. "
            + EMPTY
            + " IndexName: %s, IndexKey: %s",
        emptyName(value),
        indexName,
        name);
  }

  private static void requireLength(KeySchema schema, Attribute attribute, Value value) {
    KeyLimits.tooLong(schema, attribute, value)
        .ifPresent(
            message -> {
              throw DynamoDbException.validation(message);
            });
  }

  private static String emptyName(Value value) {
    return value.type() == Type.S ? "string" : "binary";
  }

  /** Requires that no key attribute of the table or of its indexes has a nested path. */
  static void requireScalars(Table table, RequestExpressions expressions) {
    requireScalars("Key", Stream.of(table.key()), expressions);
    requireScalars("IndexKey", table.indexes().stream().map(Index::key), expressions);
  }

  private static void requireScalars(
      String kind, Stream<KeySchema> schemas, RequestExpressions expressions) {
    schemas
        .flatMap(schema -> schema.names().stream())
        .filter(expressions.nestedNames()::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw DynamoDbException.validation(
                  "Key attributes must be scalars; list random access '[]' and map lookup '.' are"
                      + " not allowed: %s: %s",
                  kind, name);
            });
  }

  /** Requires that an update changes no key attribute. */
  static void requireNoKey(KeySchema schema, Set<String> names) {
    for (var name : schema.names()) {
      if (names.contains(name)) {
        throw DynamoDbException.validation(
            INVALID + "Cannot update attribute %s. This attribute is part of the key", name);
      }
    }
  }
}
