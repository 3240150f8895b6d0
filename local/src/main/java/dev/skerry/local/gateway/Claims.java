package dev.skerry.local.gateway;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a token says about whom it was issued to.
 *
 * @param json the token's payload
 */
record Claims(JsonObject json) {

  /** The claims in that payload; empty: it has none. */
  static Optional<Claims> of(String payload) {
    try {
      return Optional.of(JsonParser.parseString(payload))
          .filter(JsonElement::isJsonObject)
          .map(json -> new Claims(json.getAsJsonObject()));
    } catch (JsonParseException noJson) {
      return Optional.empty();
    }
  }

  /** A claim's text, or all of them where it is a list; none where there is no such claim. */
  List<String> values(String name) {
    var claim = json.get(name);
    if (claim == null || claim.isJsonNull()) {
      return List.of();
    }
    return claim.isJsonArray()
        ? claim.getAsJsonArray().asList().stream().map(Claims::text).toList()
        : List.of(text(claim));
  }

  /** What the caller may do: the words of {@code scope}, else of {@code scp}. */
  List<String> scopes() {
    return Stream.of("scope", "scp")
        .map(this::values)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .map(values -> Arrays.asList(String.join(" ", values).split(" ")))
        .orElse(List.of());
  }

  /**
   * A claim that is a time.
   *
   * @throws InvalidTokenException if it is something else
   */
  Optional<Instant> time(String name) throws InvalidTokenException {
    var claim = json.get(name);
    if (claim == null) {
      return Optional.empty();
    }
    if (!claim.isJsonPrimitive() || !claim.getAsJsonPrimitive().isNumber()) {
      throw new InvalidTokenException(UndocumentedBehavior.UNREADABLE_TOKEN);
    }
    return Optional.of(Instant.ofEpochSecond(claim.getAsBigDecimal().longValue()));
  }

  /** What the event has of them: all are values, and those without a value are gone. */
  JsonObject toEvent() {
    var values = new JsonObject();
    json.entrySet().stream()
        .filter(claim -> !claim.getValue().isJsonNull())
        .forEach(claim -> values.addProperty(claim.getKey(), text(claim.getValue())));
    return values;
  }

  private static String text(JsonElement value) {
    if (value.isJsonArray()) {
      return value.getAsJsonArray().asList().stream()
          .map(Claims::text)
          .collect(joining(" ", "[", "]"));
    }
    return value.isJsonPrimitive() ? value.getAsString() : UndocumentedBehavior.nestedClaim(value);
  }
}
