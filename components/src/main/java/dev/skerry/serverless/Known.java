package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Checks of values that perhaps only the deployment will know: made before anything is registered
 * where the value is known already, else as soon as it is.
 */
final class Known {
  private Known() {}

  /** The check of a value that is known by now; another one waits for {@link #checked}. */
  static <T> void refuse(Output<T> output, BiConsumer<T, Faults> check, Faults faults) {
    value(output).ifPresent(value -> check.accept(value, faults));
  }

  /**
   * The output, which fails with the faults of its value; also where {@link #refuse} has seen it:
   * it may have become known in between.
   */
  static <T> Output<T> checked(Output<T> output, BiConsumer<T, Faults> check, Faults faults) {
    return output.applyValue(
        value -> {
          check.accept(value, faults);
          faults.throwIfAny();
          return value;
        });
  }

  // No public method tells whether an output is known; this one is the SDK's own.
  private static <T> Optional<T> value(Output<T> output) {
    var data = Internal.of(output).getDataAsync();
    return data.isDone() && !data.isCompletedExceptionally()
        ? data.join().getValueOptional()
        : Optional.empty();
  }
}
