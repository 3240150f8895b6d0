package dev.skerry.dynamodb.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatcherTest {
  private static final Interceptor NONE = (call, operation) -> operation.get();

  private static String dispatch(Operation operation) {
    return text(
        new Dispatcher(name -> Optional.of(operation), NONE)
            .dispatch("DynamoDB_20120810.ListTables", bytes("{}"), () -> "AKID"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Response response) {
    return response.status() + " " + new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void anErrorHasItsMembers() {
    var reasons = Map.<String, Object>of("CancellationReasons", List.of(Map.of("Code", "None")));

    var response =
        dispatch(
            input -> {
              throw new DynamoDbException(ErrorType.TRANSACTION_CANCELED, "Cancelled", reasons);
            });

    assertEquals(
        "400 {\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\","
            + "\"message\":\"Cancelled\",\"CancellationReasons\":[{\"Code\":\"None\"}]}",
        response);
  }

  @Test
  void anUnexpectedFailureIsAnInternalServerErrorWithoutDetails() {
    var logger = java.util.logging.Logger.getLogger("dev.skerry.dynamodb");
    logger.setUseParentHandlers(false);

    var response =
        dispatch(
            input -> {
              throw new IllegalStateException("secret");
            });

    assertEquals(
        "500 {\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\",\"message\":\"The"
            + " request processing has failed because of an unknown error, exception or"
            + " failure.\"}",
        response);
    logger.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExecuteStatement {\"Statement\":\"SELECT * FROM a\"}",
        "CreateBackup {\"TableName\":\"abc\",\"BackupName\":\"abc\"}",
        "ListGlobalTables {}",
        "ListContributorInsights {}",
        "DescribeKinesisStreamingDestination {\"TableName\":\"abc\"}",
        "GetResourcePolicy {\"ResourceArn\":\"arn\"}",
        "ListExports {}",
        "ListImports {}"
      })
  void anOperationThatIsNotThereIsNamed(String request) {
    var parts = request.split(" ", 2);
    var dispatcher = new Dispatcher(name -> Optional.empty(), NONE);

    var response =
        dispatcher.dispatch("DynamoDB_20120810." + parts[0], bytes(parts[1]), () -> "AKID");

    assertEquals(
        "400 {\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":\"The"
            + " embedded DynamoDB does not have the operation "
            + parts[0]
            + ".\"}",
        text(response));
  }

  @Test
  void theInterceptorCanDropTheConnection() {
    var dispatcher =
        new Dispatcher(
            name -> Optional.of(input -> Map.of()),
            (call, operation) -> {
              throw Interceptor.ResponseReplaced.byNone();
            });

    var response = dispatcher.dispatch("DynamoDB_20120810.ListTables", bytes("{}"), () -> "AKID");

    assertSame(Response.DROPPED, response);
  }

  @Test
  void aCallInThisJvmIsValidatedToo() {
    var dispatcher = new Dispatcher(name -> Optional.of(input -> Map.of()), NONE);

    var error =
        assertThrows(DynamoDbException.class, () -> dispatcher.call("DescribeTable", bytes("{}")));
    assertEquals(ErrorType.VALIDATION, error.type());
    assertEquals(Map.of(), dispatcher.call("ListTables", bytes("{}")));
  }
}
