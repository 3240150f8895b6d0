package dev.skerry.serverless;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a component's arguments: collected one by one, reported all together.
 *
 * <p>Each fault is one line: {@code <which component>: <what is wrong>. Allowed: <range or list>.
 * Fix: <argument>.}
 */
final class Faults {
  private final String subject;
  private final List<String> lines;

  /** Faults of the component of that type and name. */
  Faults(String type, String name) {
    this(type + " '" + name + "'", new ArrayList<>());
  }

  private Faults(String subject, List<String> lines) {
    this.subject = subject;
    this.lines = lines;
  }

  /** The same collection, its next faults said of a part: {@code route 'GET /users'}. */
  Faults in(String part) {
    return new Faults(subject + ": " + part, lines);
  }

  /** None yet, said of the same: for what is found later. */
  Faults afresh() {
    return new Faults(subject, new ArrayList<>());
  }

  /** How many there are, of all parts together. */
  int count() {
    return lines.size();
  }

  void refuse(String what, String allowed, String fix) {
    lines.add("%s: %s. Allowed: %s. Fix: %s.".formatted(subject, what, allowed, fix));
  }

  /** An absent value is no fault: its default is right. */
  void refuseOutside(int min, int max, String argument, Integer value) {
    if (value != null && (value < min || value > max)) {
      refuse(argument + " is " + value, min + " to " + max, "change " + argument);
    }
  }

  /** An absent value is no fault: its default is right. */
  void refuseUnlessOneOf(Collection<?> allowed, String argument, Object value) {
    if (value != null && !allowed.contains(value)) {
      refuse("%s is '%s'".formatted(argument, value), listed(allowed), "change " + argument);
    }
  }

  /** An absent value is no fault: its default is right. */
  void refuseUnlessLike(Pattern allowed, String words, String argument, String value) {
    if (value != null && !allowed.matcher(value).matches()) {
      refuse("%s is '%s'".formatted(argument, value), words, "change " + argument);
    }
  }

  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", lines));
    }
  }

  static String listed(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
