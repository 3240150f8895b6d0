package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Serializes events in payload format 2.0. As on AWS, empty cookies, parameters, stage variables
 * and bodies are left out.
 */
final class EventSerializer {

  private final EventContext context;

  EventSerializer(EventContext context) {
    this.context = context;
  }

  /**
   * Serializes the event of a request.
   *
   * @param authorizer the {@code authorizer} object of the request context; empty if the route has
   *     no authorizer
   */
  byte[] serialize(
      ApiRequest request, RouteMatch match, JsonObject authorizer, ReceivedRequest received) {
    var event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("routeKey", match.route().routeKey());
    event.addProperty("rawPath", rawPath(request.path()));
    event.addProperty("rawQueryString", request.query());
    EventHeaders.add(event, request, received);
    addUnlessEmpty(event, "queryStringParameters", queryParameters(request.query()));
    addUnlessEmpty(event, "pathParameters", match.pathParameters());
    addUnlessEmpty(event, "stageVariables", new TreeMap<>(match.stage().variables()));
    event.add("requestContext", context.of(request, match, authorizer, received));
    addBody(event, request);
    return event.toString().getBytes(UTF_8);
  }

  /** Returns the decoded path. */
  static String rawPath(String path) {
    var decoded = PercentEncoding.decode(path);
    var end = UndocumentedBehavior.ENCODED_QUESTION_MARK_ENDS_PATH ? decoded.indexOf('?') : -1;
    return end < 0 ? decoded : decoded.substring(0, end);
  }

  /** Returns the decoded query parameters. Repeated parameters are joined with a comma. */
  static Map<String, String> queryParameters(String query) {
    var parameters = new LinkedHashMap<String, String>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair ->
                parameters.merge(
                    decoded(pair[0]),
                    pair.length == 1 ? "" : decoded(pair[1]),
                    (first, next) -> first + "," + next));
    return parameters;
  }

  private static String decoded(String text) {
    return PercentEncoding.decode(
        UndocumentedBehavior.PLUS_IS_SPACE ? text.replace('+', ' ') : text);
  }

  /** Adds the body, encoded in base64 unless its content type is a text type. */
  private static void addBody(JsonObject event, ApiRequest request) {
    var body = request.body();
    var base64 = body.length > 0 && !hasTextBody(request);
    if (body.length > 0) {
      event.addProperty(
          "body",
          base64
              ? Base64.getEncoder().encodeToString(body)
              : new String(body, UndocumentedBehavior.TEXT));
    }
    event.addProperty("isBase64Encoded", base64);
  }

  private static boolean hasTextBody(ApiRequest request) {
    var type = request.header("content-type").orElse("").split(";", 2)[0].trim();
    return UndocumentedBehavior.TEXT_CONTENT_TYPES.matcher(type).matches();
  }

  private static void addUnlessEmpty(JsonObject event, String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      event.add(key, object(entries));
    }
  }

  static JsonObject object(Map<String, String> entries) {
    var object = new JsonObject();
    entries.forEach(object::addProperty);
    return object;
  }
}
