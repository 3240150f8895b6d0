package dev.skerry.local.program;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses ARNs. */
public final class Arns {
  private static final Pattern FUNCTION =
      Pattern.compile("arn:[^:]+:lambda:[^:]*:[^:]*:function:([^:/]+)(:[^:/]+)?");

  private Arns() {}

  /**
   * Finds a function's ARN, in itself or inside the URI of an integration.
   *
   * @param text the ARN or URI
   * @return the ARN with its qualifier
   */
  static Optional<String> functionArn(String text) {
    var match = FUNCTION.matcher(text);
    return match.find() ? Optional.of(match.group()) : Optional.empty();
  }

  /**
   * Returns the name of a function.
   *
   * @param nameOrArn its name or its ARN
   * @return the name
   */
  static String functionName(String nameOrArn) {
    var match = FUNCTION.matcher(nameOrArn);
    return match.find() ? match.group(1) : nameOrArn;
  }

  /**
   * Removes the qualifier from a function's ARN.
   *
   * @param functionArn the ARN, with or without qualifier
   * @return the ARN without
   */
  public static String unqualified(String functionArn) {
    var match = FUNCTION.matcher(functionArn);
    if (!match.matches() || match.group(2) == null) {
      return functionArn;
    }
    return functionArn.substring(0, match.start(2));
  }

  /** Returns the name of a role from its name, its ARN, or its ARN with a path. */
  static String roleName(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }
}
