package dev.skerry.local.gateway;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Adds the headers to an event: names in lower case, repeated headers joined with a comma, cookies
 * separate, and the headers that API Gateway adds.
 */
final class EventHeaders {

  /** Headers that the gateway does not forward in either direction. */
  static final Set<String> HOP_BY_HOP =
      Set.of(
          ("connection expect http2-settings keep-alive proxy-connection te trailer"
                  + " transfer-encoding upgrade")
              .split(" "));

  private static final Pattern COOKIES = Pattern.compile(";\\s*");

  private EventHeaders() {}

  static void add(JsonObject event, ApiRequest request, ReceivedRequest received) {
    var cookies = cookies(request);
    if (!cookies.isEmpty()) {
      event.add("cookies", cookies);
    }
    event.add("headers", EventSerializer.object(headers(request, received)));
  }

  private static JsonArray cookies(ApiRequest request) {
    var cookies = new JsonArray();
    request.headers().stream()
        .filter(header -> header.is("cookie"))
        .flatMap(header -> COOKIES.splitAsStream(header.value()))
        .filter(cookie -> !cookie.isBlank())
        .forEach(cookies::add);
    return cookies;
  }

  private static Map<String, String> headers(ApiRequest request, ReceivedRequest received) {
    var headers = joined(request.headers());
    headers.keySet().removeAll(HOP_BY_HOP);
    headers.remove("cookie");
    headers.put("content-length", String.valueOf(request.body().length));
    headers.putIfAbsent("x-amzn-trace-id", received.traceId());
    headers.merge("x-forwarded-for", request.sourceIp(), (sent, own) -> sent + "," + own);
    // The values on AWS, although the local gateway uses HTTP: a function that redirects to HTTPS
    // would loop.
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    return headers;
  }

  private static Map<String, String> joined(List<Header> headers) {
    return headers.stream()
        .collect(
            groupingBy(
                header -> header.name().toLowerCase(Locale.ROOT),
                TreeMap::new,
                mapping(Header::value, joining(","))));
  }
}
