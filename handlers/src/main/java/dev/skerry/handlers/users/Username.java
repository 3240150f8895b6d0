package dev.skerry.handlers.users;

import dev.skerry.handlers.Failure;
import dev.skerry.handlers.Fault;
import dev.skerry.handlers.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a user: 1-64 letters, digits, dots, underscores and hyphens; case matters. */
final class Username {
  static final String FIELD = "username";

  static final TextRule RULE =
      new TextRule(64, Optional.of(Pattern.compile("[A-Za-z0-9._-]{1,64}")));

  private Username() {}

  /** The username in a path, if it can be one. */
  static String ofPath(String value) {
    if (RULE.fault("", value).isEmpty()) {
      return value;
    }
    var detail = "Must be 1-64 letters, digits, '.', '_' or '-'.";
    throw Failure.of(Reason.INVALID_PARAMETER, "The path parameter 'username' is invalid.")
        .with(List.of(Fault.inParameter(FIELD, "format", detail)));
  }
}
