package dev.skerry.serverless.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type and the name of a child of a component, as {@code pulumi preview} prints them.
 *
 * @param type package, module and type: {@code aws:lambda:Function}
 * @param name the name in the program: {@code api-getUser}
 */
public record ChildId(String type, String name) implements Comparable<ChildId> {
  /** A type as in a URN, {@code aws:lambda/function:Function}, or as a preview prints it. */
  private static final Pattern TOKEN = Pattern.compile("([^:]+):([^:/]+)(/[^:/]+)?:([^:]+)");

  private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9._-]+(\\+?)}");
  private static final String ROUTE = "aws:apigatewayv2:Route";

  /** Returns the id of a child whose type may be written as in a URN. */
  public static ChildId of(String type, String name) {
    var shortType = TOKEN.matcher(type).replaceFirst("$1:$2:$4");
    // Earlier releases named routes with their variables; overrides may still use these names.
    return new ChildId(shortType, shortType.equals(ROUTE) ? withoutVariables(name) : name);
  }

  /** Returns a path or a route without the names of its variables: {@code GET /users/{}}. */
  public static String withoutVariables(String route) {
    return VARIABLE.matcher(route).replaceAll("{$1}");
  }

  /** Parses a type and a name with a space between them. */
  public static ChildId parse(String text) {
    var words = text.strip().split("\\s+", 2);
    return of(words[0], words.length == 1 ? "" : words[1]);
  }

  /** Returns the args class of the type in the provider's SDK; empty for an unknown type. */
  public Optional<Class<?>> argsClass() {
    var parts = type.split(":");
    if (parts.length != 3 || !parts[0].equals("aws")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName("com.pulumi.aws." + parts[1] + "." + parts[2] + "Args"));
    } catch (ClassNotFoundException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(ChildId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return (type + " " + name).strip();
  }
}
