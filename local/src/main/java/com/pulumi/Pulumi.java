package com.pulumi;

import com.pulumi.resources.StackOptions;
import dev.skerry.local.program.ProgramLauncher;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Takes the place of the SDK's entry point: a program that calls it is handed to the local cloud
 * instead of the Pulumi engine. It must come before the SDK on the class path.
 */
public interface Pulumi {

  /**
   * Hands the program over. As with the SDK's own, what follows this call never runs.
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
   * @return never completed: a main that waits for it, to exit with its result, waits for ever
   */
  static CompletableFuture<Integer> runAsync(Consumer<Context> program) {
    return ProgramLauncher.capture(program);
  }

  /**
   * Hands the program over; its options are for the engine and have no local effect.
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
