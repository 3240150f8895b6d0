package dev.skerry.local.program;

import com.pulumi.Context;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs a program's main method and captures the program that it passes to {@code Pulumi.run}.
 *
 * <p>The main method runs on its own thread, which also holds the captured program. Two runs share
 * no state.
 */
public final class ProgramCapture extends Thread {
  private final Class<?> main;
  private final CompletableFuture<Consumer<Context>> program = new CompletableFuture<>();

  private ProgramCapture(Class<?> main) {
    super("main of " + main.getName());
    this.main = main;
    setDaemon(true);
  }

  /**
   * Runs a main method.
   *
   * @param main the class
   * @return the program that main passes to Pulumi.run; fails if main throws an exception or ends
   *     before
   */
  static CompletableFuture<Consumer<Context>> launch(Class<?> main) {
    var thread = new ProgramCapture(main);
    thread.start();
    return thread.program;
  }

  /**
   * Captures the program of the main method that runs on the current thread.
   *
   * @param program what declares the resources
   * @return never completed
   */
  public static CompletableFuture<Integer> capture(Consumer<Context> program) {
    if (!(Thread.currentThread() instanceof ProgramCapture thread)) {
      throw new IllegalStateException(
          "Pulumi.run: called on thread '"
              + Thread.currentThread().getName()
              + "'. Allowed: the thread of main. Fix: call it from main.");
    }
    thread.program.complete(program);
    return new CompletableFuture<>();
  }

  @Override
  public void run() {
    try {
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      program.completeExceptionally(
          new IllegalStateException(
              "main ended without calling Pulumi.run. Allowed: a main that calls it."
                  + " Fix: name the program's class with --main."));
    } catch (InvocationTargetException e) {
      program.completeExceptionally(e.getCause());
    } catch (ReflectiveOperationException e) {
      program.completeExceptionally(e);
    }
  }
}
