package dev.skerry.serverless.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a component's arguments: collected one by one, reported all together.
 *
 * <p>Each fault is one line: {@code <which component>: <what is wrong>. Allowed: <range or list>.
 * Fix: <argument>.}
 */
public final class Faults {
  // Ends of lines, and what no terminal shows: control characters, marks of direction.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern LONG = Pattern.compile("(?s)(.{600}).{200,}(.{100})");

  private final String subject;
  private final List<String> lines;
  private final boolean hidden;

  /** Faults of the component of that type and name. */
  public Faults(String type, String name) {
    this(type + " '" + Objects.toString(name, "") + "'", new ArrayList<>(), false);
  }

  /** Faults of something else that has a name, such as a file. */
  public static Faults of(String subject) {
    return new Faults(subject, new ArrayList<>(), false);
  }

  private Faults(String subject, List<String> lines, boolean hidden) {
    this.subject = subject;
    this.lines = lines;
    this.hidden = hidden;
  }

  /** The same collection, its next faults said of a part: {@code route 'GET /users'}. */
  public Faults in(String part) {
    return new Faults(subject + ": " + part, lines, hidden);
  }

  /** None yet, said of the same: for what is found later. */
  public Faults afresh() {
    return new Faults(subject, new ArrayList<>(), hidden);
  }

  /** The same collection, its next faults without the values that came: they are secret. */
  public Faults hiding() {
    return new Faults(subject, lines, true);
  }

  /** A value that came, as a fault tells it: a text in quotes. */
  public String shown(Object value) {
    if (hidden) {
      return "a value that is not shown";
    }
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }

  /** How many there are, of all parts together. */
  public int count() {
    return lines.size();
  }

  /** One line each, of all parts together. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  public void refuse(String what, String allowed, String fix) {
    lines.add(
        "%s. Allowed: %s. Fix: %s."
            .formatted(readable(subject + ": " + what), allowed, readable(fix)));
  }

  /** An absent value is no fault: its default is right. */
  public void refuseOutside(int min, int max, String argument, Integer value) {
    if (value != null && (value < min || value > max)) {
      refuse(argument + " is " + value, min + " to " + max, "change " + argument);
    }
  }

  /** An absent value is no fault: its default is right. */
  public void refuseUnlessOneOf(Collection<?> allowed, String argument, Object value) {
    if (value != null && !allowed.contains(value)) {
      refuse(argument + " is " + shown(value), listed(allowed), "change " + argument);
    }
  }

  /** An absent value is no fault: its default is right. */
  public void refuseUnlessLike(Pattern allowed, String words, String argument, String value) {
    if (value != null && !allowed.matcher(value).matches()) {
      refuse(argument + " is " + shown(value), words, "change " + argument);
    }
  }

  public void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", lines));
    }
  }

  /** On one line, and not longer than somebody reads. */
  private static String readable(String text) {
    var seen =
        UNSEEN
            .matcher(text)
            .replaceAll(unseen -> "\\\\u%04x".formatted(unseen.group().codePointAt(0)));
    return LONG.matcher(seen).replaceFirst("$1 … $2");
  }

  public static String listed(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
