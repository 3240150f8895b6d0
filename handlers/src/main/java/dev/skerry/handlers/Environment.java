package dev.skerry.handlers;

import java.util.Map;

/** The function's environment variables, as the deployment declared them. */
public record Environment(Map<String, String> variables) {

  /** Those of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * The variable's value.
   *
   * @throws IllegalStateException if it is not set or empty, which ends the function's init
   */
  public String required(String name) {
    var value = optional(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException(
          "Environment variable "
              + name
              + ": not set. Allowed: a non-empty text. Fix: set "
              + name
              + " in the function's environment.");
    }
    return value;
  }

  /** The variable's value, or another where it is not set or empty. */
  public String optional(String name, String otherwise) {
    var value = variables.get(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
