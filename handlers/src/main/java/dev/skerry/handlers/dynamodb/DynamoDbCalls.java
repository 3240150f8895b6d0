package dev.skerry.handlers.dynamodb;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Calls of DynamoDB within a request. */
public final class DynamoDbCalls {
  private DynamoDbCalls() {}

  /**
   * Makes a call.
   *
   * @throws ConditionalCheckFailedException if the condition of a write is false
   * @throws ApiException {@link dev.skerry.handlers.ErrorCode#UNAVAILABLE} if a retry may succeed,
   *     otherwise {@link dev.skerry.handlers.ErrorCode#INTERNAL}
   */
  public static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw e;
    } catch (SdkException e) {
      throw DynamoDbErrors.toApiException(e);
    }
  }

  /** Limits a call and its retries to the time until the deadline. */
  public static AwsRequestOverrideConfiguration timeout(Deadline deadline) {
    return AwsRequestOverrideConfiguration.builder().apiCallTimeout(deadline.remaining()).build();
  }
}
