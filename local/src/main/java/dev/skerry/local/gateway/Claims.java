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
 * The claims of a JSON Web Token.
 *
 * @param json the token's payload
 */
record Claims(JsonObject json) {

  /** Parses a payload. Returns empty if it is not a JSON object. */
  static Optional<Claims> of(String payload) {
    try {
      return Optional.of(JsonParser.parseString(payload))
          .filter(JsonElement::isJsonObject)
          .map(json -> new Claims(json.getAsJsonObject()));
    } catch (JsonParseException noJson) {
      return Optional.empty();
    }
  }

  /** Returns the value of a claim, or all values of a list; empty if the claim is missing. */
  List<String> values(String name) {
    var claim = json.get(name);
    if (claim == null || claim.isJsonNull()) {
      return List.of();
    }
    return claim.isJsonArray()
        ? claim.getAsJsonArray().asList().stream().map(Claims::text).toList()
        : List.of(text(claim));
  }

  /** Returns the scopes of claim {@code scope}, else of claim {@code scp}. */
  List<String> scopes() {
    return Stream.of("scope", "scp")
        .map(this::values)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .map(values -> Arrays.asList(String.join(" ", values).split(" ")))
        .orElse(List.of());
  }

  /**
   * Returns a claim that is a time; empty if the claim is missing.
   *
   * @throws InvalidTokenException if the claim is not a number
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

  /** Returns the claims as the event has them: as strings, without null values. */
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
