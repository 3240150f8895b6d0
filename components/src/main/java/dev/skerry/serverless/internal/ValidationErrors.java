package dev.skerry.serverless.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.skerry.serverless.ValidationError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Collects the errors of a component's arguments, so that a preview reports all of them together.
 * An absent value is valid for every {@code require} method but {@link #requirePresent}: it has a
 * default.
 */
public final class ValidationErrors {
  // Line ends, and the control and direction characters that a terminal does not show.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern LONG = Pattern.compile("(?s)(.{600}).{200,}(.{100})");

  private final String component;
  private final String location;
  private final boolean secret;
  private final List<ValidationError> errors;

  /** Creates an empty list for a component. */
  public ValidationErrors(String type, String name) {
    this(type + " '" + Objects.toString(name, "") + "'", "", false, new ArrayList<>());
  }

  /** Creates an empty list for another subject, such as a file. */
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
   * Returns a view of the list. Errors that are added to it have a location in the arguments, such
   * as {@code route 'GET /users'}.
   */
  public ValidationErrors in(String part) {
    var inner = location.isEmpty() ? part : location + ": " + part;
    return new ValidationErrors(component, inner, secret, errors);
  }

  /** Returns an empty list with the same location, for values that become known later. */
  public ValidationErrors fresh() {
    return new ValidationErrors(component, location, secret, new ArrayList<>());
  }

  /**
   * Returns a view of the list. Errors that are added to it do not show values: they are secret.
   */
  public ValidationErrors hidingValues() {
    return new ValidationErrors(component, location, true, errors);
  }

  /** Returns a value as an error shows it: strings in quotes. */
  public String shown(Object value) {
    if (secret) {
      return "(secret value hidden)";
    }
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }

  /** Adds the errors of another validation. */
  public void addAll(Collection<ValidationError> others) {
    errors.addAll(others);
  }

  /** Returns the number of errors in all locations. */
  public int count() {
    return errors.size();
  }

  /** Returns the errors in all locations, in the order in which they were added. */
  public List<ValidationError> all() {
    return List.copyOf(errors);
  }

  /**
   * Adds an error about one argument.
   *
   * @param problem the text after the argument's name: {@code is 5}
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

  /** Adds an error if the value is null. */
  public void requirePresent(String argument, Object value, String allowed) {
    if (value == null) {
      add(argument, "is missing", allowed, "set " + argument);
    }
  }

  /** Adds an error if the value is less than {@code min} or greater than {@code max}. */
  public void requireInRange(String argument, Integer value, int min, int max) {
    if (value != null && (value < min || value > max)) {
      add(argument, "is " + value, min + " to " + max, "change " + argument);
    }
  }

  /** Adds an error if the value is not one of the allowed values. */
  public void requireOneOf(String argument, Object value, Collection<?> allowed) {
    if (value != null && !allowed.contains(value)) {
      add(argument, "is " + shown(value), listed(allowed), "change " + argument);
    }
  }

  /**
   * Adds an error for each invalid value of a list.
   *
   * @param description the valid values in words
   */
  public void requireEach(
      String argument, List<String> values, Predicate<String> valid, String description) {
    values.stream()
        .filter(valid.negate())
        .forEach(
            value -> add(argument, "contains " + shown(value), description, "change " + argument));
  }

  /** Adds an error if the list is empty or contains a value that is not allowed. */
  public void requireOneOrMoreOf(
      String argument, Collection<String> values, Collection<String> allowed) {
    if (values.isEmpty() || !allowed.containsAll(values)) {
      add(argument, "is " + values, "one or more of " + listed(allowed), "change " + argument);
    }
  }

  /**
   * Adds an error if the value does not match the pattern.
   *
   * @param description the pattern in words
   */
  public void requireMatch(String argument, String value, Pattern allowed, String description) {
    if (value != null && !allowed.matcher(value).matches()) {
      add(argument, "is " + shown(value), description, "change " + argument);
    }
  }

  /** Adds an error if the text is longer than the maximum. */
  public void requireMaxLength(String argument, String value, int max) {
    if (value != null && value.length() > max) {
      add(
          argument,
          "has " + value.length() + " characters",
          "0 to " + max + " characters",
          "shorten " + argument);
    }
  }

  /** Adds an error for each value that occurs more than once. */
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
   * Throws if the list has errors.
   *
   * @throws IllegalArgumentException with a line for each error
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          errors.stream().map(ValidationError::toString).collect(Collectors.joining("\n")));
    }
  }

  /** Returns the text on one line, without invisible characters and at most 700 characters. */
  private static String readable(String text) {
    var visible =
        INVISIBLE
            .matcher(text)
            .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
    return LONG.matcher(visible).replaceFirst("$1 … $2");
  }

  /** Returns the values with commas between them. */
  public static String listed(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
