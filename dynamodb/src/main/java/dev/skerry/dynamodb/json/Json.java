package dev.skerry.dynamodb.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import dev.skerry.dynamodb.value.ValueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON. Objects are {@code Map<String, Object>} in their order, arrays are {@code
 * List<Object>}, numbers are BigDecimal, null is null. The writer also accepts Item and Value
 * (written as DynamoDB writes them), any Number, and leaves out nothing: callers do not add empty
 * members.
 */
public final class Json {
  /** More than the longest name of an attribute, so that a longer one gets DynamoDB's message. */
  private static final int MAX_NAME_LENGTH = 1 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(MAX_NAME_LENGTH).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /** Converting a number with a larger exponent to an integer takes minutes. */
  private static final int MAX_EXPONENT = 400;

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws DynamoDbException SERIALIZATION, if it is not JSON
   */
  public static Object read(byte[] bytes) {
    try (var parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw invalid("the document is empty");
      }
      var document = value(parser);
      if (parser.nextToken() != null) {
        throw invalid("there is text after the document");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new DynamoDbException(ErrorType.SERIALIZATION, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT:
        return object(parser);
      case START_ARRAY:
        return array(parser);
      case VALUE_STRING:
        return text(parser.getText());
      case VALUE_NUMBER_INT:
      case VALUE_NUMBER_FLOAT:
        return number(parser.getDecimalValue());
      case VALUE_TRUE:
        return true;
      case VALUE_FALSE:
        return false;
      default:
        return null;
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var name = parser.nextFieldName();
    if (name == null) {
      return Map.of();
    }
    parser.nextToken();
    // Most objects are attribute values, with one member.
    var first = Collections.singletonMap(text(name), value(parser));
    name = parser.nextFieldName();
    if (name == null) {
      return first;
    }
    var members = new LinkedHashMap<>(first);
    for (; name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      var before = members.size();
      members.put(text(name), value(parser));
      if (members.size() == before) {
        throw invalid("there is more than one member '" + name + "'");
      }
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    var elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  /** Half a surrogate pair, which is possible as an escape, has no UTF-8. */
  private static String text(String text) {
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        i++;
        var pair =
            Character.isHighSurrogate(unit)
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i));
        if (!pair) {
          throw invalid("a text has half a surrogate pair");
        }
      }
    }
    return text;
  }

  private static BigDecimal number(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
      throw invalid("a number is outside the range of a double");
    }
    return number;
  }

  private static DynamoDbException invalid(String reason) {
    return new DynamoDbException(
        ErrorType.SERIALIZATION, "The request is not valid JSON: %s", reason);
  }

  public static byte[] write(Object value) {
    try (var bytes = new ByteArrayBuilder();
        var generator = FACTORY.createGenerator(bytes)) {
      write(value, generator);
      generator.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> members) {
      json.writeStartObject();
      for (var member : members.entrySet()) {
        json.writeFieldName((String) member.getKey());
        write(member.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> elements) {
      json.writeStartArray();
      for (var element : elements) {
        write(element, json);
      }
      json.writeEndArray();
    } else if (value instanceof Item item) {
      ValueWriter.write(item, json);
    } else if (value instanceof Value attribute) {
      ValueWriter.write(attribute, json);
    } else {
      writeScalar(value, json);
    }
  }

  private static void writeScalar(Object value, JsonGenerator json) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Number number) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else if (value == null) {
      json.writeNull();
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }
}
