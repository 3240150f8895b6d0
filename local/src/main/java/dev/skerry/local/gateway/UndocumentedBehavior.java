package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Assumptions about behavior that AWS does not document and that was not measured on an account.
 * Each assumption is one constant, so that a measurement changes one line.
 *
 * <p>Jetty adds more: it responds with 400 to {@code %00} and {@code %zz} in a path, and to an
 * absolute request target of another host.
 */
final class UndocumentedBehavior {

  /** The response if the function's reserved concurrency is used up. Other sources say 500. */
  static final GatewayResponse FUNCTION_THROTTLED = GatewayResponse.UNAVAILABLE;

  /** The response if the request line and header values exceed 10,240 bytes. */
  static final GatewayResponse HEADERS_TOO_LARGE =
      GatewayResponse.message(431, "Request Header Fields Too Large");

  /** Descriptions of invalid tokens whose text on AWS is not known. The status is always 401. */
  static final String INVALID_ALGORITHM = "signing method is invalid";

  static final String UNKNOWN_KEY = "the token's key is not one of the issuer's";
  static final String INVALID_SIGNATURE = "the token's signature is invalid";
  static final String UNREADABLE_TOKEN = "the token cannot be read";
  static final String INVALID_ISSUER = "the token does not have a valid issuer";
  static final String EXPIRED = "the token has expired";
  static final String NOT_YET_VALID = "the token is not valid yet";

  /** The challenge for a valid token that has none of the route's scopes. */
  static final String INSUFFICIENT_SCOPE_CHALLENGE =
      "Bearer scope=\"%s\" error=\"insufficient_scope\" error_description=\"the token has none of"
          + " the scopes\"";

  /** The status of a preflight request that no route matches, for allowed and other origins. */
  static final int PREFLIGHT_STATUS = 204;

  /**
   * Whether errors of the gateway have CORS headers. Without the headers a web page cannot read the
   * errors.
   */
  static final boolean GATEWAY_ERRORS_HAVE_CORS_HEADERS = false;

  /**
   * The methods that match {@code ANY} and {@code $default} routes, including TRACE and unknown
   * methods.
   */
  static final Pattern ROUTABLE_METHODS = Pattern.compile(".+");

  /** Whether a trailing slash is ignored. One source says yes, two sources say 404. */
  static final boolean IGNORE_TRAILING_SLASH = false;

  /** Whether {@code //} matches like {@code /}. */
  static final boolean MERGE_DOUBLE_SLASHES = false;

  /** Whether {@code %2F} separates segments during routing. rawPath always contains "/". */
  static final boolean ENCODED_SLASH_IS_SEPARATOR = false;

  /** Whether rawPath ends before a decoded {@code %3F}, as observed once. */
  static final boolean ENCODED_QUESTION_MARK_ENDS_PATH = true;

  /** Whether "+" is decoded to a space in queryStringParameters. */
  static final boolean PLUS_IS_SPACE = true;

  /** The charset of header values and text bodies. Invalid bytes become U+FFFD. */
  static final Charset TEXT = UTF_8;

  /** The content types, without parameters, whose bodies are text in the event. */
  static final Pattern TEXT_CONTENT_TYPES =
      Pattern.compile("text/.*|application/(json|xml|javascript)", Pattern.CASE_INSENSITIVE);

  /** The lowest valid status of a proxy response. */
  static final int MIN_STATUS = 200;

  /** The highest valid status of a proxy response. */
  static final int MAX_STATUS = 599;

  /** How much the time of a signature may differ from the current time. */
  static final int MAX_CLOCK_SKEW_SECONDS = 300;

  private UndocumentedBehavior() {}

  /** Returns the text of a claim that is an object. The text of a list is known: {@code [a b]}. */
  static String nestedClaim(JsonElement claim) {
    return claim.toString();
  }
}
