package dev.skerry.serverless.aws;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Inputs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The value of a key of the {@code aws} configuration.
 *
 * @param json as the provider's schema has it
 */
record AwsSetting(JsonElement json, boolean secret) {

  /** What a program sets. */
  static AwsSetting of(Object value, boolean secret) {
    return new AwsSetting(new Gson().toJsonTree(value), secret);
  }

  /** What the stack's configuration has for an argument of that type, and fits it. */
  static AwsSetting of(JsonElement json, Type type, boolean secret) {
    return new AwsSetting(quoted(json, type), secret);
  }

  /** As the engine passes it to a provider: a text as it is, other values as JSON. */
  Output<String> output() {
    var text = json.isJsonPrimitive() ? json.getAsString() : json.toString();
    return secret ? Output.ofSecret(text) : Output.of(text);
  }

  /** {@code pulumi config set --path} writes 12 and true without quotes, where texts are meant. */
  private static JsonElement quoted(JsonElement json, Type type) {
    if (json instanceof JsonArray list) {
      var quoted = new JsonArray();
      list.forEach(element -> quoted.add(quoted(element, element(type))));
      return quoted;
    }
    if (json instanceof JsonObject object) {
      var quoted = new JsonObject();
      object.asMap().forEach((name, it) -> quoted.add(name, quoted(it, member(type, name))));
      return quoted;
    }
    return type == String.class ? new JsonPrimitive(json.getAsString()) : json;
  }

  private static Type element(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static Type member(Type type, String name) {
    return Inputs.has(type)
        ? Inputs.of(type).type(name).orElseThrow()
        : ((ParameterizedType) type).getActualTypeArguments()[1];
  }
}
