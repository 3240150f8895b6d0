package dev.skerry.local.tables;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Reads JSON. */
final class Json {
  private Json() {}

  /** Returns the objects of an array; none if it is absent. */
  static List<JsonObject> objects(JsonObject of, String member) {
    return of.get(member) instanceof JsonArray array
        ? array.asList().stream().map(each -> each.getAsJsonObject()).toList()
        : List.of();
  }

  /** Returns an object with one member. */
  static JsonObject object(String member, Object value) {
    var object = new JsonObject();
    object.add(member, new com.google.gson.Gson().toJsonTree(value));
    return object;
  }
}
