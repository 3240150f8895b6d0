package dev.skerry.tests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.skerry.local.program.DeclaredResource;
import dev.skerry.monitor.Asset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes declared resources as sorted lines: a resource, then its inputs. */
public final class ResourceText {
  private final Map<String, String> lines = new TreeMap<>();

  private ResourceText() {}

  /** Returns the resources as text, sorted by type and name. */
  public static String of(List<DeclaredResource> resources) {
    return resources.stream()
        .sorted(Comparator.comparing(DeclaredResource::type).thenComparing(DeclaredResource::name))
        .map(ResourceText::of)
        .collect(Collectors.joining("\n"));
  }

  private static String of(DeclaredResource resource) {
    var text = new ResourceText();
    resource.inputs().map().forEach(text::add);
    return "%s %s%n".formatted(resource.type(), resource.name())
        + text.lines.entrySet().stream()
            .map(line -> "  %s: %s%n".formatted(line.getKey(), line.getValue()))
            .collect(Collectors.joining());
  }

  private void add(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(path + "." + key, inner));
    } else if (value instanceof List<?> list) {
      addAll(path, list);
    } else if (value instanceof Asset asset) {
      lines.put(path, asset.content().toString());
    } else if (value instanceof Double number && number == Math.rint(number)) {
      lines.put(path, String.valueOf(number.longValue()));
    } else {
      addText(path, String.valueOf(value));
    }
  }

  private void addAll(String path, List<?> list) {
    for (var index = 0; index < list.size(); index++) {
      add("%s[%02d]".formatted(path, index), list.get(index));
    }
  }

  /** Adds a text, or the members of a JSON document such as a policy or a dashboard. */
  private void addText(String path, String text) {
    if (!text.startsWith("{\"")) {
      lines.put(path, text.replace("\n", "\n    "));
      return;
    }
    try {
      addJson(path, JsonParser.parseString(text));
    } catch (JsonSyntaxException notJson) {
      lines.put(path, text);
    }
  }

  private void addJson(String path, JsonElement json) {
    if (json.isJsonObject()) {
      json.getAsJsonObject().asMap().forEach((key, value) -> addJson(path + "." + key, value));
    } else if (json.isJsonArray()) {
      var index = 0;
      for (var element : json.getAsJsonArray()) {
        addJson("%s[%02d]".formatted(path, index++), element);
      }
    } else {
      lines.put(path, json.getAsString());
    }
  }
}
