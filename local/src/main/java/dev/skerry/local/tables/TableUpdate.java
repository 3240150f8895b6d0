package dev.skerry.local.tables;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A call that changes one setting of an existing table.
 *
 * @param setting the setting, in the words of DynamoDB's documentation
 * @param operation the operation
 * @param input its input
 */
record TableUpdate(String setting, String operation, JsonObject input) {

  /**
   * Returns the calls that make a table what the program declares, in the order of their execution.
   */
  static List<TableUpdate> of(DeclaredTable declared, KeptTable kept) {
    return new Difference(declared, kept).updates();
  }

  /** The difference between a declared table and an existing one. */
  private record Difference(DeclaredTable declared, KeptTable kept, List<TableUpdate> updates) {
    Difference(DeclaredTable declared, KeptTable kept) {
      this(declared, kept, new ArrayList<>());
      deleteIndexes();
      capacity();
      createIndexes();
      stream();
      property("deletion protection", "DeletionProtectionEnabled", kept.description(), "false");
      property("table class", "TableClass", tableClass(), "STANDARD");
      timeToLive();
      pointInTimeRecovery();
      tags();
    }

    /** An index whose key or projection changed is deleted and created again. */
    private void deleteIndexes() {
      var wanted = byName(declared.globalIndexes(), index -> shape(declared.createTable(), index));
      byName(kept.globalIndexes(), index -> shape(kept.description(), index))
          .forEach(
              (name, shape) -> {
                if (!shape.equals(wanted.get(name))) {
                  updateTable("global indexes", indexUpdate("Delete", indexNamed(name)));
                }
              });
    }

    private void createIndexes() {
      var existing = byName(kept.globalIndexes(), index -> shape(kept.description(), index));
      for (var index : declared.globalIndexes()) {
        if (!shape(declared.createTable(), index).equals(existing.get(nameOf(index)))) {
          var input = indexUpdate("Create", index);
          input.add("AttributeDefinitions", declared.createTable().get("AttributeDefinitions"));
          updateTable("global indexes", input);
        }
      }
    }

    /** Returns what cannot change in an index, as text. */
    private static String shape(JsonObject table, JsonObject index) {
      var projection = index.getAsJsonObject("Projection");
      var names = new TreeSet<String>();
      if (projection.get("NonKeyAttributes") instanceof JsonArray attributes) {
        attributes.forEach(name -> names.add(name.getAsString()));
      }
      var keyed = new JsonObject();
      keyed.add("KeySchema", index.get("KeySchema"));
      keyed.add("AttributeDefinitions", table.get("AttributeDefinitions"));
      return TableKeys.of(keyed) + projection.get("ProjectionType") + names;
    }

    /** The capacity of the table, and with it of the indexes that stay. */
    private void capacity() {
      var table = declared.createTable();
      var stay = new ArrayList<JsonObject>();
      for (var index : declared.globalIndexes()) {
        var same =
            kept.globalIndexes().stream()
                .filter(it -> nameOf(it).equals(nameOf(index)))
                .filter(it -> shape(kept.description(), it).equals(shape(table, index)));
        same.filter(it -> !units(it).equals(units(index))).forEach(it -> stay.add(index));
      }
      var mode = !declared.billingMode().equals(kept.billingMode());
      var own = !units(kept.description()).equals(units(table));
      if (!mode && !own && stay.isEmpty()) {
        return;
      }
      var input = new JsonObject();
      if (mode || own) {
        input.addProperty("BillingMode", declared.billingMode());
        Optional.ofNullable(table.get("ProvisionedThroughput"))
            .ifPresent(units -> input.add("ProvisionedThroughput", units));
      }
      var indexes = new JsonArray();
      for (var index : stay) {
        if (index.has("ProvisionedThroughput")) {
          var update = indexNamed(nameOf(index));
          update.add("ProvisionedThroughput", index.get("ProvisionedThroughput"));
          indexes.add(Json.object("Update", update));
        }
      }
      if (!indexes.isEmpty()) {
        input.add("GlobalSecondaryIndexUpdates", indexes);
      }
      updateTable("capacity", input);
    }

    /** Returns read and write units; zeros if the capacity is on demand. */
    private static List<Long> units(JsonObject of) {
      var throughput =
          of.get("ProvisionedThroughput") instanceof JsonObject it ? it : new JsonObject();
      return List.of(unit(throughput, "ReadCapacityUnits"), unit(throughput, "WriteCapacityUnits"));
    }

