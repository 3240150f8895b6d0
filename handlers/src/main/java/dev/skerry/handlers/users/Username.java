package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.body.TextRule;
import java.util.List;

/**
 * The username, which is the key of a user: 1-64 letters, digits, dots, underscores and hyphens,
 * case-sensitive. {@code .} and {@code ..} are invalid: clients remove them from paths (RFC 3986,
 * 5.2.4), so a request could never reach such a user.
 */
public final class Username {
  static final String FIELD = "username";

  private static final String DETAIL =
      "Must be 1-64 letters, digits, '.', '_' or '-', and not just '.' or '..'.";

  static final TextRule RULE =
      TextRule.upTo(64).matching("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}", DETAIL);

  private Username() {}

  /**
   * Returns the path parameter if it is a valid username.
   *
   * @throws ApiException {@link ErrorCode#INVALID_PARAMETER} otherwise
   */
  public static String ofPath(String value) {
    if (RULE.validate("", value).isEmpty()) {
      return value;
    }
    throw ApiException.of(ErrorCode.INVALID_PARAMETER, "The path parameter 'username' is invalid.")
        .withFieldErrors(List.of(FieldError.inParameter(FIELD, "format", DETAIL)));
  }
}
