package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** The errors of invalid arguments. */
public final class ArgumentErrors {
  private ArgumentErrors() {}

  /** Returns the message of a validation that must fail. */
  public static String message(Executable validation) {
    return assertThrows(IllegalArgumentException.class, validation).getMessage();
  }

  /**
   * Asserts the errors of a validation.
   *
   * @param component the component's type and name, with which each line begins
   * @param errors the errors without the component
   */
  public static void assertErrors(String component, Executable validation, String... errors) {
    var expected = String.join("\n", errors).replaceAll("(?m)^", component + ": ");
    assertEquals(expected, message(validation));
  }
}
