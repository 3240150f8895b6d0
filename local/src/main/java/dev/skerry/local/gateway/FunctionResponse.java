package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * Converts a function's payload to a response. An object with {@code statusCode} is a proxy
 * response; any other payload becomes the body of a response with status 200.
 */
final class FunctionResponse {

  /** Gson's strict parser; {@code JsonParser} also accepts unquoted names. */
  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

  private static final List<Header> AS_JSON =
      List.of(new Header("content-type", "application/json"));

  private FunctionResponse() {}

  /** Returns the response to the client; empty if the proxy response is malformed. */
  static Optional<GatewayResponse> of(byte[] payload) {
    var json = parsed(payload);
    return json.filter(FunctionResponse::hasStatus).isPresent()
        ? ResponsePayload.parse(json.get().getAsJsonObject())
        : Optional.of(new GatewayResponse(200, AS_JSON, raw(payload, json)));
  }

  private static Optional<JsonElement> parsed(byte[] payload) {
    var reader = new JsonReader(new StringReader(new String(payload, UTF_8)));
    try {
      var json = JSON.read(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }

  private static boolean hasStatus(JsonElement json) {
    return json.isJsonObject() && json.getAsJsonObject().has("statusCode");
  }

  private static byte[] raw(byte[] payload, Optional<JsonElement> json) {
    return json.filter(ResponsePayload::isString)
        .map(text -> text.getAsString().getBytes(UTF_8))
        .orElse(payload);
  }
}
