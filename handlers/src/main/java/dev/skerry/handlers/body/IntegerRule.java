package dev.skerry.handlers.body;

import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.JsonValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule for a whole number. JSON numbers with a fraction or an exponent violate it. */
public record IntegerRule(int minimum, int maximum) implements ValueRule<Integer> {

  @Override
  public Optional<Integer> read(String pointer, JsonValue value, Consumer<FieldError> errors) {
    if (!value.isInteger()) {
      errors.accept(FieldError.inBody(pointer, "type", "Must be a whole number."));
      return Optional.empty();
    }
    var number = value.text().length() > 11 ? Long.MAX_VALUE : Long.parseLong(value.text());
    if (number < minimum || number > maximum) {
      errors.accept(outOfRange(pointer));
      return Optional.empty();
    }
    return Optional.of((int) number);
  }

  private FieldError outOfRange(String pointer) {
    var bounds = new LinkedHashMap<String, Integer>();
    bounds.put("minimum", minimum);
    bounds.put("maximum", maximum);
    var detail = "Must be a whole number from " + minimum + " to " + maximum + ".";
    return new FieldError("pointer", pointer, "range", detail, bounds);
  }
}
