package dev.skerry.local.gateway;

import com.google.gson.JsonObject;
import java.util.Base64;

/** Puts a request's body into its event: as text where the content type says so, else base64. */
final class EventBody {

  private EventBody() {}

  static void add(JsonObject event, ApiRequest request) {
    var body = request.body();
    var base64 = body.length > 0 && !isText(request);
    if (body.length > 0) {
      event.addProperty(
          "body",
          base64 ? Base64.getEncoder().encodeToString(body) : new String(body, Unverified.TEXT));
    }
    event.addProperty("isBase64Encoded", base64);
  }

  private static boolean isText(ApiRequest request) {
    var type = request.header("content-type").orElse("").split(";", 2)[0].trim();
    return Unverified.TEXT_BODIES.matcher(type).matches();
  }
}
