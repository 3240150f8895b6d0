package dev.skerry.local.tables;

import dev.skerry.local.program.DynamoTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables as programs declare them. */
final class DeclaredTables {
  private DeclaredTables() {}

  /** Returns a table whose partition key is a text. */
  static DynamoTable items(String key) {
    return items(key, Map.of());
  }

  static DynamoTable items(String key, Map<String, Object> more) {
    var inputs = new HashMap<String, Object>(more);
    inputs.put("hashKey", key);
    inputs.putIfAbsent("billingMode", "PAY_PER_REQUEST");
    inputs.putIfAbsent("attributes", List.of(attribute(key, "S")));
    return table("items", inputs);
  }

  /** Returns a table that uses what a table can have. */
  static DynamoTable orders() {
    var inputs = new HashMap<String, Object>();
    inputs.put("hashKey", "customer");
    inputs.put("rangeKey", "placed");
    inputs.put(
        "attributes",
        List.of(
            attribute("customer", "S"),
            attribute("placed", "N"),
            attribute("shipped", "N"),
            attribute("label", "B"),
            attribute("status", "S")));
    inputs.put(
        "globalSecondaryIndexes",
        List.of(
            Map.of(
                "name",
                "byStatus",
                "hashKey",
                "status",
                "projectionType",
                "INCLUDE",
                "nonKeyAttributes",
                List.of("total"),
                "readCapacity",
                1.0,
                "writeCapacity",
                2.0),
            Map.of(
                "name", "byLabel",
                "hashKey", "label",
                "rangeKey", "placed",
                "projectionType", "KEYS_ONLY",
                "readCapacity", 5.0,
                "writeCapacity", 5.0)));
    inputs.put(
        "localSecondaryIndexes",
        List.of(Map.of("name", "byDate", "rangeKey", "shipped", "projectionType", "ALL")));
    inputs.put("billingMode", "PROVISIONED");
    inputs.put("readCapacity", 3.0);
    inputs.put("writeCapacity", 4.0);
    inputs.put("ttl", Map.of("attributeName", "expires", "enabled", true));
    inputs.put("streamEnabled", true);
    inputs.put("streamViewType", "NEW_IMAGE");
    inputs.put("deletionProtectionEnabled", true);
    inputs.put("tableClass", "STANDARD_INFREQUENT_ACCESS");
    inputs.put("pointInTimeRecovery", Map.of("enabled", true));
    inputs.put("tags", Map.of("team", "orders"));
    return table("orders", inputs);
  }

  static Map<String, Object> attribute(String name, String type) {
    return Map.of("name", name, "type", type);
  }

  static DynamoTable table(String name, Map<String, Object> inputs) {
    return new DynamoTable(name, "arn:aws:dynamodb:us-east-1:000000000000:table/" + name, inputs);
  }
}
