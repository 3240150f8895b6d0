package dev.skerry.serverless.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * JSON as the value of an input, of the type that the provider's SDK has for it: what does not fit
 * is a fault.
 *
 * @param fix what whoever wrote it should do then
 * @param texts what a text may be written as
 */
public record JsonInput(ValidationErrors errors, String fix, Scalar texts) {
  private static final Map<Type, Scalar> SCALARS =
      Map.of(
          Boolean.class,
          new Scalar("true or false", JsonPrimitive::isBoolean, JsonPrimitive::getAsBoolean),
          Integer.class,
          new Scalar("a whole number", JsonInput::isWhole, JsonPrimitive::getAsInt),
          Double.class,
          new Scalar("a number", JsonInput::isFinite, JsonPrimitive::getAsDouble));

  private static final Scalar QUOTED =
      new Scalar("a text", JsonPrimitive::isString, JsonPrimitive::getAsString);

  // Pulumi writes 12 and true without quotes where "pulumi config set --path" was given them.
  private static final Scalar ANY_SCALAR =
      new Scalar("a text", json -> true, JsonPrimitive::getAsString);

  // Archives and assets.
  private static final Scalar FILES =
      new Scalar("no JSON, as it takes files", json -> false, json -> json);

  /** What a single value is. */
  public record Scalar(
      String words, Predicate<JsonPrimitive> fits, Function<JsonPrimitive, Object> value) {}

  /** The value of an override. */
  public static JsonInput ofOverride(ValidationErrors errors) {
    return new JsonInput(errors, "change value", QUOTED);
  }

  /** The value of a key of the stack's configuration. */
  public static JsonInput ofConfiguration(ValidationErrors errors, String fix) {
    return new JsonInput(errors, fix, ANY_SCALAR);
  }

  /** That text as JSON; empty where it is none. */
  public Optional<JsonElement> parse(String property, String text) {
    var json = JsonText.parse(text);
    if (json.isEmpty()) {
      errors.add(
          "%s is %s, which is no JSON".formatted(property, errors.shown(text)),
          "30, true, \"text\" with its quotes, [\"a\", \"b\"], {\"key\": \"value\"} or null",
          "write value as JSON");
    }
    return json;
  }

  /** The value; null after a fault. */
  public Object read(String property, JsonElement json, Type type) {
    if (Inputs.has(type)) {
      return args(property, json, Inputs.of(type));
    }
    return type instanceof ParameterizedType generic
        ? generic(property, json, generic)
        : scalar(property, json, type == String.class ? texts : SCALARS.getOrDefault(type, FILES));
  }

  private Object args(String property, JsonElement json, Inputs inputs) {
    if (!json.isJsonObject()) {
      return misfit(property, json, "an object with " + ValidationErrors.listed(inputs.names()));
    }
    var args = inputs.copyOf(null);
    var given = json.getAsJsonObject();
    for (var name : given.keySet()) {
      PropertyPath.step(property, inputs.argsClass(), name, fix, errors)
          .map(type -> read(property + "." + name, given.get(name), type))
          .ifPresent(value -> inputs.set(args, name, Output.of(value)));
    }
    inputs.names().stream()
        .filter(name -> inputs.requires(name) && !given.has(name))
        .forEach(name -> misfit(property, json, "an object with " + name + ", which is required"));
    return args;
  }

  private Object generic(String property, JsonElement json, ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() == Either.class) {
      // Everywhere in the SDK the one side is text, the other names some of those texts.
      var text = read(property, json, arguments[0]);
      return text == null ? null : Either.ofLeft(text);
    }
    return type.getRawType() == List.class
        ? list(property, json, arguments[0])
        : map(property, json, arguments[1]);
  }

  private Object list(String property, JsonElement json, Type type) {
    if (!json.isJsonArray()) {
      return misfit(property, json, "a list");
    }
    var values = new ArrayList<>();
    for (var element : json.getAsJsonArray()) {
      values.add(read("%s[%s]".formatted(property, values.size()), element, type));
    }
    return values;
  }

  private Object map(String property, JsonElement json, Type type) {
    if (!json.isJsonObject()) {
      return misfit(property, json, "an object");
    }
    var values = new LinkedHashMap<String, Object>();
    json.getAsJsonObject()
        .asMap()
        .forEach((key, value) -> values.put(key, read(property + "." + key, value, type)));
    return values;
  }

  private Object scalar(String property, JsonElement json, Scalar scalar) {
    return json.isJsonPrimitive() && scalar.fits.test(json.getAsJsonPrimitive())
        ? scalar.value.apply(json.getAsJsonPrimitive())
        : misfit(property, json, scalar.words);
  }

  private Object misfit(String property, JsonElement json, String allowed) {
    errors.add(property + " is " + errors.shown(json), allowed, fix);
    return null;
  }

  private static boolean isWhole(JsonPrimitive json) {
    if (!json.isNumber()) {
      return false;
    }
    try {
      json.getAsBigDecimal().intValueExact();
      return true;
    } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
      return false;
    }
  }

  private static boolean isFinite(JsonPrimitive json) {
    return json.isNumber() && Double.isFinite(json.getAsDouble());
  }
}
