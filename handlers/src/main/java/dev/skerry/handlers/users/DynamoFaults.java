package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Tells faults of DynamoDB that pass from those that a person must see to. */
final class DynamoFaults {
  private DynamoFaults() {}

  static ApiException failure(SdkException fault) {
    return passes(fault)
        ? ApiException.of(
            ErrorCode.UNAVAILABLE, "The table does not answer in time. Try again.", fault)
        : ApiException.of(ErrorCode.INTERNAL, "The request failed.", fault);
  }

  private static boolean passes(SdkException fault) {
    if (fault instanceof AwsServiceException service) {
      return passes(service);
    }
    return fault instanceof ApiCallTimeoutException
        || fault instanceof ApiCallAttemptTimeoutException
        || fault instanceof AbortedException
        || hasIoCause(fault);
  }

  /** Throttling arrives as HTTP 400: its class tells, not its status. */
  private static boolean passes(AwsServiceException fault) {
    return fault.isThrottlingException()
        || fault.statusCode() >= 500
        || fault instanceof TransactionConflictException
        || fault instanceof ReplicatedWriteConflictException;
  }

  /** A client's fault is the network's, or that of the configuration: missing credentials. */
  private static boolean hasIoCause(Throwable fault) {
    for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
