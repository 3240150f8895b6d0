package dev.skerry.handlers.body;

/**
 * A member of a request body.
 *
 * @param name the name in JSON
 * @param rule the rule for its value
 * @param isRequired whether a new resource must have it
 */
public record Field<T>(String name, ValueRule<T> rule, boolean isRequired) {

  /** Returns a field that every resource has. */
  public static <T> Field<T> required(String name, ValueRule<T> rule) {
    return new Field<>(name, rule, true);
  }

  /** Returns a field that a resource may lack. */
  public static <T> Field<T> optional(String name, ValueRule<T> rule) {
    return new Field<>(name, rule, false);
  }
}
