package dev.skerry.preview;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Builds previews from steps. The states are lenient JSON. */
final class Steps {
  static final String UNKNOWN = "'04da6b54-80e4-46f7-96ec-b56ff0331ba9'";
  static final String SECRET = "'[secret]'";

  private final JsonArray steps = new JsonArray();

  Steps update(String type, String name, String before, String after) {
    return add("update", type, name, state(before, "{}"), state(after, "{}"));
  }

  Steps create(String type, String name, String after) {
    return add("create", type, name, null, state(after, "{}"));
  }

  Steps delete(String type, String name, String before, String outputs) {
    return add("delete", type, name, state(before, outputs), null);
  }

  Steps same(String type, String name, String before) {
    return add("same", type, name, state(before, "{}"), state(before, "{}"));
  }

  Steps add(String operation, String type, String name, JsonObject before, JsonObject after) {
    var step = new JsonObject();
    step.addProperty("op", operation);
    step.addProperty("urn", "urn:pulumi:dev::p::my:own:Part$%s::%s".formatted(type, name));
    step.add("oldState", before);
    step.add("newState", after);
    if (before != null && after != null) {
      step.add("diffReasons", differing(before, after));
    }
    steps.add(step);
    return this;
  }

  static JsonObject state(String inputs, String outputs) {
    var state = json("{custom: true, id: the-id}");
    state.add("inputs", json(inputs));
    state.add("outputs", json(outputs));
    return state;
  }

  /** Returns the lines of the changes that AWS rejects. */
  List<String> blockedChanges() {
    var document = new JsonObject();
    document.add("steps", steps);
    return PreviewDocument.read(document.toString()).blockedChanges().stream()
        .map(BlockedChange::line)
        .toList();
  }

  private static JsonArray differing(JsonObject before, JsonObject after) {
    var olds = before.getAsJsonObject("inputs");
    var news = after.getAsJsonObject("inputs");
    var differing = new JsonArray();
    Stream.concat(olds.keySet().stream(), news.keySet().stream())
        .distinct()
        .filter(name -> !Objects.equals(olds.get(name), news.get(name)))
        .forEach(differing::add);
    return differing;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
