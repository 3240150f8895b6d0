package dev.skerry.handlers.users;

import dev.skerry.handlers.users.TextRule.Format;
import java.util.Optional;

/** What a caller may say of a user, and the rules of each: adding one is a line here. */
enum Attribute {
  EMAIL("email", true, 254, Rules.EMAIL),
  NAME("name", false, 100, Rules.ANY),
  COUNTRY("country", false, 64, Rules.ANY),
  STATE("state", false, 64, Rules.ANY);

  private final String field;
  private final boolean required;
  private final TextRule rule;

  Attribute(String field, boolean required, int maxCodePoints, Optional<Format> format) {
    this.field = field;
    this.required = required;
    this.rule = new TextRule(maxCodePoints, format);
  }

  /** Its name in JSON and in the table. */
  String field() {
    return field;
  }

  /** Whether every user has it. */
  boolean required() {
    return required;
  }

  /** What its text must be like. */
  TextRule rule() {
    return rule;
  }

  static Optional<Attribute> of(String field) {
    for (var attribute : values()) {
      if (attribute.field.equals(field)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** In a class of its own: an enum's constants cannot read its own static fields. */
  private static final class Rules {
    static final Optional<Format> ANY = Optional.empty();

    /** Something, an at sign, a domain with a dot: whether it exists only a mail can tell. */
    static final Optional<Format> EMAIL =
        Format.of(
            "[^\\p{IsWhite_Space}@]{1,64}@[^\\p{IsWhite_Space}@.]+(\\.[^\\p{IsWhite_Space}@.]+)+",
            "Must be an e-mail address, such as ada@example.com.");
  }
}
