package dev.skerry.local.functions;

import java.util.concurrent.CompletionStage;

/** Calls a function and answers as Lambda's Invoke does. */
public interface Invoker {

  /**
   * Calls a function.
   *
   * @param functionArn the ARN, with or without qualifier
   * @param event the event's bytes
   * @return how the call ended; never completes exceptionally
   */
  CompletionStage<InvocationResult> invoke(String functionArn, byte[] event);
}
