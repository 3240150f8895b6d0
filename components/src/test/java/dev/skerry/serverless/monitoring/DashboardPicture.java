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
 * A dashboard for tests to read.
 *
 * @param widgets in their order
 */
record DashboardPicture(List<JsonObject> widgets) {
  static DashboardPicture of(Object body) {
    var widgets = JsonParser.parseString((String) body).getAsJsonObject().get("widgets");
    return new DashboardPicture(objects(widgets).toList());
  }

  /** The dashboard as text: each widget's place and title, and its lines below. */
  String lines(Predicate<String> kept) {
    var lines = new ArrayList<String>();
    for (var widget : widgets) {
      lines.add(place(widget) + " " + title(properties(widget)));
      metrics(properties(widget)).forEach(metric -> lines.add("  " + metric));
    }
    return String.join("\n", lines.stream().filter(kept).toList());
  }

  /** What a widget shows; negative numbers count from the end. */
  JsonObject properties(int number) {
    return properties(widgets.get(number < 0 ? widgets.size() + number : number));
  }

  /** What those widgets show that have this property. */
  List<JsonObject> having(String property) {
    return widgets.stream()
        .map(DashboardPicture::properties)
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
    return String.join(separator, array.asList().stream().map(DashboardPicture::plain).toList());
  }

  private static String plain(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : element.toString();
  }

  private static Stream<JsonObject> objects(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
  }
}
