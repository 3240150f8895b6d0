package com.pulumi;

import com.pulumi.resources.StackOptions;
import dev.skerry.local.program.ProgramCapture;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Shadows the SDK's entry point: passes a program to the local cloud instead of the Pulumi engine.
 * It must come before the SDK on the class path.
 */
public interface Pulumi {

  /**
   * Passes the program to the local cloud. As with the SDK, this method does not return.
   *
   * @param program what declares the resources
   */
  static void run(Consumer<Context> program) {
    runAsync(program).join();
  }

  /**
   * Hands the program over.
   *
   * @param program what declares the resources
   * @return a future that never completes, so that a main that exits with its result does not exit
   */
  static CompletableFuture<Integer> runAsync(Consumer<Context> program) {
    return ProgramCapture.capture(program);
  }

  /**
   * Returns the entry points. The options have no effect locally.
   *
   * @param options ignored
   * @return the entry points
   */
  static API withOptions(StackOptions options) {
    return new API() {
      @Override
      public void run(Consumer<Context> program) {
        Pulumi.run(program);
      }

      @Override
      public CompletableFuture<Integer> runAsync(Consumer<Context> program) {
        return Pulumi.runAsync(program);
      }
    };
  }

  /** The entry points, as the SDK declares them. */
  interface API {

    /**
     * Hands the program over.
     *
     * @param program what declares the resources
     */
    void run(Consumer<Context> program);

    /**
     * Hands the program over.
     *
     * @param program what declares the resources
     * @return never completed
     */
    CompletableFuture<Integer> runAsync(Consumer<Context> program);
  }
}
