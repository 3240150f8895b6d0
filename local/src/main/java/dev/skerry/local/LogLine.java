package dev.skerry.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Formats a function's log line: JSON becomes level, message, then the other fields. */
final class LogLine {
  private static final List<String> FIRST = List.of("level", "message");

  /** Fields that are not shown: the time is the current time, and metrics are for CloudWatch. */
  private static final Set<String> LEFT_OUT = Set.of("timestamp", "time", "_aws");

  private LogLine() {}

  static String readable(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      return JsonParser.parseString(line) instanceof JsonObject object ? text(object) : line;
    } catch (JsonParseException e) {
      return line;
    }
  }

  private static String text(JsonObject object) {
    var words = new ArrayList<String>();
    for (var key : FIRST) {
      if (object.has(key)) {
        words.add(plain(object.get(key)));
      }
    }
    object
        .asMap()
        .forEach(
            (key, value) -> {
              if (!FIRST.contains(key) && !LEFT_OUT.contains(key)) {
                words.add(key + "=" + plain(value));
              }
            });
    return String.join(" ", words);
  }

  private static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }
}
