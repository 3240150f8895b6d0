package dev.skerry.serverless.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.skerry.serverless.ValidationError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Collects the errors of a component's arguments, so that a preview reports all of them together.
 * An absent value is valid for every {@code require} method but {@link #requirePresent}: it has a
 * default.
 */
public final class ValidationErrors {
  // Line ends, and what a terminal does not show: control and direction characters.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern LONG = Pattern.compile("(?s)(.{600}).{200,}(.{100})");

  private final String component;
  private final String location;
  private final boolean secret;
  private final List<ValidationError> errors;

  /** Errors of the component of that type and name. */
  public ValidationErrors(String type, String name) {
    this(type + " '" + Objects.toString(name, "") + "'", "", false, new ArrayList<>());
  }

  /** Errors of something else that has a name, such as a file. */
  public static ValidationErrors of(String subject) {
    return new ValidationErrors(subject, "", false, new ArrayList<>());
  }

  private ValidationErrors(
      String component, String location, boolean secret, List<ValidationError> errors) {
    this.component = readable(component);
    this.location = readable(location);
    this.secret = secret;
    this.errors = errors;
  }

  /**
   * The same list; further errors are about a part of the arguments: {@code route 'GET /users'}.
   */
  public ValidationErrors in(String part) {
    var inner = location.isEmpty() ? part : location + ": " + part;
    return new ValidationErrors(component, inner, secret, errors);
  }

  /** An empty list about the same part, for values that become known later. */
  public ValidationErrors fresh() {
    return new ValidationErrors(component, location, secret, new ArrayList<>());
  }

  /** The same list; further errors do not show values, because they are secret. */
  public ValidationErrors hidingValues() {
    return new ValidationErrors(component, location, true, errors);
  }

  /** A value as an error shows it: text in quotes. */
  public String shown(Object value) {
    if (secret) {
      return "(secret value hidden)";
    }
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }

  /** Adds errors that were found elsewhere. */
  public void addAll(Collection<ValidationError> others) {
    errors.addAll(others);
  }

  /** The number of errors, of all parts together. */
  public int count() {
    return errors.size();
  }

  /** The errors of all parts, in the order in which they were found. */
  public List<ValidationError> all() {
    return List.copyOf(errors);
  }

  /**
   * Adds an error about one argument.
   *
   * @param problem what follows the argument's name: {@code is 5}
   */
  public void add(String argument, String problem, String allowed, String fix) {
    errors.add(
        new ValidationError(
            component, location, argument, readable(problem), allowed, readable(fix)));
  }

  /** Adds an error about several arguments, or about none. */
  public void add(String problem, String allowed, String fix) {
    add("", problem, allowed, fix);
  }

  public void requirePresent(String argument, Object value, String allowed) {
    if (value == null) {
      add(argument, "is missing", allowed, "set " + argument);
    }
  }

  public void requireInRange(String argument, Integer value, int min, int max) {
    if (value != null && (value < min || value > max)) {
      add(argument, "is " + value, min + " to " + max, "change " + argument);
    }
  }

  public void requireOneOf(String argument, Object value, Collection<?> allowed) {
    if (value != null && !allowed.contains(value)) {
      add(argument, "is " + shown(value), listed(allowed), "change " + argument);
    }
  }

  /**
   * @param words the pattern in words
   */
  public void requireMatch(String argument, String value, Pattern allowed, String words) {
    if (value != null && !allowed.matcher(value).matches()) {
      add(argument, "is " + shown(value), words, "change " + argument);
    }
  }

  public void requireUnique(String argument, List<String> values) {
    values.stream()
        .filter(Objects::nonNull)
        .collect(groupingBy(value -> value, TreeMap::new, counting()))
        .forEach((value, times) -> requireOnce(argument, value, times));
  }

  private void requireOnce(String argument, String value, long times) {
    if (times > 1) {
      add(
          argument,
          "contains %s %s times".formatted(shown(value), times),
          "each value once",
          "remove or rename one in " + argument);
    }
  }

  /**
   * @throws IllegalArgumentException with a line for each error
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          errors.stream().map(ValidationError::toString).collect(Collectors.joining("\n")));
    }
  }

  /** On one line, and no longer than somebody reads. */
  private static String readable(String text) {
    var visible =
        INVISIBLE
            .matcher(text)
            .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
    return LONG.matcher(visible).replaceFirst("$1 … $2");
  }

  public static String listed(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
