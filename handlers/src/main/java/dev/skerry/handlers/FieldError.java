package dev.skerry.handlers;

import java.util.Map;

/**
 * An error of one field, parameter or header of a request.
 *
 * @param location what {@code field} is: {@code pointer} (a JSON pointer into the body), {@code
 *     parameter} or {@code header}
 * @param field the JSON pointer, or the name of the parameter or header
 * @param code the violated rule, for programs: {@code required}, {@code maxLength}, …
 * @param detail the rule, for people; never contains the caller's value
 * @param limits the rule's numbers by name, e.g. {@code maximum}; may be empty
 */
public record FieldError(
    String location, String field, String code, String detail, Map<String, Integer> limits) {

  /** Creates an error of a member of the body; the pointer {@code ""} is the whole body. */
  public static FieldError inBody(String pointer, String code, String detail) {
    return new FieldError("pointer", pointer, code, detail, Map.of());
  }

  /** Creates an error of a path or query parameter. */
  public static FieldError inParameter(String name, String code, String detail) {
    return new FieldError("parameter", name, code, detail, Map.of());
  }

  /** Creates an error of a header. */
  public static FieldError inHeader(String name, String code, String detail) {
    return new FieldError("header", name, code, detail, Map.of());
  }
}
