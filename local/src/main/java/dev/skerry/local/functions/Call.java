package dev.skerry.local.functions;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One call of a function, on its way to an environment and back.
 *
 * @param requestId the id that the function and its logs see
 * @param functionArn the ARN that was called
 * @param event the event's bytes
 * @param answer completed with the call's end
 */
record Call(
    String requestId, String functionArn, byte[] event, CompletableFuture<Invocation> answer) {

  static Call of(String functionArn, byte[] event) {
    return new Call(UUID.randomUUID().toString(), functionArn, event, new CompletableFuture<>());
  }
}
