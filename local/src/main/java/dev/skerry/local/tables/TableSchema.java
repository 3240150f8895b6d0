package dev.skerry.local.tables;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.skerry.local.program.DynamoTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts a declared table to inputs of the DynamoDB API. */
final class TableSchema {
  /** The properties with secondary indexes and their names in DynamoDB's API. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "globalSecondaryIndexes", "GlobalSecondaryIndexes",
          "localSecondaryIndexes", "LocalSecondaryIndexes");

  private final String name;
  private final JsonObject declared;

  TableSchema(DynamoTable table) {
    name = table.name();
    declared = new Gson().toJsonTree(table.inputs()).getAsJsonObject();
  }

  /** Returns the input of CreateTable, without capacity: DynamoDB Local does not throttle. */
  JsonObject createTable() {
    var input = new JsonObject();
    input.addProperty("TableName", name);
    input.addProperty("BillingMode", "PAY_PER_REQUEST");
    input.add("KeySchema", keys(declared));
    input.add("AttributeDefinitions", attributes());
    INDEXES.forEach((theirs, ours) -> addIndexes(input, theirs, ours));
    if (text(declared, "streamEnabled").equals("true")) {
      var stream = new JsonObject();
      stream.addProperty("StreamEnabled", true);
      stream.addProperty("StreamViewType", text(declared, "streamViewType"));
      input.add("StreamSpecification", stream);
    }
    return input;
  }

  /** Returns the input of UpdateTimeToLive; empty if the table has no TTL. */
  Optional<JsonObject> timeToLive() {
    if (!(declared.get("ttl") instanceof JsonObject ttl) || !text(ttl, "enabled").equals("true")) {
      return Optional.empty();
    }
    var specification = new JsonObject();
    specification.addProperty("Enabled", true);
    specification.add("AttributeName", ttl.get("attributeName"));
    var input = new JsonObject();
    input.addProperty("TableName", name);
    input.add("TimeToLiveSpecification", specification);
    return Optional.of(input);
  }

  private JsonArray attributes() {
    var attributes = new JsonArray();
    for (var attribute : list(declared, "attributes")) {
      var definition = new JsonObject();
      definition.add("AttributeName", attribute.get("name"));
      definition.add("AttributeType", attribute.get("type"));
      attributes.add(definition);
    }
    return attributes;
  }

  private void addIndexes(JsonObject input, String theirs, String ours) {
    var indexes = new JsonArray();
    list(declared, theirs).forEach(index -> indexes.add(index(index)));
    if (!indexes.isEmpty()) {
      input.add(ours, indexes);
    }
  }

  private JsonObject index(JsonObject index) {
    var projection = new JsonObject();
    projection.add("ProjectionType", index.get("projectionType"));
    if (index.get("nonKeyAttributes") instanceof JsonArray names && !names.isEmpty()) {
      projection.add("NonKeyAttributes", names);
    }
    var result = new JsonObject();
    result.add("IndexName", index.get("name"));
    result.add("KeySchema", keys(index));
    result.add("Projection", projection);
    return result;
  }

  /**
   * Returns the key schema. A local index declares only its range key and has the table's partition
   * key.
   */
  private JsonArray keys(JsonObject of) {
    var keys = new JsonArray();
    keys.add(key(of.has("hashKey") ? of : declared, "hashKey", "HASH"));
    if (of.has("rangeKey")) {
      keys.add(key(of, "rangeKey", "RANGE"));
    }
    return keys;
  }

  private static JsonObject key(JsonObject of, String field, String type) {
    var key = new JsonObject();
    key.add("AttributeName", of.get(field));
    key.addProperty("KeyType", type);
    return key;
  }

  /**
   * Describes the immutable properties of a table in one line, for comparison.
   *
   * @param table the input of CreateTable, or a description of a table
   */
  static String shape(JsonObject table) {
    var types = new TreeMap<String, String>();
    for (var attribute : list(table, "AttributeDefinitions")) {
      types.put(text(attribute, "AttributeName"), text(attribute, "AttributeType"));
    }
    var indexes =
        INDEXES.values().stream()
            .flatMap(kind -> list(table, kind).stream())
            .map(index -> "index " + text(index, "IndexName") + " " + keyShape(index, types))
            .sorted();
    return Stream.concat(Stream.of("key " + keyShape(table, types)), indexes)
        .collect(Collectors.joining(", "));
  }

  private static String keyShape(JsonObject of, Map<String, String> types) {
    return list(of, "KeySchema").stream()
        .map(key -> text(key, "AttributeName"))
        .map(name -> name + " " + types.get(name))
        .collect(Collectors.joining(" + ", "(", ")"));
  }

  private static List<JsonObject> list(JsonObject of, String field) {
    return of.get(field) instanceof JsonArray array
        ? array.asList().stream().map(each -> each.getAsJsonObject()).toList()
        : List.of();
  }

  private static String text(JsonObject of, String field) {
    return of.has(field) ? of.get(field).getAsString() : "";
  }
}
