package dev.skerry.local.gateway;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes an event's {@code requestContext}.
 *
 * @param accountId the account that owns the API
 * @param apiId the API's id
 */
record EventContext(String accountId, String apiId) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  JsonObject of(
      ApiRequest request, RouteMatch match, JsonObject authorizer, ReceivedRequest received) {
    var domain = request.header("host").orElse("localhost").replaceFirst(":\\d*$", "");
    var context = new JsonObject();
    context.addProperty("accountId", accountId);
    context.addProperty("apiId", apiId);
    if (authorizer.size() > 0) {
      context.add("authorizer", authorizer);
    }
    context.addProperty("domainName", domain);
    context.addProperty("domainPrefix", domain.split("\\.", 2)[0]);
    context.add("http", http(request));
    context.addProperty("requestId", received.requestId());
    context.addProperty("routeKey", match.route().routeKey());
    context.addProperty("stage", match.stage().name());
    context.addProperty("time", TIME.format(received.time()));
    context.addProperty("timeEpoch", received.time().toEpochMilli());
    return context;
  }

  private static JsonObject http(ApiRequest request) {
    var http = new JsonObject();
    http.addProperty("method", request.method());
    http.addProperty("path", EventSerializer.rawPath(request.path()));
    http.addProperty("protocol", request.protocol());
    http.addProperty("sourceIp", request.sourceIp());
    http.addProperty("userAgent", request.header("user-agent").orElse(""));
    return http;
  }
}
