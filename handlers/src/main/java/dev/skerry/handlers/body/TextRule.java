package dev.skerry.handlers.body;

import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.JsonValue;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A rule for a text.
 *
 * @param maxCodePoints the maximum length in Unicode code points (an emoji is one)
 * @param format the format of the whole text, if it has one
 */
public record TextRule(int maxCodePoints, Optional<Format> format) implements ValueRule<String> {

  /**
   * A format of a text.
   *
   * @param detail a description for people
   */
  public record Format(Pattern pattern, String detail) {}

  /** Returns a rule for a text that is not blank and has no control characters. */
  public static TextRule upTo(int maxCodePoints) {
    return new TextRule(maxCodePoints, Optional.empty());
  }

  /**
   * Returns this rule with a format of the whole text.
   *
   * @param pattern a regular expression
   * @param detail a description for people, such as {@code Must be an ISBN.}
   */
  public TextRule matching(String pattern, String detail) {
    return new TextRule(maxCodePoints, Optional.of(new Format(Pattern.compile(pattern), detail)));
  }

  @Override
  public Optional<String> read(String pointer, JsonValue value, Consumer<FieldError> errors) {
    if (!value.isText()) {
      errors.accept(FieldError.inBody(pointer, "type", "Must be a string."));
      return Optional.empty();
    }
    var error = validate(pointer, value.text());
    error.ifPresent(errors);
    return error.isPresent() ? Optional.empty() : Optional.of(value.text());
  }

  /** Returns an error for the first violated rule, if any. */
  public Optional<FieldError> validate(String pointer, String text) {
    return code(text).map(code -> FieldError.inBody(pointer, code, detail(code)));
  }

  private Optional<String> code(String text) {
    if (text.isEmpty()) {
      return Optional.of("minLength");
    }
    if (text.isBlank()) {
      return Optional.of("blank");
    }
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      return Optional.of("maxLength");
    }
    if (text.codePoints().anyMatch(this::isForbidden)) {
      return Optional.of("character");
    }
    var matches = format.isEmpty() || format.get().pattern().matcher(text).matches();
    return matches ? Optional.empty() : Optional.of("format");
  }

  /** Forbids control characters and lone surrogates. A format checks white space itself. */
  private boolean isForbidden(int codePoint) {
    if (format.isPresent() && isWhiteSpace(codePoint)) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** The separators U+001C to U+001F are white space in Java, but not in Unicode. */
  private static boolean isWhiteSpace(int codePoint) {
    return Character.isWhitespace(codePoint) && (codePoint < 0x1C || codePoint > 0x1F);
  }

  private String detail(String code) {
    return switch (code) {
      case "minLength" -> "Must not be empty.";
      case "blank" -> "Must not be only white space.";
      case "maxLength" -> "Must have at most " + maxCodePoints + " characters.";
      case "character" -> "Must not contain control characters or halves of surrogate pairs.";
      default -> format.orElseThrow().detail();
    };
  }
}
