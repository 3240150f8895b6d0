package dev.skerry.handlers.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Which exceptions of the SDK a retry may solve, and what is logged of them. */
class DynamoDbCallsTest {
  static final List<SdkException> TRANSIENT =
      List.of(
          error(400, "ThrottlingException"),
          error(500, "InternalServerError"),
          error(503, "ServiceUnavailable"),
          error(400, null),
          DynamoDbException.builder().statusCode(400).build(),
          TransactionConflictException.builder().awsErrorDetails(details("A")).build(),
          ReplicatedWriteConflictException.builder().awsErrorDetails(details("A")).build(),
          ApiCallTimeoutException.builder().build(),
          ApiCallAttemptTimeoutException.builder().build(),
          AbortedException.create(""),
          Crc32MismatchException.create("", null),
          SdkClientException.create("", new IOException()),
          SdkClientException.create("", new IllegalStateException(new IOException())));

  static final List<SdkException> PERMANENT =
      List.of(
          error(400, "ValidationException"),
          error(499, "AccessDeniedException"),
          SdkClientException.create("no credentials"),
          SdkClientException.create("", new IllegalStateException()));

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("table/secret-name").build();
  }

  private static DynamoDbException error(int status, String code) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .requestId("request-1")
            .awsErrorDetails(details(code))
            .build();
  }

  private static ApiException failure(SdkException exception) {
    return assertThrows(
        ApiException.class,
        () ->
            DynamoDbCalls.call(
                () -> {
                  throw exception;
                }));
  }

  @ParameterizedTest
  @FieldSource("TRANSIENT")
  void aTransientErrorIsUnavailable(SdkException exception) {
    var failure = failure(exception);

    assertEquals(ErrorCode.UNAVAILABLE, failure.errorCode());
    assertEquals("The table does not answer in time. Try again.", failure.getMessage());
    assertSame(exception, failure.getCause());
  }

  @ParameterizedTest
  @FieldSource("PERMANENT")
  void anyOtherErrorIsInternal(SdkException exception) {
    var failure = failure(exception);

    assertEquals(ErrorCode.INTERNAL, failure.errorCode());
    assertEquals("The request failed.", failure.getMessage());
    assertSame(exception, failure.getCause());
  }

  @Test
  void aFailedConditionIsNotAnError() {
    var failed = ConditionalCheckFailedException.builder().build();

    assertSame(
        failed,
        assertThrows(
            ConditionalCheckFailedException.class,
            () ->
                DynamoDbCalls.call(
                    () -> {
                      throw failed;
                    })));
  }

  @Test
  void theResultOfACallIsReturned() {
    assertEquals("result", DynamoDbCalls.call(() -> "result"));
  }

  @Test
  void aCallMayTakeTheTimeUntilTheDeadline() {
    var deadline = Deadline.after(Duration.ofSeconds(2), () -> 0);

    var timeout = DynamoDbCalls.timeout(deadline).apiCallTimeout();

    assertEquals(Optional.of(Duration.ofSeconds(2)), timeout);
  }

  @Test
  void theLogHasTheCodeAndTheRequestIdOfAnError() {
    var fields = failure(error(400, "ValidationException")).logFields();

    assertEquals(
        Map.of("awsErrorCode", "ValidationException", "awsRequestId", "request-1"), fields);
  }

  @Test
  void theLogHasTheMessageOfADeniedAccessOnly() {
    var fields = failure(error(400, "AccessDeniedException")).logFields();

    assertEquals("table/secret-name", fields.get("awsErrorMessage"));
  }

  @Test
  void theLogHasNoFieldsOfAnErrorWithoutDetails() {
    assertEquals(Map.of(), failure(SdkClientException.create("no credentials")).logFields());
    assertEquals(
        Map.of(), failure(DynamoDbException.builder().statusCode(400).build()).logFields());
  }
}
