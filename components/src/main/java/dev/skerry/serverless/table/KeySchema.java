package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a table or of one of its indexes: a partition key and perhaps a sort key. */
record KeySchema(Key partition, Optional<Key> sort) {
  /** DynamoDB, "Naming rules": names of keys and of projected attributes. */
  static final int ATTRIBUTE_NAME_MAX = 255;

  private static final List<String> TYPES = List.of("S", "N", "B");

  /**
   * An attribute that is a key.
   *
   * @param type empty: as it is elsewhere, or text
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
          "is '" + sort.type().get() + "' without a sortKey",
          "a type for a sortKey that is set",
          "set sortKey, or drop sortKeyType");
    }
    return schema;
  }

  /** The partition key and, where there is one, the sort key. */
  List<Key> keys() {
    return Stream.concat(Stream.of(partition), sort.stream()).toList();
  }

  boolean has(String attribute) {
    return keys().stream().anyMatch(key -> attribute.equals(key.name()));
  }

  private void validate(ValidationErrors errors) {
    validate("partitionKey", partition, errors);
    sort.ifPresent(key -> validate("sortKey", key, errors));
    if (sort.filter(key -> key.name().equals(partition.name())).isPresent()) {
      errors.add(
          "sortKey",
          "is '" + partition.name() + "', the partitionKey",
          "another attribute, or none",
          "change sortKey");
    }
  }

  private static void validate(String argument, Key key, ValidationErrors errors) {
    if (key.name() == null) {
      errors.add(
          argument, "is missing", "1 to " + ATTRIBUTE_NAME_MAX + " characters", "set " + argument);
    } else {
      validateAttributeName(argument, key.name(), errors);
    }
    errors.requireOneOf(argument + "Type", key.type().orElse(null), TYPES);
  }

  static void validateAttributeName(String argument, String value, ValidationErrors errors) {
    if (value.isEmpty() || value.length() > ATTRIBUTE_NAME_MAX) {
      errors.add(
          argument,
          "is '" + value + "'",
          "1 to " + ATTRIBUTE_NAME_MAX + " characters",
          "change " + argument);
    }
  }
}
