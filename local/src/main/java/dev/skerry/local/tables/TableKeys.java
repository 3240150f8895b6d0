package dev.skerry.local.tables;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes what cannot change in a table: its primary key and its local indexes. */
final class TableKeys {
  private TableKeys() {}

  /**
   * Describes a table in one line, for comparison.
   *
   * @param table the input of CreateTable, or a description of a table
   */
  static String of(JsonObject table) {
    var types = new TreeMap<String, String>();
    for (var attribute : Json.objects(table, "AttributeDefinitions")) {
      types.put(text(attribute, "AttributeName"), text(attribute, "AttributeType"));
    }
    var indexes =
        Json.objects(table, "LocalSecondaryIndexes").stream()
            .map(
                index ->
                    "local index %s %s".formatted(text(index, "IndexName"), keys(index, types)))
            .sorted();
    return Stream.concat(Stream.of("key " + keys(table, types)), indexes)
        .collect(Collectors.joining(", "));
  }

  private static String keys(JsonObject of, Map<String, String> types) {
    return Json.objects(of, "KeySchema").stream()
        .map(key -> text(key, "AttributeName"))
        .map(name -> name + " " + types.get(name))
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private static String text(JsonObject of, String member) {
    return of.get(member).getAsString();
  }
}
