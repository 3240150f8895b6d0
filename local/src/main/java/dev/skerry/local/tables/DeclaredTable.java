package dev.skerry.local.tables;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.skerry.local.program.DynamoTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a program, as inputs of the DynamoDB API. */
final class DeclaredTable {
  /** Properties that CreateTable has under another name. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "deletionProtectionEnabled", "DeletionProtectionEnabled",
          "tableClass", "TableClass");

  private final String table;
  private final JsonObject declared;

  DeclaredTable(DynamoTable table) {
    this.table = table.name();
    declared = new Gson().toJsonTree(table.inputs()).getAsJsonObject();
  }

  /** Returns the input of operations that only name the table. */
  JsonObject name() {
    var input = new JsonObject();
    input.addProperty("TableName", table);
    return input;
  }

  JsonObject createTable() {
    var input = name();
    input.addProperty("BillingMode", billingMode());
    input.add("KeySchema", keySchema(declared));
    input.add("AttributeDefinitions", attributeDefinitions());
    throughput(declared).ifPresent(units -> input.add("ProvisionedThroughput", units));
    addIndexes(input, "globalSecondaryIndexes", "GlobalSecondaryIndexes");
    addIndexes(input, "localSecondaryIndexes", "LocalSecondaryIndexes");
    stream().ifPresent(stream -> input.add("StreamSpecification", stream));
    PROPERTIES.forEach(
        (property, member) -> {
          if (declared.has(property)) {
            input.add(member, declared.get(property));
          }
        });
    return input;
  }

  /** Describes the primary key and the local indexes in one line. */
  String keys() {
    return TableKeys.of(createTable());
  }

  /** Returns PROVISIONED if the program declares none, as the provider does. */
  String billingMode() {
    return text(declared, "billingMode").orElse("PROVISIONED");
  }

  /** Returns the attribute with the expiry time; empty if TTL is off. */
  Optional<String> ttlAttribute() {
    return structure("ttl")
        .filter(ttl -> isTrue(ttl, "enabled"))
        .flatMap(ttl -> text(ttl, "attributeName"));
  }

  boolean pointInTimeRecovery() {
    return structure("pointInTimeRecovery").filter(it -> isTrue(it, "enabled")).isPresent();
  }

  JsonObject tags() {
    return structure("tags").orElseGet(JsonObject::new);
  }

  private Optional<JsonObject> stream() {
    if (!isTrue(declared, "streamEnabled")) {
      return Optional.empty();
    }
    var stream = new JsonObject();
    stream.addProperty("StreamEnabled", true);
    text(declared, "streamViewType").ifPresent(type -> stream.addProperty("StreamViewType", type));
    return Optional.of(stream);
  }

  private JsonArray attributeDefinitions() {
    var definitions = new JsonArray();
    for (var attribute : Json.objects(declared, "attributes")) {
      var definition = new JsonObject();
      definition.add("AttributeName", attribute.get("name"));
      definition.add("AttributeType", attribute.get("type"));
      definitions.add(definition);
    }
    return definitions;
  }

  private void addIndexes(JsonObject input, String property, String member) {
    var indexes = new JsonArray();
    Json.objects(declared, property).forEach(index -> indexes.add(index(index)));
    if (!indexes.isEmpty()) {
      input.add(member, indexes);
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
    result.add("KeySchema", keySchema(index));
    result.add("Projection", projection);
    // A local index has no capacity of its own, and the program gives it none.
    throughput(index).ifPresent(units -> result.add("ProvisionedThroughput", units));
    return result;
  }

  private Optional<JsonObject> throughput(JsonObject of) {
    if (!billingMode().equals("PROVISIONED") || !of.has("readCapacity")) {
      return Optional.empty();
    }
    var units = new JsonObject();
    units.add("ReadCapacityUnits", integer(of.get("readCapacity")));
    units.add("WriteCapacityUnits", integer(of.get("writeCapacity")));
    return Optional.of(units);
  }

  /** A number of a program is a double. */
  private static JsonElement integer(JsonElement number) {
    return number == null ? null : new JsonPrimitive(number.getAsLong());
  }

  /** A local index declares only its range key and has the table's partition key. */
  private JsonArray keySchema(JsonObject of) {
    var keys = new JsonArray();
    keys.add(key(of.has("hashKey") ? of : declared, "hashKey", "HASH"));
    if (of.has("rangeKey")) {
      keys.add(key(of, "rangeKey", "RANGE"));
    }
    return keys;
  }

  private static JsonObject key(JsonObject of, String property, String type) {
    var key = new JsonObject();
    key.add("AttributeName", of.get(property));
    key.addProperty("KeyType", type);
    return key;
  }

  private Optional<JsonObject> structure(String property) {
    return declared.get(property) instanceof JsonObject structure
        ? Optional.of(structure)
        : Optional.empty();
  }

  private static Optional<String> text(JsonObject of, String property) {
    return Optional.ofNullable(of.get(property)).map(JsonElement::getAsString);
  }

  private static boolean isTrue(JsonObject of, String property) {
    return of.has(property) && of.get(property).getAsBoolean();
  }

  List<JsonObject> globalIndexes() {
    return Json.objects(createTable(), "GlobalSecondaryIndexes");
  }
}
