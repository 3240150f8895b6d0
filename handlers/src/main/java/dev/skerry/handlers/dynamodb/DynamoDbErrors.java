package dev.skerry.handlers.dynamodb;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Separates transient errors of DynamoDB from permanent ones. */
final class DynamoDbErrors {
  /** Its message names the role, the action and the table. */
  private static final String ACCESS_DENIED = "AccessDeniedException";

  private DynamoDbErrors() {}

  static ApiException toApiException(SdkException e) {
    var exception =
        isTransient(e)
            ? ApiException.of(
                ErrorCode.UNAVAILABLE, "The table does not answer in time. Try again.", e)
            : ApiException.of(ErrorCode.INTERNAL, "The request failed.", e);
    return e instanceof AwsServiceException service
        ? exception.withLogFields(logFields(service))
        : exception;
  }

  /** DynamoDB's messages quote values of items, except those about access. */
  private static Map<String, String> logFields(AwsServiceException e) {
    var errorCode = errorCode(e);
    var fields = new LinkedHashMap<String, String>();
    if (errorCode != null) {
      fields.put("awsErrorCode", errorCode);
      if (errorCode.equals(ACCESS_DENIED)) {
        fields.put("awsErrorMessage", e.awsErrorDetails().errorMessage());
      }
    }
    if (e.requestId() != null) {
      fields.put("awsRequestId", e.requestId());
    }
    return fields;
  }

  private static String errorCode(AwsServiceException e) {
    return e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
  }

  private static boolean isTransient(SdkException e) {
    if (e instanceof AwsServiceException service) {
      return isTransient(service);
    }
    return e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException
        || e instanceof AbortedException
        || e instanceof Crc32MismatchException
        || hasIoCause(e);
  }

  /** Throttling has status 400 like invalid requests: only the exception's class shows it. */
  private static boolean isTransient(AwsServiceException e) {
    return e.isThrottlingException()
        || e.statusCode() >= 500
        || errorCode(e) == null // The response is damaged: DynamoDB's errors have a code.
        || e instanceof TransactionConflictException
        || e instanceof ReplicatedWriteConflictException;
  }

  /** Separates network errors from configuration errors, e.g. missing credentials. */
  private static boolean hasIoCause(Throwable e) {
    for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
