package dev.skerry.dynamodb.error;

import java.util.Map;

/** An error response of DynamoDB. */
public final class DynamoDbException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorType type;
  private final transient Map<String, Object> members;

  /**
   * An error with more members than a message.
   *
   * @param type the type
   * @param message the message for the client
   * @param members the other members of the response, such as {@code CancellationReasons}
   */
  public DynamoDbException(ErrorType type, String message, Map<String, Object> members) {
    super(message, null, false, false);
    this.type = type;
    this.members = members;
  }

  /**
   * An error.
   *
   * @param type the type
   * @param message the message for the client, or null; a template if there are arguments
   * @param arguments the arguments of the template
   */
  public DynamoDbException(ErrorType type, String message, Object... arguments) {
    this(type, arguments.length == 0 ? message : message.formatted(arguments), Map.of());
  }

  /**
   * A ValidationException.
   *
   * @param message the message for the client; a template if there are arguments
   * @param arguments the arguments of the template
   */
  public static DynamoDbException validation(String message, Object... arguments) {
    return new DynamoDbException(ErrorType.VALIDATION, message, arguments);
  }

  /** The type. */
  public ErrorType type() {
    return type;
  }

  /** The other members of the response. */
  public Map<String, Object> members() {
    return members;
  }
}
