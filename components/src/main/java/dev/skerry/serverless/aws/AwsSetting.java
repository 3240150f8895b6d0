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
 * @param json the value, of the type in the provider's schema
 */
record AwsSetting(JsonElement json, boolean secret) {

  /** Returns the setting for a value that a program sets. */
  static AwsSetting of(Object value, boolean secret) {
    return new AwsSetting(new Gson().toJsonTree(value), secret);
  }

  /** Returns the setting for a valid value of the stack's configuration. */
  static AwsSetting of(JsonElement json, Type type, boolean secret) {
    return new AwsSetting(quoted(json, type), secret);
  }

  /** Returns the value as the engine passes it to a provider: strings unquoted, others as JSON. */
  Output<String> output() {
    var text = json.isJsonPrimitive() ? json.getAsString() : json.toString();
    return secret ? Output.ofSecret(text) : Output.of(text);
  }

  /** Quotes strings: {@code pulumi config set --path} writes 12 and true without quotes. */
  private static JsonElement quoted(JsonElement json, Type type) {
    if (json instanceof JsonArray list) {
      var quoted = new JsonArray();
      list.forEach(element -> quoted.add(quoted(element, elementType(type))));
      return quoted;
    }
    if (json instanceof JsonObject object) {
      var quoted = new JsonObject();
      object
          .asMap()
          .forEach((name, value) -> quoted.add(name, quoted(value, memberType(type, name))));
      return quoted;
    }
    return type == String.class ? new JsonPrimitive(json.getAsString()) : json;
  }

  private static Type elementType(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static Type memberType(Type type, String name) {
    return Inputs.isArgsClass(type)
        ? Inputs.of(type).type(name).orElseThrow()
        : ((ParameterizedType) type).getActualTypeArguments()[1];
  }
}
