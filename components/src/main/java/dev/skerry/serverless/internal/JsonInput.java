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
 * Converts JSON to the value of an input, which has a type in the provider's SDK. JSON of another
 * type is an error.
 *
 * @param fix the fix of the errors
 * @param strings the JSON that is valid for a string
 */
public record JsonInput(ValidationErrors errors, String fix, Scalar strings) {
  private static final Map<Type, Scalar> SCALARS =
      Map.of(
          Boolean.class,
              new Scalar("true or false", JsonPrimitive::isBoolean, JsonPrimitive::getAsBoolean),
          Integer.class, new Scalar("a whole number", JsonInput::isWhole, JsonPrimitive::getAsInt),
          Double.class, new Scalar("a number", JsonInput::isFinite, JsonPrimitive::getAsDouble));

  private static final Scalar QUOTED =
      new Scalar("a string", JsonPrimitive::isString, JsonPrimitive::getAsString);

  // "pulumi config set --path" writes 12 and true without quotes.
  private static final Scalar ANY_SCALAR =
      new Scalar("a string", json -> true, JsonPrimitive::getAsString);

  // Archives and assets.
  private static final Scalar FILES =
      new Scalar("files, which JSON cannot describe", json -> false, json -> json);

  /** A type of single values: its description, its test and its conversion. */
  public record Scalar(
      String words, Predicate<JsonPrimitive> fits, Function<JsonPrimitive, Object> value) {}

  /** Converts the value of an override. */
  public static JsonInput ofOverride(ValidationErrors errors) {
    return new JsonInput(errors, "change value", QUOTED);
  }

  /** Converts the value of a key of the stack's configuration. */
  public static JsonInput ofConfiguration(ValidationErrors errors, String fix) {
    return new JsonInput(errors, fix, ANY_SCALAR);
  }

  /** Parses the text of a property; empty, and an error, if it is not JSON. */
  public Optional<JsonElement> parse(String property, String text) {
    var json = JsonText.parse(text);
    if (json.isEmpty()) {
      errors.add(
          property,
          "is " + errors.shown(text),
          "JSON, such as 30, true, \"text\" with quotes, [\"a\", \"b\"], {\"key\": \"value\"} or null",
          "write value as JSON");
    }
    return json;
  }

  /** Converts the JSON; null, and an error, if it has another type. */
  public Object read(String property, JsonElement json, Type type) {
    if (Inputs.isArgsClass(type)) {
      return args(property, json, Inputs.of(type));
    }
    return type instanceof ParameterizedType generic
        ? generic(property, json, generic)
        : scalar(
            property, json, type == String.class ? strings : SCALARS.getOrDefault(type, FILES));
  }

  private Object args(String property, JsonElement json, Inputs inputs) {
    if (!json.isJsonObject()) {
      return invalid(property, json, "an object with " + ValidationErrors.listed(inputs.names()));
    }
    var args = inputs.copyOf(null);
    var given = json.getAsJsonObject();
    for (var name : given.keySet()) {
      PropertyPath.typeOfMember(property, inputs.argsClass(), name, fix, errors)
          .map(type -> read(property + "." + name, given.get(name), type))
          .ifPresent(value -> inputs.set(args, name, Output.of(value)));
    }
    inputs.names().stream()
        .filter(name -> inputs.requires(name) && !given.has(name))
        .forEach(name -> invalid(property, json, "an object with the required property " + name));
    return args;
  }

  private Object generic(String property, JsonElement json, ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    if (type.getRawType() == Either.class) {
      // In the SDK, the left side is always a string. The right side is an enum of known strings.
      var string = read(property, json, arguments[0]);
      return string == null ? null : Either.ofLeft(string);
    }
    return type.getRawType() == List.class
        ? list(property, json, arguments[0])
        : map(property, json, arguments[1]);
  }

  private Object list(String property, JsonElement json, Type type) {
    if (!json.isJsonArray()) {
      return invalid(property, json, "a list");
    }
    var values = new ArrayList<>();
    for (var element : json.getAsJsonArray()) {
      values.add(read("%s[%s]".formatted(property, values.size()), element, type));
    }
    return values;
  }

  private Object map(String property, JsonElement json, Type type) {
    if (!json.isJsonObject()) {
      return invalid(property, json, "an object");
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
        : invalid(property, json, scalar.words);
  }

  private Object invalid(String property, JsonElement json, String allowed) {
    errors.add(property, "is " + errors.shown(json), allowed, fix);
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
