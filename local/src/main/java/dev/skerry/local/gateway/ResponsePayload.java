package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses a proxy response: {@code {statusCode, headers, cookies, body, isBase64Encoded}}. */
final class ResponsePayload {

  private static final Header TEXT = new Header("content-type", "text/plain; charset=utf-8");
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** A control character in a value could start another header line. */
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\t[^\\x00-\\x1f\\x7f]]*");

  /** Headers that the gateway sets itself. Values from the function are dropped. */
  private static final List<String> OWN =
      List.of("content-length", "date", GatewayResponse.REQUEST_ID);

  private ResponsePayload() {}

  /** Parses a document. Returns empty if the proxy response is malformed. */
  static Optional<GatewayResponse> parse(JsonObject document) {
    try {
      var headers = headers(document);
      var body = body(document);
      if (body.length > 0 && headers.stream().noneMatch(header -> header.is(TEXT.name()))) {
        headers.add(TEXT);
      }
      return Optional.of(new GatewayResponse(status(document), List.copyOf(headers), body));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  static boolean isString(JsonElement json) {
    return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
  }

  private static int status(JsonObject document) {
    var status = document.get("statusCode");
    check(status.isJsonPrimitive() && status.getAsJsonPrimitive().isNumber());
    var value = status.getAsDouble();
    check(value == Math.rint(value));
    check(value >= UndocumentedBehavior.MIN_STATUS && value <= UndocumentedBehavior.MAX_STATUS);
    return (int) value;
  }

  private static List<Header> headers(JsonObject document) {
    var headers = new ArrayList<Header>();
    var named = member(document, "headers").orElseGet(JsonObject::new);
    check(named.isJsonObject());
    named.getAsJsonObject().asMap().forEach((name, value) -> headers.add(header(name, value)));
    headers.removeIf(ResponsePayload::isTheGateways);
    member(document, "cookies").ifPresent(cookies -> headers.addAll(cookies(cookies)));
    return headers;
  }

  private static List<Header> cookies(JsonElement cookies) {
    check(cookies.isJsonArray());
    return cookies.getAsJsonArray().asList().stream().map(c -> header("set-cookie", c)).toList();
  }

  private static Header header(String name, JsonElement value) {
    check(value.isJsonPrimitive() && HEADER_NAME.matcher(name).matches());
    check(HEADER_VALUE.matcher(value.getAsString()).matches());
    return new Header(name, value.getAsString());
  }

  private static boolean isTheGateways(Header header) {
    return OWN.stream().anyMatch(header::is)
        || EventHeaders.HOP_BY_HOP.stream().anyMatch(header::is);
  }

  private static byte[] body(JsonObject document) {
    var body = member(document, "body");
    if (body.isEmpty()) {
      return new byte[0];
    }
    check(isString(body.get()));
    var text = body.get().getAsString();
    return isBase64(document) ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
  }

  private static boolean isBase64(JsonObject document) {
    var flag = member(document, "isBase64Encoded");
    flag.ifPresent(json -> check(json.isJsonPrimitive() && json.getAsJsonPrimitive().isBoolean()));
    return flag.isPresent() && flag.get().getAsBoolean();
  }

  private static Optional<JsonElement> member(JsonObject document, String name) {
    return Optional.ofNullable(document.get(name)).filter(value -> !value.isJsonNull());
  }

  private static void check(boolean usable) {
    if (!usable) {
      throw new IllegalArgumentException("Malformed proxy response");
    }
  }
}
