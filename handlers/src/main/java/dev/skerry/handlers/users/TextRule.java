package dev.skerry.handlers.users;

import dev.skerry.handlers.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text must be like.
 *
 * @param maxCodePoints its greatest length, in Unicode code points (an emoji is one)
 * @param format what all of it must match, if anything
 */
record TextRule(int maxCodePoints, Optional<Format> format) {

  /**
   * A form that a text must have.
   *
   * @param detail the same, for people
   */
  record Format(Pattern pattern, String detail) {
    static Optional<Format> of(String pattern, String detail) {
      return Optional.of(new Format(Pattern.compile(pattern), detail));
    }
  }

  /** The first rule that the text breaks, as a fault of that place in the body. */
  Optional<FieldError> validate(String pointer, String text) {
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
    if (text.codePoints().anyMatch(this::forbidden)) {
      return Optional.of("character");
    }
    var fits = format.isEmpty() || format.get().pattern().matcher(text).matches();
    return fits ? Optional.empty() : Optional.of("format");
  }

  /** Controls and halves of surrogate pairs; a format speaks of white space itself. */
  private boolean forbidden(int codePoint) {
    if (format.isPresent() && Character.isWhitespace(codePoint)) {
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
