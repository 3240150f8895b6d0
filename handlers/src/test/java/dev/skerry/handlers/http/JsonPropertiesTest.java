package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.Property;
import io.kotest.property.Arb;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The JSON of callers and of the gateway's events. */
class JsonPropertiesTest {
  private static final Set<ErrorCode> BODY_ERRORS =
      EnumSet.of(
          ErrorCode.MALFORMED_JSON,
          ErrorCode.DUPLICATE_KEY,
          ErrorCode.TOO_DEEP,
          ErrorCode.INVALID_ENCODING,
          ErrorCode.VALIDATION_FAILED);

  /** A value, and its JSON. */
  private record Sample(JsonValue value, String json) {}

  private record Member(String name, Sample sample) {}

  private static final Arb<Sample> SAMPLES =
      Property.anyOf(
          List.of(
              Property.map(
                  Property.texts(10), text -> new Sample(JsonValue.text(text), quote(text))),
              Property.map(
                  Property.oneOf("0", "-1", "12345678901234567890", "7"),
                  digits -> new Sample(JsonValue.integer(digits), digits)),
              Property.map(
                  Property.oneOf(
                      "true", "1.5", "-0.1e+9", "[]", "{}", "[1,{\"a\":[null]}]", "{\"b\": \"\"}"),
                  json -> new Sample(JsonValue.other(), json)),
              Property.oneOf(new Sample(JsonValue.ofNull(), "null"))));

  private static final Arb<List<Member>> DOCUMENTS =
      Property.lists(Property.combine(Property.texts(4), SAMPLES, Member::new), 6);

  private static String quote(String text) {
    var json = new StringBuilder("\"");
    for (var c : text.toCharArray()) {
      json.append(c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted((int) c) : c);
    }
    return json.append('"').toString();
  }

  private static Map<String, Sample> distinct(List<Member> members) {
    var distinct = new LinkedHashMap<String, Sample>();
    members.forEach(member -> distinct.put(member.name(), member.sample()));
    return distinct;
  }

  private static String json(Map<String, Sample> members) {
    var pieces = new ArrayList<String>();
    members.forEach((name, sample) -> pieces.add(quote(name) + " : " + sample.json()));
    return "{" + String.join(" ,\n", pieces) + "}";
  }

  @Test
  void eachMemberIsReadAsItWasWrittenInItsOrder() {
    Property.check(
        DOCUMENTS,
        members -> {
          var expected = new ArrayList<Map.Entry<String, JsonValue>>();
          distinct(members)
              .forEach((name, sample) -> expected.add(Map.entry(name, sample.value())));

          var read = JsonObject.members(json(distinct(members)));

          assertEquals(expected, List.copyOf(read.entrySet()));
        });
  }

  @Test
  void writtenTextsAreReadBack() {
    Property.check(
        Property.texts(40),
        text -> {
          var json = Json.object(it -> it.writeStringField("a", text));

          assertEquals(Map.of("a", JsonValue.text(text)), JsonObject.members(json));
          assertTrue(JsonGrammar.isJson(json), json);
        });
  }

  private record Edit(int place, String inserted) {}

  private static final Arb<Edit> EDITS =
      Property.combine(
          Property.upTo(1_000),
          Property.oneOf(
              "", "{", "}", "[", "]", "\"", ",", ":", "\\", "0", "-", "+", ".", "e", "'", "/*",
              "\t", "\f", "\u00a0", "u", "nul", "NaN", "true", "{}"),
          Edit::new);

  private record Damaged(String document, Edit edit) {
    String text() {
      var start = edit.place() % document.length();
      return document.substring(0, start) + edit.inserted() + document.substring(start + 1);
    }
  }

  /** Duplicates and depth are found before the end: after them, the text may be anything. */
  @Test
  void whatIsJsonIsDecidedByItsGrammar() {
    var documents = Property.map(DOCUMENTS, it -> json(distinct(it)));
    Property.check(
        5_000,
        Property.combine(documents, EDITS, Damaged::new),
        damaged -> {
          var code = errorCode(damaged.text());
          if (code != ErrorCode.DUPLICATE_KEY && code != ErrorCode.TOO_DEEP) {
            assertEquals(
                JsonGrammar.isJson(damaged.text()),
                code != ErrorCode.MALFORMED_JSON,
                damaged.text());
          }
        });
  }

  /** Returns null if the text is an object. */
  private static ErrorCode errorCode(String text) {
    try {
      JsonObject.members(text);
      return null;
    } catch (ApiException e) {
      return e.errorCode();
    }
  }

  @Test
  void anyBytesAreAnObjectOrAProblemOfTheBody() {
    var bytes = Property.lists(Property.upTo(0xFF), 30);
    Property.check(
        5_000,
        bytes,
        list -> {
          var code = errorCodeOf(toBytes(list));
          assertTrue(code == null || BODY_ERRORS.contains(code), () -> list + ": " + code);
        });
  }

  private static byte[] toBytes(List<Integer> values) {
    var bytes = new byte[values.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = values.get(i).byteValue();
    }
    return bytes;
  }

  private static ErrorCode errorCodeOf(byte[] bytes) {
    try {
      return errorCode(new Body(Base64.getEncoder().encodeToString(bytes), true).text());
    } catch (ApiException e) {
      return e.errorCode();
    }
  }
}
