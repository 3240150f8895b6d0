package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.table.KeySchema.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types of all attributes that are keys: DynamoDB knows one for each, wherever it is used. */
final class KeyTypes {
  static final String NUMBER = "N";
  static final String TEXT = "S";

  private KeyTypes() {}

  /**
   * Each attribute with its type. What the table says counts; then what an index says; an attribute
   * of which nobody says anything is text.
   */
  static Map<String, String> of(KeySchema table, List<GlobalIndexSettings> indexes) {
    var types = new LinkedHashMap<String, String>();
    var indexed = indexes.stream().flatMap(index -> index.keys().keys().stream()).toList();
    table.keys().forEach(key -> types.putIfAbsent(key.name(), key.type().orElse(TEXT)));
    indexed.forEach(key -> key.type().ifPresent(type -> types.putIfAbsent(key.name(), type)));
    indexed.forEach(key -> types.putIfAbsent(key.name(), TEXT));
    return types;
  }

  static void validate(
      Map<String, String> types, List<GlobalIndexSettings> indexes, ValidationErrors errors) {
    for (var index : indexes) {
      index.keys().keys().forEach(key -> validate(types, key, index.errors(errors)));
    }
  }

  private static void validate(Map<String, String> types, Key key, ValidationErrors errors) {
    var type = types.get(key.name());
    if (key.type().filter(given -> !given.equals(type)).isPresent()) {
      errors.add(
          "attribute '%s' has type '%s', and '%s' elsewhere"
              .formatted(key.name(), key.type().orElseThrow(), type),
          "one type for an attribute of a table",
          "give it the same type as a key of the table and of every index");
    }
  }
}
