package dev.skerry.serverless.monitoring;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The JSON of a dashboard, as text for assertions.
 *
 * @param widgets the widgets in their order
 */
record RenderedDashboard(List<JsonObject> widgets) {
  static RenderedDashboard of(Object body) {
    var widgets = JsonParser.parseString((String) body).getAsJsonObject().get("widgets");
    return new RenderedDashboard(objects(widgets).toList());
  }

  /** Returns the dashboard as text: the position and the title of each widget, and its lines. */
  String lines(Predicate<String> kept) {
    var lines = new ArrayList<String>();
    for (var widget : widgets) {
      lines.add(place(widget) + " " + title(properties(widget)));
      metrics(properties(widget)).forEach(metric -> lines.add("  " + metric));
    }
    return String.join("\n", lines.stream().filter(kept).toList());
  }

  /** Returns the properties of a widget; negative numbers count from the end. */
  JsonObject properties(int number) {
    return properties(widgets.get(number < 0 ? widgets.size() + number : number));
  }

  /** Returns the properties of the widgets that have a property. */
  List<JsonObject> having(String property) {
    return widgets.stream()
        .map(RenderedDashboard::properties)
        .filter(properties -> properties.has(property))
        .toList();
  }

  private static JsonObject properties(JsonObject widget) {
    return widget.getAsJsonObject("properties");
  }

  private static String place(JsonObject widget) {
    return "%2s,%-2s %2sx%s %-6s"
        .formatted(
            widget.get("x"),
            widget.get("y"),
            widget.get("width"),
            widget.get("height"),
            widget.get("type").getAsString());
  }

  private static String title(JsonObject properties) {
    return properties.get(properties.has("title") ? "title" : "markdown").getAsString();
  }

  private static Stream<String> metrics(JsonObject properties) {
    return Optional.ofNullable(properties.getAsJsonArray("metrics")).stream()
        .flatMap(metrics -> metrics.asList().stream())
        .map(metric -> texts(metric.getAsJsonArray(), " "));
  }

  static String texts(JsonArray array, String separator) {
    return String.join(separator, array.asList().stream().map(RenderedDashboard::plain).toList());
  }

  private static String plain(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : element.toString();
  }

  private static Stream<JsonObject> objects(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
  }
}