    private static long unit(JsonObject throughput, String member) {
      return throughput.has(member) ? throughput.get(member).getAsLong() : 0;
    }

    /** A view type changes by a new stream. */
    private void stream() {
      var wanted = viewType(declared.createTable());
      var existing = viewType(kept.description());
      if (wanted.equals(existing)) {
        return;
      }
      if (existing.isPresent()) {
        updateTable("stream", Json.object("StreamSpecification", Map.of("StreamEnabled", false)));
      }
      wanted.ifPresent(
          type ->
              updateTable(
                  "stream",
                  Json.object(
                      "StreamSpecification", declared.createTable().get("StreamSpecification"))));
    }

    private static Optional<String> viewType(JsonObject table) {
      return table.get("StreamSpecification") instanceof JsonObject stream
              && stream.get("StreamEnabled").getAsBoolean()
          ? Optional.of(stream.get("StreamViewType").getAsString())
          : Optional.empty();
    }

    private void property(String setting, String member, JsonObject existing, String byDefault) {
      var wanted = text(declared.createTable(), member, byDefault);
      if (!wanted.equals(text(existing, member, byDefault))) {
        var value = declared.createTable().get(member);
        updateTable(setting, Json.object(member, value == null ? primitive(byDefault) : value));
      }
    }

    private static Object primitive(String text) {
      return text.equals("false") ? Boolean.FALSE : text;
    }

    private static String text(JsonObject of, String member, String byDefault) {
      return of.has(member) ? of.get(member).getAsString() : byDefault;
    }

    private JsonObject tableClass() {
      return kept.description().get("TableClassSummary") instanceof JsonObject summary
          ? summary
          : new JsonObject();
    }

    private void timeToLive() {
      if (declared.ttlAttribute().equals(kept.ttlAttribute())) {
        return;
      }
      kept.ttlAttribute().ifPresent(attribute -> timeToLive(attribute, false));
      declared.ttlAttribute().ifPresent(attribute -> timeToLive(attribute, true));
    }

    private void timeToLive(String attribute, boolean enabled) {
      var specification = Map.of("AttributeName", attribute, "Enabled", enabled);
      add("TTL", "UpdateTimeToLive", Json.object("TimeToLiveSpecification", specification));
    }

    private void pointInTimeRecovery() {
      if (declared.pointInTimeRecovery() != kept.pointInTimeRecovery()) {
        var specification = Map.of("PointInTimeRecoveryEnabled", declared.pointInTimeRecovery());
        add(
            "point-in-time recovery",
            "UpdateContinuousBackups",
            Json.object("PointInTimeRecoverySpecification", specification));
      }
    }

    private void tags() {
      var existing = kept.tags().orElseGet(JsonObject::new);
      var removed = new ArrayList<>(existing.keySet());
      removed.removeAll(declared.tags().keySet());
      if (!removed.isEmpty()) {
        tag("UntagResource", "TagKeys", removed);
      }
      var added =
          declared.tags().entrySet().stream()
              .filter(tag -> !Objects.equals(existing.get(tag.getKey()), tag.getValue()))
              .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue().getAsString()))
              .toList();
      if (!added.isEmpty()) {
        tag("TagResource", "Tags", added);
      }
    }

    private void tag(String operation, String member, Object value) {
      var input = Json.object(member, value);
      input.addProperty("ResourceArn", kept.arn());
      updates.add(new TableUpdate("tags", operation, input));
    }

    private void updateTable(String setting, JsonObject input) {
      add(setting, "UpdateTable", input);
    }

    private void add(String setting, String operation, JsonObject input) {
      input.add("TableName", declared.name().get("TableName"));
      updates.add(new TableUpdate(setting, operation, input));
    }

    private static JsonObject indexUpdate(String action, JsonObject index) {
      return Json.object("GlobalSecondaryIndexUpdates", List.of(Json.object(action, index)));
    }

    private static JsonObject indexNamed(String name) {
      return Json.object("IndexName", name);
    }

    private static String nameOf(JsonObject index) {
      return index.get("IndexName").getAsString();
    }

    private static Map<String, String> byName(
        List<JsonObject> indexes, Function<JsonObject, String> shape) {
      return indexes.stream().collect(Collectors.toMap(Difference::nameOf, shape));
    }
  }
}
