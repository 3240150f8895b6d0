package dev.skerry.local.functions;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Error documents that Lambda itself writes, not the function. */
final class ErrorDocument {
  /**
   * The maximum size of a response: 6 MB and Lambda's addition (Lambda quotas, Invocation payload).
   */
  static final int MAX_RESPONSE_BYTES = 6_291_556;

  private ErrorDocument() {}

  static byte[] timedOut(String requestId, int timeoutSeconds) {
    var text = "Task timed out after %d.00 seconds".formatted(timeoutSeconds);
    return document("Sandbox.Timedout", requestId, text);
  }

  static byte[] exited(String requestId, int exitCode) {
    var text =
        exitCode == 0
            ? "Runtime exited without providing a reason"
            : "Runtime exited with error: exit status %d".formatted(exitCode);
    return document("Runtime.ExitError", requestId, text);
  }

  static byte[] notStarted(String requestId, String reason) {
    return document("Runtime.ExitError", requestId, "Runtime did not start: " + reason);
  }

  static byte[] responseTooLarge() {
    return json(
        "Function.ResponseSizeTooLarge",
        String.format(
            Locale.ROOT,
            "Response payload size exceeded maximum allowed payload size (%d bytes).",
            MAX_RESPONSE_BYTES));
  }

  static byte[] unknownFunction(String functionArn) {
    return json("ResourceNotFoundException", "Function not found: " + functionArn);
  }

  private static byte[] document(String type, String requestId, String text) {
    return json(type, "RequestId: " + requestId + " Error: " + text);
  }

  private static byte[] json(String type, String message) {
    var document = new JsonObject();
    document.addProperty("errorType", type);
    document.addProperty("errorMessage", message);
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }
}
