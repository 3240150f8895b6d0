package dev.skerry.handlers.users;

import dev.skerry.handlers.body.Field;
import dev.skerry.handlers.body.TextRule;

/** The attributes that a caller may set, and their rules. Add an attribute as a line here. */
enum Attribute {
  EMAIL(Field.required("email", Rules.EMAIL)),
  NAME(Field.optional("name", TextRule.upTo(100))),
  COUNTRY(Field.optional("country", TextRule.upTo(64))),
  STATE(Field.optional("state", TextRule.upTo(64)));

  private final Field<String> field;

  Attribute(Field<String> field) {
    this.field = field;
  }

  /** Returns the field of the body, which has the attribute's name in the table too. */
  Field<String> field() {
    return field;
  }

  /** A separate class, because enum constants cannot read static fields of their enum. */
  private static final class Rules {
    /** Requires a local part, an at sign and a domain with a dot. Does not resolve the domain. */
    static final TextRule EMAIL =
        TextRule.upTo(254)
            .matching(
                "[^\\p{IsWhite_Space}@]{1,64}"
                    + "@[^\\p{IsWhite_Space}@.]+(\\.[^\\p{IsWhite_Space}@.]+)+",
                "Must be an e-mail address, such as ada@example.com.");
  }
}
