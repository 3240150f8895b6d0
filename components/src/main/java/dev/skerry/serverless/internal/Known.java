package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Checks of values that perhaps only the deployment will know: made before anything is registered
 * where the value is known already, else as soon as it is. A secret is checked too, and not shown.
 */
public final class Known {
  private Known() {}

  /** A value that is known; null, which is not given, stays so. */
  public static <T> Output<T> of(T value) {
    return value == null ? null : Output.of(value);
  }

  /** The value, if it is known by now and not null. */
  public static <T> Optional<T> value(Output<T> output) {
    return data(output).map(OutputData::getValueNullable);
  }

  /**
   * The check of a value that is known by now; another one waits for {@link #checked}, and one that
   * is not given has no fault.
   */
  public static <T> void refuse(Output<T> output, BiConsumer<T, Faults> check, Faults faults) {
    Optional.ofNullable(output)
        .flatMap(Known::data)
        .ifPresent(
            data ->
                check.accept(data.getValueNullable(), data.isSecret() ? faults.hiding() : faults));
  }

  /**
   * The output, which fails with the faults of its value; also where {@link #refuse} has seen it:
   * it may have become known in between.
   */
  public static <T> Output<T> checked(
      Output<T> output, BiConsumer<T, Faults> check, Faults faults) {
    return Output.tuple(output, Output.of(Internal.of(output).isSecret()))
        .applyValue(
            both -> {
              check.accept(both.t1, both.t2 ? faults.hiding() : faults);
              faults.throwIfAny();
              return both.t1;
            });
  }

  // No public method tells whether an output is known; this one is the SDK's own.
  private static <T> Optional<OutputData<T>> data(Output<T> output) {
    var data = Internal.of(output).getDataAsync();
    return data.isDone() && !data.isCompletedExceptionally()
        ? Optional.of(data.join()).filter(OutputData::isKnown)
        : Optional.empty();
  }
}
