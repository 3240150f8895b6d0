package dev.skerry.dynamodb.error;

/** The types of DynamoDB's error responses. */
public enum ErrorType {
  VALIDATION("com.amazon.coral.validate#ValidationException"),
  SERIALIZATION("com.amazon.coral.service#SerializationException"),
  UNKNOWN_OPERATION("com.amazon.coral.service#UnknownOperationException"),
  ACCESS_DENIED("com.amazon.coral.service#AccessDeniedException"),
  MISSING_AUTHENTICATION_TOKEN("com.amazon.coral.service#MissingAuthenticationTokenException"),
  INCOMPLETE_SIGNATURE("com.amazon.coral.service#IncompleteSignatureException"),
  INVALID_SIGNATURE("com.amazon.coral.service#InvalidSignatureException"),
  INTERNAL_SERVER_ERROR("com.amazonaws.dynamodb.v20120810#InternalServerError", 500),
  CONDITIONAL_CHECK_FAILED("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"),
  IDEMPOTENT_PARAMETER_MISMATCH(
      "com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException"),
  ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED(
      "com.amazonaws.dynamodb.v20120810#ItemCollectionSizeLimitExceededException"),
  LIMIT_EXCEEDED("com.amazonaws.dynamodb.v20120810#LimitExceededException"),
  PROVISIONED_THROUGHPUT_EXCEEDED(
      "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"),
  REQUEST_LIMIT_EXCEEDED("com.amazonaws.dynamodb.v20120810#RequestLimitExceeded"),
  RESOURCE_IN_USE("com.amazonaws.dynamodb.v20120810#ResourceInUseException"),
  RESOURCE_NOT_FOUND("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"),
  TABLE_NOT_FOUND("com.amazonaws.dynamodb.v20120810#TableNotFoundException"),
  THROTTLING("com.amazon.coral.availability#ThrottlingException"),
  TRANSACTION_CANCELED("com.amazonaws.dynamodb.v20120810#TransactionCanceledException"),
  TRANSACTION_CONFLICT("com.amazonaws.dynamodb.v20120810#TransactionConflictException"),
  TRIMMED_DATA_ACCESS("com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException"),
  EXPIRED_ITERATOR("com.amazonaws.dynamodb.v20120810#ExpiredIteratorException");

  private final String wireName;
  private final int status;

  ErrorType(String wireName) {
    this(wireName, 400);
  }

  ErrorType(String wireName, int status) {
    this.wireName = wireName;
    this.status = status;
  }

  /** The value of {@code __type}. */
  public String wireName() {
    return wireName;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
