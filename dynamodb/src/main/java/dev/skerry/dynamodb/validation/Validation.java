package dev.skerry.dynamodb.validation;

import java.util.Map;

/** Checks a request against the constraints of AWS's model. */
public final class Validation {
  private Validation() {}

  /**
   * Checks types first (SerializationException), then constraints (ValidationException, all in one
   * message).
   *
   * @param operation the operation's name
   * @param members the request
   */
  public static void validate(String operation, Map<String, Object> members) {
    throw new UnsupportedOperationException();
  }
}
