package dev.skerry.handlers.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A media type, or a range of them, with its parameters: {@code application/*;q=0.5}.
 *
 * @param name type and subtype in lower case
 * @param parameters values by lower-case name, without their quotes
 */
record MediaRange(String name, Map<String, String> parameters) {

  static MediaRange parse(String text) {
    var parts = text.split(";", -1);
    var parameters = new LinkedHashMap<String, String>();
    for (var part : Arrays.copyOfRange(parts, 1, parts.length)) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(lower(part.substring(0, equals)), unquoted(part.substring(equals + 1)));
      }
    }
    return new MediaRange(lower(parts[0]), parameters);
  }

  /** The members of an Accept header. */
  static List<MediaRange> list(String header) {
    return Arrays.stream(header.split(",", -1)).map(MediaRange::parse).toList();
  }

  /** How well this range fits a type: 0 not at all, 3 exactly. */
  int precision(String type) {
    if (name.equals(type)) {
      return 3;
    }
    if (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1))) {
      return 2;
    }
    return name.equals("*/*") ? 1 : 0;
  }

  /** The weight that the caller gives it, from 0 (never) to 1; what is no number is 0. */
  double quality() {
    var q = parameters.getOrDefault("q", "1");
    return q.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(q) : 0;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String unquoted(String text) {
    var bare = text.strip();
    return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
        ? bare.substring(1, bare.length() - 1)
        : bare;
  }
}
