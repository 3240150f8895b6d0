package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Validates outputs, which may be unknown until deployment: before anything is registered where the
 * value is known, otherwise as soon as it becomes known. Errors do not show secret values.
 */
public final class Outputs {
  private Outputs() {}

  /** Returns a known output of the value; null for null, the value of a missing argument. */
  public static <T> Output<T> of(T value) {
    return value == null ? null : Output.of(value);
  }

  /** Returns the value if it is known. */
  public static <T> Optional<T> value(Output<T> output) {
    return data(output).map(OutputData::getValueNullable);
  }

  /**
   * Validates the value if it is given and known; {@link #validated} validates the others later.
   */
  public static <T> void validate(
      Output<T> output, BiConsumer<T, ValidationErrors> validation, ValidationErrors errors) {
    Optional.ofNullable(output)
        .flatMap(Outputs::data)
        .ifPresent(
            data ->
                validation.accept(
                    data.getValueNullable(), data.isSecret() ? errors.hidingValues() : errors));
  }

  /**
   * Returns an output that fails if its value is invalid, also where {@link #validate} was called
   * before: the value may have become known in between.
   */
  public static <T> Output<T> validated(
      Output<T> output, BiConsumer<T, ValidationErrors> validation, ValidationErrors errors) {
    return Output.tuple(output, Output.of(Internal.of(output).isSecret()))
        .applyValue(
            both -> {
              validation.accept(both.t1, both.t2 ? errors.hidingValues() : errors);
              errors.throwIfAny();
              return both.t1;
            });
  }

  // The SDK has no public method that tells whether an output is known.
  private static <T> Optional<OutputData<T>> data(Output<T> output) {
    var data = Internal.of(output).getDataAsync();
    return data.isDone() && !data.isCompletedExceptionally()
        ? Optional.of(data.join()).filter(OutputData::isKnown)
        : Optional.empty();
  }
}
