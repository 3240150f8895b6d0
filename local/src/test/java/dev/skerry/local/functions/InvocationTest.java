package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.fixture.Functions;
import dev.skerry.local.functions.InvocationResult.Success;
import org.junit.jupiter.api.Test;

class InvocationTest extends RunningLambda {

  @Test
  void aProcessServesSeveralInvocations() {
    start(Functions.probe(code));

    var first = text(call("pid"));
    var second = text(call("pid"));

    assertEquals(first, second);
  }

  @Test
  void theInvokedArnReachesTheFunctionWithItsAlias() {
    start(Functions.probe(code));

    var response = send(Functions.ARN + ":live", "arn");

    assertEquals(Functions.ARN + ":live", text(join(response)));
  }

  @Test
  void eventsAndResponsesAreNotChanged() {
    start(Functions.probe(code));

    assertEquals("Zoë 日本 \uD83D\uDE00 \\ /", text(call("echo Zoë 日本 \uD83D\uDE00 \\ /")));
  }

  @Test
  void anEventAndAResponseMayBeEmpty() {
    start(Functions.probe(code));

    assertEquals("", text(call("echo")));
  }

  @Test
  void aFunctionHasOnlyDeclaredAndLambdasOwnVariables() {
    start(Functions.probe(code).variable("TABLE", "users"));

    var names = text(call("environment"));

    assertEquals(
        "AWS_ACCESS_KEY_ID AWS_DEFAULT_REGION AWS_ENDPOINT_URL_DYNAMODB AWS_EXECUTION_ENV"
            + " AWS_LAMBDA_FUNCTION_MEMORY_SIZE AWS_LAMBDA_FUNCTION_NAME"
            + " AWS_LAMBDA_FUNCTION_VERSION AWS_LAMBDA_INITIALIZATION_TYPE AWS_LAMBDA_LOG_FORMAT"
            + " AWS_LAMBDA_LOG_GROUP_NAME AWS_LAMBDA_LOG_STREAM_NAME AWS_LAMBDA_RUNTIME_API"
            + " AWS_REGION AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_XRAY_CONTEXT_MISSING"
            + " LAMBDA_TASK_ROOT LANG PATH TABLE TZ _HANDLER",
        names);
  }

  @Test
  void theHeapIsEightyFivePercentOfTheMemory() {
    start(Functions.probe(code));

    var heapMb = Integer.parseInt(text(call("heap")));

    assertTrue(heapMb > 200 && heapMb <= 217, heapMb + " MB of 256");
  }

  @Test
  void anExceptionIsAnErrorDocumentAndTheProcessContinues() {
    start(Functions.probe(code));
    var before = text(call("pid"));

    var error = error(call("throw no such user"));

    assertEquals("java.lang.IllegalStateException", error.get("errorType").getAsString());
    assertEquals("no such user", error.get("errorMessage").getAsString());
    assertEquals(before, text(call("pid")));
  }

  @Test
  void anExitIsAnErrorAndTheNextInvocationUsesANewProcess() {
    start(Functions.probe(code));
    var before = text(call("pid"));

    var error = error(call("exit 3"));

    assertEquals("Runtime.ExitError", error.get("errorType").getAsString());
    assertTrue(
        error
            .get("errorMessage")
            .getAsString()
            .matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3"),
        error::toString);
    assertNotEquals(before, text(call("pid")));
  }

  @Test
  void aStackOverflowIsReportedAndTheNextInvocationSucceeds() {
    start(Functions.probe(code));

    var error = error(call("overflow"));

    assertEquals("java.lang.StackOverflowError", error.get("errorType").getAsString());
    assertEquals("still here", text(call("echo still here")));
  }

  @Test
  void aTimeoutKillsTheProcess() {
    start(Functions.probe(code).timeout(1));
    var before = Long.parseLong(text(call("pid")));

    var error = error(call("sleep 60000"));

    assertEquals("Sandbox.Timedout", error.get("errorType").getAsString());
    assertTrue(
        error
            .get("errorMessage")
            .getAsString()
            .matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds"),
        error::toString);
    ProcessHandle.of(before).ifPresent(killed -> join(killed.onExit()));
    assertNotEquals(Long.toString(before), text(call("pid")));
  }

  @Test
  void aFailedInitIsReportedAndRepeated() {
    start(Functions.probe(code).handledBy("probe.BadInit"));

    var first = error(call("pid"));
    var second = error(call("pid"));

    assertEquals("java.lang.ExceptionInInitializerError", first.get("errorType").getAsString());
    assertEquals(first.get("errorType"), second.get("errorType"));
  }

  @Test
  void aMissingHandlerClassIsAnErrorThatNamesIt() {
    start(Functions.probe(code).handledBy("probe.Nobody"));

    var error = error(call("pid"));

    assertEquals("Class not found: probe.Nobody", error.get("errorMessage").getAsString());
  }

  @Test
  void aResponseOfSixMegabytesSucceedsAndALargerOneIsAnError() {
    start(Functions.probe(code));

    var largest = call("bytes " + ErrorDocument.MAX_RESPONSE_BYTES);
    var tooLarge = error(call("bytes " + (ErrorDocument.MAX_RESPONSE_BYTES + 1)));

    assertEquals(ErrorDocument.MAX_RESPONSE_BYTES, ((Success) largest).payload().length);
    assertEquals("Function.ResponseSizeTooLarge", tooLarge.get("errorType").getAsString());
    assertEquals(
        "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
        tooLarge.get("errorMessage").getAsString());
  }
}
