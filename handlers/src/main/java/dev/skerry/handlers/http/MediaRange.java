package dev.skerry.handlers.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A media type or media range with its parameters, e.g. {@code application/*;q=0.5}.
 *
 * @param name type and subtype in lower case
 * @param parameters unquoted values by lower-case name
 */
record MediaRange(String name, Map<String, String> parameters) {

  static MediaRange parse(String text) {
    var parts = text.split(";", -1);
    var parameters = new LinkedHashMap<String, String>();
    for (var part : Arrays.copyOfRange(parts, 1, parts.length)) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(lowerCase(part.substring(0, equals)), unquote(part.substring(equals + 1)));
      }
    }
    return new MediaRange(lowerCase(parts[0]), parameters);
  }

  /** Parses an Accept header. */
  static List<MediaRange> parseList(String header) {
    return Arrays.stream(header.split(",", -1)).map(MediaRange::parse).toList();
  }

  /** Returns how precisely this range matches a type, from 0 (no match) to 3 (same type). */
  int precision(String type) {
    if (name.equals(type)) {
      return 3;
    }
    if (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1))) {
      return 2;
    }
    return name.equals("*/*") ? 1 : 0;
  }

  /** Returns the quality value, from 0 (not acceptable) to 1; an invalid value is 0. */
  double quality() {
    var q = parameters.getOrDefault("q", "1");
    return q.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(q) : 0;
  }

  private static String lowerCase(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String unquote(String text) {
    var stripped = text.strip();
    return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }
}
