package dev.skerry.tests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads metrics from log lines as CloudWatch does: by the specification of the embedded metric
 * format, and its JSON schema.
 */
final class EmbeddedMetrics {
  /** CloudWatch user guide, "Specification: Embedded metric format": limits without a schema. */
  private static final int DIMENSION_VALUE_MAX = 1024;

  private static final Schema SCHEMA = schema();

  private EmbeddedMetrics() {}

  private static Schema schema() {
    try (var in = EmbeddedMetrics.class.getResourceAsStream("embedded-metric-format.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the values of a line, each as {@code namespace metric{dimension=value} unit}.
   *
   * @throws IllegalArgumentException if the line is not in the embedded metric format
   */
  static List<String> read(String line) {
    var messages = SCHEMA.validate(line, InputFormat.JSON);
    require(messages.isEmpty(), line, messages.toString());
    var root = JsonParser.parseString(line).getAsJsonObject();
    var values = new ArrayList<String>();
    for (var directive : array(root.getAsJsonObject("_aws"), "CloudWatchMetrics")) {
      for (var dimensions : array(directive, "Dimensions")) {
        for (var metric : array(directive, "Metrics")) {
          requireNumber(root, text(metric, "Name"), line);
          values.add(
              "%s %s%s %s"
                  .formatted(
                      text(directive, "Namespace"),
                      text(metric, "Name"),
                      values(root, dimensions, line),
                      text(metric, "Unit")));
        }
      }
    }
    return values;
  }

  private static String values(JsonObject root, JsonElement dimensions, String line) {
    return dimensions.getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .map(dimension -> "{" + dimension + "=" + value(root, dimension, line) + "}")
        .collect(Collectors.joining());
  }

  private static String value(JsonObject root, String dimension, String line) {
    var value = root.get(dimension) instanceof JsonPrimitive text && text.isString() ? text : null;
    require(value != null, line, dimension + " is not a text");
    var length = value.getAsString().length();
    require(length > 0 && length <= DIMENSION_VALUE_MAX, line, dimension + " has a wrong length");
    return value.getAsString();
  }

  private static void requireNumber(JsonObject root, String metric, String line) {
    var isNumber = root.get(metric) instanceof JsonPrimitive value && value.isNumber();
    require(isNumber, line, metric + " is not a number");
  }

  private static JsonArray array(JsonElement object, String member) {
    return object.getAsJsonObject().getAsJsonArray(member);
  }

  private static String text(JsonElement object, String member) {
    return object.getAsJsonObject().get(member).getAsString();
  }

  private static void require(boolean holds, String line, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message + ": " + line);
    }
  }
}
