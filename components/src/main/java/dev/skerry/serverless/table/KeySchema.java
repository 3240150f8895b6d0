package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.Faults;
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

  static KeySchema of(Key partition, Key sort, Faults faults) {
    var schema = new KeySchema(partition, Optional.of(sort).filter(key -> key.name() != null));
    schema.refuse(faults);
    if (schema.sort.isEmpty() && sort.type().isPresent()) {
      faults.refuse(
          "sortKeyType is '" + sort.type().get() + "' without a sortKey",
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

  private void refuse(Faults faults) {
    refuse("partitionKey", partition, faults);
    sort.ifPresent(key -> refuse("sortKey", key, faults));
    if (sort.filter(key -> key.name().equals(partition.name())).isPresent()) {
      faults.refuse(
          "sortKey is '" + partition.name() + "', the partitionKey",
          "another attribute, or none",
          "change sortKey");
    }
  }

  private static void refuse(String argument, Key key, Faults faults) {
    if (key.name() == null) {
      faults.refuse(
          argument + " is missing",
          "1 to " + ATTRIBUTE_NAME_MAX + " characters",
          "set " + argument);
    } else {
      refuseAttributeName(argument, key.name(), faults);
    }
    faults.refuseUnlessOneOf(TYPES, argument + "Type", key.type().orElse(null));
  }

  static void refuseAttributeName(String argument, String value, Faults faults) {
    if (value.isEmpty() || value.length() > ATTRIBUTE_NAME_MAX) {
      faults.refuse(
          argument + " is '" + value + "'",
          "1 to " + ATTRIBUTE_NAME_MAX + " characters",
          "change " + argument);
    }
  }
}
