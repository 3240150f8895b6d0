package dev.skerry.local.functions;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * An invocation of a function.
 *
 * @param requestId the request id
 * @param functionArn the invoked ARN
 * @param event the event
 * @param result completed with the result
 */
record InvocationRequest(
    String requestId,
    String functionArn,
    byte[] event,
    CompletableFuture<InvocationResult> result) {

  static InvocationRequest of(String functionArn, byte[] event) {
    return new InvocationRequest(
        UUID.randomUUID().toString(), functionArn, event, new CompletableFuture<>());
  }
}
