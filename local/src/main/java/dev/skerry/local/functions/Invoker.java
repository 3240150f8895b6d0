package dev.skerry.local.functions;

import java.util.concurrent.CompletionStage;

/** Invokes functions like Lambda's Invoke API. */
public interface Invoker {

  /**
   * Invokes a function.
   *
   * @param functionArn the ARN, with or without qualifier
   * @param event the event's bytes
   * @return the result; never completes exceptionally
   */
  CompletionStage<InvocationResult> invoke(String functionArn, byte[] event);
}
