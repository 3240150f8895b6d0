package dev.skerry.dynamodb.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes attribute values as DynamoDB returns them. */
public final class ValueWriter {
  private ValueWriter() {}

  /** Writes an item, or a map of values. */
  public static void write(Item item, JsonGenerator json) throws IOException {
    members(item.attributes(), json);
  }

  /** Writes a value with its type, e.g. {@code {"S": "a"}}. */
  public static void write(Value value, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName(value.type().name());
    content(value, json);
    json.writeEndObject();
  }

  private static void content(Value value, JsonGenerator json) throws IOException {
    if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Num num) {
      json.writeString(num.number().toPlainString());
    } else if (value instanceof Value.Binary binary) {
      json.writeBinary(binary.bytes());
    } else if (value instanceof Value.Bool bool) {
      json.writeBoolean(bool.bool());
    } else if (value instanceof Value.Null) {
      json.writeBoolean(true);
    } else if (value instanceof Value.MapOf map) {
      members(map.entries(), json);
    } else {
      elements(value, json);
    }
  }

  private static void members(Map<String, Value> values, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (var entry : values.entrySet()) {
      json.writeFieldName(entry.getKey());
      write(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void elements(Value value, JsonGenerator json) throws IOException {
    json.writeStartArray();
    if (value instanceof Value.ListOf list) {
      for (var element : list.elements()) {
        write(element, json);
      }
    } else {
      for (var element : ((Value.SetOf) value).elements()) {
        content(element, json);
      }
    }
    json.writeEndArray();
  }
}
