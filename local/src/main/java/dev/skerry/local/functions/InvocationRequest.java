package dev.skerry.local.functions;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One call of a function, on its way to an environment and back.
 *
 * @param requestId the id that the function and its logs see
 * @param functionArn the ARN that was called
 * @param event the event's bytes
 * @param result completed with the call's end
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
