package dev.skerry.dynamodb.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A constraint of AWS's model.
 *
 * @param text what AWS's message says about it
 * @param holds whether a value satisfies it
 */
record Constraint(String text, Predicate<Object> holds) {
  private static final String NAME_PATTERN = "[a-zA-Z0-9_.-]+";

  static Constraint enumeration(List<String> values) {
    return new Constraint(
        "Member must satisfy enum value set: [" + String.join(", ", values) + "]",
        values::contains);
  }

  static Constraint pattern(String regex) {
    var text = "Member must satisfy regular expression pattern: " + regex;
    if (regex.equals(NAME_PATTERN)) {
      return new Constraint(text, value -> isName((String) value));
    }
    var pattern = Pattern.compile(regex);
    return new Constraint(text, value -> pattern.matcher((String) value).matches());
  }

  static Constraint min(String noun, long limit) {
    return new Constraint(
        "Member must have " + noun + " greater than or equal to " + limit,
        value -> size(value) >= limit);
  }

  static Constraint max(String noun, long limit) {
    return new Constraint(
        "Member must have " + noun + " less than or equal to " + limit,
        value -> size(value) <= limit);
  }

  private static long size(Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof String text) {
      return text.length();
    }
    return value instanceof List<?> list ? list.size() : ((Map<?, ?>) value).size();
  }

  /** The pattern of names of tables and indexes, without a regular expression for each request. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '_'
                        || c == '.'
                        || c == '-');
  }
}
