package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a table or an index: a partition key and an optional sort key. */
record KeySchema(Key partition, Optional<Key> sort) {
  static final String NUMBER = "N";
  static final String STRING = "S";

  private static final List<String> TYPES = List.of(STRING, NUMBER, "B");

  /** DynamoDB developer guide, "Naming rules": the name of a key or a projected attribute. */
  private static final int ATTRIBUTE_NAME_MAX = 255;

  static final String ATTRIBUTE_NAMES = "1 to " + ATTRIBUTE_NAME_MAX + " characters";

  /**
   * An attribute that is a key.
   *
   * @param type empty for the type that the attribute has in another key, or a string
   */
  record Key(String name, Optional<String> type) {
    static Key of(String name, String type) {
      return new Key(name, Optional.ofNullable(type));
    }
  }

  static KeySchema of(Key partition, Key sort, ValidationErrors errors) {
    var schema = new KeySchema(partition, Optional.of(sort).filter(key -> key.name() != null));
    schema.validate(errors);
    if (schema.sort.isEmpty() && sort.type().isPresent()) {
      errors.add(
          "sortKeyType",
          "requires sortKey",
          "sortKeyType only with sortKey",
          "set sortKey, or remove sortKeyType");
    }
    return schema;
  }

  /** Returns the partition key and the sort key if it exists. */
  List<Key> keys() {
    return Stream.concat(Stream.of(partition), sort.stream()).toList();
  }

  boolean contains(String attribute) {
    return keys().stream().anyMatch(key -> attribute.equals(key.name()));
  }

  private void validate(ValidationErrors errors) {
    validate("partitionKey", partition, errors);
    sort.ifPresent(key -> validate("sortKey", key, errors));
    if (sort.filter(key -> key.name().equals(partition.name())).isPresent()) {
      errors.add(
          "sortKey",
          "is '" + partition.name() + "', which is also the partitionKey",
          "another attribute, or none",
          "change sortKey");
    }
  }

  private static void validate(String argument, Key key, ValidationErrors errors) {
    errors.requirePresent(argument, key.name(), ATTRIBUTE_NAMES);
    if (key.name() != null) {
      requireAttributeName(argument, key.name(), errors);
    }
    errors.requireOneOf(argument + "Type", key.type().orElse(null), TYPES);
  }

  static void requireAttributeName(String argument, String name, ValidationErrors errors) {
    if (!isAttributeName(name)) {
      errors.add(argument, "is '" + name + "'", ATTRIBUTE_NAMES, "change " + argument);
    }
  }

  static boolean isAttributeName(String name) {
    return !name.isEmpty() && name.length() <= ATTRIBUTE_NAME_MAX;
  }

  /**
   * Returns the types of all attributes that are keys. An attribute has one type in a table and its
   * indexes: the type in the table's keys, or the first type in an index, or a string.
   */
  static Map<String, String> attributeTypes(KeySchema table, List<GlobalIndexSettings> indexes) {
    var types = new LinkedHashMap<String, String>();
    var indexKeys = indexes.stream().flatMap(index -> index.keys().keys().stream()).toList();
    table.keys().forEach(key -> types.putIfAbsent(key.name(), key.type().orElse(STRING)));
    indexKeys.forEach(key -> key.type().ifPresent(type -> types.putIfAbsent(key.name(), type)));
    indexKeys.forEach(key -> types.putIfAbsent(key.name(), STRING));
    return types;
  }

  /** Validates that the keys of an index have the types of {@link #attributeTypes}. */
  void requireTypes(Map<String, String> types, ValidationErrors errors) {
    requireType("partitionKeyType", partition, types, errors);
    sort.ifPresent(key -> requireType("sortKeyType", key, types, errors));
  }

  private static void requireType(
      String argument, Key key, Map<String, String> types, ValidationErrors errors) {
    var type = types.get(key.name());
    if (key.type().filter(given -> !given.equals(type)).isPresent()) {
      errors.add(
          argument,
          "is '%s', which conflicts with type '%s' of attribute '%s' in another key"
              .formatted(key.type().orElseThrow(), type, key.name()),
          "one type for each attribute of a table",
          "set the same type in all keys with this attribute");
    }
  }
}
