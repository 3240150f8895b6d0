package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.body.BodyRules;
import dev.skerry.handlers.body.Field;
import dev.skerry.handlers.body.IntegerRule;
import dev.skerry.handlers.body.TextRule;
import dev.skerry.handlers.body.ValueRule;
import dev.skerry.handlers.http.Json;
import java.io.IOException;
import java.util.List;

/** The JSON schemas of bodies and their values, made from the rules that validate them. */
public final class BodySchemas {
  /** A character class of ECMA 262: what no text may contain. Lone surrogates are not JSON. */
  private static final String FORBIDDEN = "\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029";

  private BodySchemas() {}

  /** Returns the schema of a body that {@link BodyRules#read} accepts. */
  public static String ofNew(BodyRules rules) {
    return Json.object(json -> writeBody(json, rules.fields(), false));
  }

  /** Returns the schema of a body that {@link BodyRules#readChanges} accepts. */
  public static String ofChanges(BodyRules rules) {
    return Json.object(json -> writeBody(json, rules.fields(), true));
  }

  /** Returns the schema of the values that a rule accepts. */
  public static String of(ValueRule<?> rule) {
    return Json.object(json -> writeRule(json, rule, false));
  }

  private static void writeBody(JsonGenerator json, List<Field<?>> fields, boolean isChange)
      throws IOException {
    json.writeStringField("type", "object");
    if (!isChange) {
      writeRequired(json, fields);
    }
    json.writeObjectFieldStart("properties");
    for (var field : fields) {
      json.writeObjectFieldStart(field.name());
      writeRule(json, field.rule(), isChange && !field.isRequired());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeBooleanField("additionalProperties", false);
  }

  private static void writeRequired(JsonGenerator json, List<Field<?>> fields) throws IOException {
    json.writeArrayFieldStart("required");
    for (var field : fields) {
      if (field.isRequired()) {
        json.writeString(field.name());
      }
    }
    json.writeEndArray();
  }

  private static void writeRule(JsonGenerator json, ValueRule<?> rule, boolean nullable)
      throws IOException {
    var type = rule instanceof IntegerRule ? "integer" : "string";
    if (nullable) {
      json.writeArrayFieldStart("type");
      json.writeString(type);
      json.writeString("null");
      json.writeEndArray();
    } else {
      json.writeStringField("type", type);
    }
    if (rule instanceof IntegerRule integer) {
      json.writeNumberField("minimum", integer.minimum());
      json.writeNumberField("maximum", integer.maximum());
    } else if (rule instanceof TextRule text) {
      writeLength(json, text);
      json.writeStringField("pattern", pattern(text));
    }
  }

  /** Writes the length of a text without its format, which may change for new values. */
  public static void writeLength(JsonGenerator json, TextRule rule) throws IOException {
    json.writeNumberField("minLength", 1);
    json.writeNumberField("maxLength", rule.maxCodePoints());
  }

  /** Returns the rule without its length as a pattern of ECMA 262. */
  static String pattern(TextRule rule) {
    return rule.format()
        .map(format -> format.pattern().pattern())
        .map(pattern -> pattern.replace("\\p{IsWhite_Space}", "\\s" + FORBIDDEN))
        .map(pattern -> "^" + pattern + "$")
        .orElse("^[^%1$s]*[^\\s%1$s][^%1$s]*$".formatted(FORBIDDEN));
  }
}
