package dev.skerry.dynamodb.validation;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.Map;
import java.util.Set;

/** Checks a request against the constraints of AWS's model. */
public final class Validation {
  private static final String PREFIX = "DynamoDB_20120810.";
  private static final String STREAMS_PREFIX = "DynamoDBStreams_20120810.";
  private static final int MIN_NAME = 3;
  private static final int MAX_NAME = 255;

  /** These check the table's name before everything else, with messages of their own. */
  private static final Set<String> CONTROL_PLANE =
      Set.of(
          "DescribeTable",
          "UpdateTable",
          "DeleteTable",
          "DescribeTimeToLive",
          "UpdateTimeToLive",
          "DescribeContinuousBackups",
          "UpdateContinuousBackups");

  private Validation() {}

  /** Whether AWS's model has an operation, given as {@code DynamoDB_20120810.GetItem}. */
  public static boolean isKnown(String target) {
    return Model.isKnown(target);
  }

  /**
   * Checks types first (SerializationException), then constraints (ValidationException, all in one
   * message).
   *
   * @param operation the operation's name
   * @param members the request
   */
  public static void validate(String operation, Map<String, Object> members) {
    var target = PREFIX + operation;
    var request = Model.request(Model.isKnown(target) ? target : STREAMS_PREFIX + operation);
    var check = new Check();
    check.structure(request, members);
    if (CONTROL_PLANE.contains(operation)) {
      checkTableName((String) members.get("TableName"));
    }
    if (operation.equals("CreateTable")) {
      requireTableName(members.get("TableName"));
    }
    if (check.failures() <= 1) {
      NewerMessages.check(operation, request, members);
    }
    check.finish();
  }

  private static void checkTableName(String name) {
    requireTableName(name);
    if (name.length() < MIN_NAME || name.length() > MAX_NAME && !name.startsWith("arn:")) {
      throw DynamoDbException.validation(
          "TableName must be at least 3 characters long and at most 255 characters long");
    }
  }

  private static void requireTableName(Object name) {
    if (name == null) {
      throw DynamoDbException.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
  }
}
