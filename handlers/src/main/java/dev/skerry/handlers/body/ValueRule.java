package dev.skerry.handlers.body;

import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.JsonValue;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rule for the value of a field.
 *
 * @param <T> the type of valid values
 */
public sealed interface ValueRule<T> permits TextRule, IntegerRule {

  /** Returns the value, or reports the rule that it violates. */
  Optional<T> read(String pointer, JsonValue value, Consumer<FieldError> errors);
}
