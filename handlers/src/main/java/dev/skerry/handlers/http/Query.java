package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query parameters. They are read from the raw query string, because the gateway's map joins
 * the values of a repeated parameter: {@code 1,2}.
 */
public final class Query {
  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  static Query parse(String raw) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&")) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(value);
    }
    return new Query(values);
  }

  /** Returns the value of a parameter, if present. */
  public Optional<String> text(String name) {
    var given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw invalid(FieldError.inParameter(name, "repeated", "May be given once."));
    }
    return given.stream().map(Query::decode).findFirst();
  }

  /** Returns the value of an integer parameter in a range, or the default if absent. */
  public int integer(String name, int minimum, int maximum, int defaultValue) {
    var given = values.getOrDefault(name, List.of());
    if (given.isEmpty()) {
      return defaultValue;
    }
    var text = decode(given.get(0));
    if (given.size() == 1 && text.matches("0|[1-9][0-9]{0,8}")) {
      var number = Integer.parseInt(text);
      if (number >= minimum && number <= maximum) {
        return number;
      }
    }
    throw outOfRange(name, minimum, maximum);
  }

  private static ApiException outOfRange(String name, int minimum, int maximum) {
    var bounds = new LinkedHashMap<String, Integer>();
    bounds.put("minimum", minimum);
    bounds.put("maximum", maximum);
    var detail = "Must be one whole number from " + minimum + " to " + maximum + ".";
    return invalid(new FieldError("parameter", name, "range", detail, bounds));
  }

  private static ApiException invalid(FieldError error) {
    return ApiException.of(
            ErrorCode.INVALID_PARAMETER, "The query parameter '" + error.field() + "' is invalid.")
        .withFieldErrors(List.of(error));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiException.of(
          ErrorCode.INVALID_PARAMETER, "The query has a '%' without two hex digits.");
    }
  }
}
