package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * What AWS does not document and nobody here has measured on an account. Each guess is one line, so
 * that a look at a real API changes one line.
 *
 * <p>Some more come from Jetty, which responses 400: {@code %00} and {@code %zz} in a path, and an
 * absolute target of another host.
 */
final class UndocumentedBehavior {

  /** Lambda refuses a call over the function's reserve. Other sources say 500. */
  static final ApiResponse FUNCTION_THROTTLED = ApiResponse.UNAVAILABLE;

  /** The request line and header values are over 10,240 bytes. */
  static final ApiResponse HEADERS_TOO_LARGE =
      ApiResponse.message(431, "Request Header Fields Too Large");

  /** Why a token is refused, where AWS's words are not known: the status is 401 in each case. */
  static final String INVALID_ALGORITHM = "signing method is invalid";

  static final String UNKNOWN_KEY = "the token's key is not one of the issuer's";
  static final String INVALID_SIGNATURE = "the token's signature is invalid";
  static final String UNREADABLE_TOKEN = "the token cannot be read";
  static final String INVALID_ISSUER = "the token does not have a valid issuer";
  static final String EXPIRED = "the token has expired";
  static final String NOT_YET_VALID = "the token is not valid yet";

  /** The challenge to a good token that has none of the route's scopes. */
  static final String INSUFFICIENT_SCOPE_CHALLENGE =
      "Bearer scope=\"%s\" error=\"insufficient_scope\" error_description=\"the token has none of"
          + " the scopes\"";

  /** The status of a preflight that no route matches, from an allowed origin or a foreign one. */
  static final int PREFLIGHT_STATUS = 204;

  /** Whether errors of the gateway's own carry CORS headers; a page then cannot read them. */
  static final boolean GATEWAY_ERRORS_HAVE_CORS_HEADERS = false;

  /** Methods that can reach a route, {@code ANY} or {@code $default}; TRACE and FOO do as well. */
  static final Pattern ROUTABLE_METHODS = Pattern.compile(".+");

  /** Whether a slash at the end of a path is ignored; one source says so, two say 404. */
  static final boolean IGNORE_TRAILING_SLASH = false;

  /** Whether {@code //} is as good as {@code /}. */
  static final boolean MERGE_DOUBLE_SLASHES = false;

  /** Whether {@code %2F} separates segments when the route is chosen; rawPath has "/" anyway. */
  static final boolean ENCODED_SLASH_IS_SEPARATOR = false;

  /** Whether rawPath ends before a decoded {@code %3F}, as it was seen to once. */
  static final boolean ENCODED_QUESTION_MARK_ENDS_PATH = true;

  /** Whether "+" is a space in queryStringParameters. */
  static final boolean PLUS_IS_SPACE = true;

  /** How header values and text bodies become strings; bytes that do not fit become U+FFFD. */
  static final Charset TEXT = UTF_8;

  /** The types, besides text/*, whose bodies reach the function as text, parameters ignored. */
  static final Pattern TEXT_CONTENT_TYPES =
      Pattern.compile("text/.*|application/(json|xml|javascript)", Pattern.CASE_INSENSITIVE);

  /** The statuses that a function may response; others are an unusable response. */
  static final int MIN_STATUS = 200;

  /** See {@link #MIN_STATUS}. */
  static final int MAX_STATUS = 599;

  /** How far a signature's time may be off. */
  static final int MAX_CLOCK_SKEW_SECONDS = 300;

  private UndocumentedBehavior() {}

  /** How an event has a claim that is an object; lists are known to be {@code [a b]}. */
  static String nestedClaim(JsonElement claim) {
    return claim.toString();
  }
}
