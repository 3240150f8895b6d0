package dev.skerry.handlers;

import java.util.Map;

/**
 * One thing that is wrong in a request, and where.
 *
 * @param place what {@code at} names: {@code pointer} (a JSON pointer into the body), {@code
 *     parameter} or {@code header}
 * @param at the pointer or the name
 * @param code the broken rule, for programs: {@code required}, {@code maxLength}, …
 * @param detail the rule, for people; never what the caller sent
 * @param bounds the rule's numbers by name, e.g. {@code maximum}; may be empty
 */
public record Fault(
    String place, String at, String code, String detail, Map<String, Integer> bounds) {

  /** A fault of one of the body's members, or of the whole body ({@code ""}). */
  public static Fault inBody(String pointer, String code, String detail) {
    return new Fault("pointer", pointer, code, detail, Map.of());
  }

  /** A fault of a parameter of the path or the query. */
  public static Fault inParameter(String name, String code, String detail) {
    return new Fault("parameter", name, code, detail, Map.of());
  }

  /** A fault of a header. */
  public static Fault inHeader(String name, String code, String detail) {
    return new Fault("header", name, code, detail, Map.of());
  }
}
