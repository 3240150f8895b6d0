package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.operation.TestEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Short forms in JSON with single quotes: {@code KEY(a HASH, b RANGE)}, {@code DEF(a S, b N)},
 * {@code PT(1, 2)}, {@code ALL} for a projection, {@code INDEX(name, a, b)} for an index.
 */
final class TableRequests {
  private static final Pattern MACRO = Pattern.compile("(KEY|DEF|PT|INDEX)\\(([^()]*)\\)");
  private static final String ALL = "'Projection': {'ProjectionType': 'ALL'}";

  private TableRequests() {}

  /** The JSON of a request for a table with the key id, with other members; null removes one. */
  static String create(String members) {
    return merge(
        "{'TableName': 'table', 'BillingMode': 'PAY_PER_REQUEST', KEY(id HASH), DEF(id S)}",
        members);
  }

  static String merge(String base, String members) {
    Map<String, Object> merged = new LinkedHashMap<>(TestEngine.read(expand(base)));
    merged.putAll(TestEngine.read(expand("{" + members + "}")));
    merged.values().removeIf(value -> value == null);
    return TestEngine.write(merged);
  }

  static String expand(String json) {
    return MACRO
        .matcher(json.replace("ALL", ALL))
        .replaceAll(macro -> expand(macro.group(1), macro.group(2).split(",\\s*")));
  }

  private static String expand(String macro, String[] arguments) {
    switch (macro) {
      case "PT":
        return "'ProvisionedThroughput': {'ReadCapacityUnits': %s, 'WriteCapacityUnits': %s}"
            .formatted((Object[]) arguments);
      case "KEY":
        return list("KeySchema", "KeyType", arguments);
      case "DEF":
        return list("AttributeDefinitions", "AttributeType", arguments);
      default:
        var range = arguments.length > 2 ? "," + arguments[2] + " RANGE" : "";
        return "{'IndexName': '%s', %s, %s}"
            .formatted(
                arguments[0], expand("KEY", (arguments[1] + " HASH" + range).split(",")), ALL);
    }
  }

  private static String list(String member, String second, String[] elements) {
    return Stream.of(elements)
        .map(element -> element.split(" "))
        .map(pair -> "{'AttributeName': '%s', '%s': '%s'}".formatted(pair[0], second, pair[1]))
        .collect(Collectors.joining(", ", "'" + member + "': [", "]"));
  }
}
