package dev.skerry.handlers.users;

import dev.skerry.handlers.users.TextRule.Format;
import java.util.Optional;

/** The attributes that a caller may set, and their rules. Add an attribute as a line here. */
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

  /** Returns the attribute's name in JSON and in the table. */
  String field() {
    return field;
  }

  /** Returns whether every user has the attribute. */
  boolean required() {
    return required;
  }

  /** Returns the rule for the attribute's value. */
  TextRule rule() {
    return rule;
  }

  /** Returns the attribute of a field, if there is one. */
  static Optional<Attribute> ofField(String field) {
    for (var attribute : values()) {
      if (attribute.field.equals(field)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** A separate class, because enum constants cannot read static fields of their enum. */
  private static final class Rules {
    static final Optional<Format> ANY = Optional.empty();

    /** Requires a local part, an at sign and a domain with a dot. Does not resolve the domain. */
    static final Optional<Format> EMAIL =
        Format.of(
            "[^\\p{IsWhite_Space}@]{1,64}@[^\\p{IsWhite_Space}@.]+(\\.[^\\p{IsWhite_Space}@.]+)+",
            "Must be an e-mail address, such as ada@example.com.");
  }
}
