package dev.skerry.handlers;

import java.util.Map;

/** The environment variables of the function. */
public record Environment(Map<String, String> variables) {

  /** Returns the environment variables of this process. */
  public static Environment current() {
    return new Environment(System.getenv());
  }

  /**
   * Returns the value of a variable.
   *
   * @throws IllegalStateException if the variable is not set or empty
   */
  public String required(String name) {
    var value = optional(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException(
          ("Environment variable %s is not set. Allowed: a non-empty string."
                  + " Fix: set %<s in the function's environment.")
              .formatted(name));
    }
    return value;
  }

  /** Returns the value of a variable, or the default if it is not set or empty. */
  public String optional(String name, String defaultValue) {
    var value = variables.get(name);
    return value == null || value.isEmpty() ? defaultValue : value;
  }
}
