package dev.skerry.serverless.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource of a component as {@code pulumi preview} prints it.
 *
 * @param type {@code aws:lambda:Function}: package, module and type
 * @param name {@code api-getUser}
 */
public record ChildName(String type, String name) implements Comparable<ChildName> {
  /** {@code aws:lambda/function:Function}, as in a URN, or already as a preview prints it. */
  private static final Pattern TOKEN = Pattern.compile("([^:]+):([^:/]+)(/[^:/]+)?:([^:]+)");

  private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9._-]+(\\+?)}");
  private static final String ROUTE = "aws:apigatewayv2:Route";

  public static ChildName of(String token, String name) {
    var type = TOKEN.matcher(token).replaceFirst("$1:$2:$4");
    // Routes were once named with their variables: an override may still say it.
    return new ChildName(type, type.equals(ROUTE) ? withoutVariables(name) : name);
  }

  /** A path or a route without the names of its variables: {@code GET /users/{}}. */
  public static String withoutVariables(String route) {
    return VARIABLE.matcher(route).replaceAll("{$1}");
  }

  /** From type and name with space between them. */
  public static ChildName of(String written) {
    var words = written.strip().split("\\s+", 2);
    return of(words[0], words.length == 1 ? "" : words[1]);
  }

  /** The class of its arguments in the provider's SDK; empty if there is no such type. */
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
  public int compareTo(ChildName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return (type + " " + name).strip();
  }
}
