package dev.skerry.local.tables;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Calls DynamoDB as an administrator.
 *
 * @param endpoint where it listens
 * @param region the region in the credential
 */
record DynamoDbClient(URI endpoint, String region) {
  private static final String CREDENTIAL =
      "AWS4-HMAC-SHA256 Credential=ADMINISTRATOR/20260101/%s/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=0";
  private static final int OK = 200;
  private static final int TIMEOUT_MILLIS = 20_000;

  /**
   * A response.
   *
   * @param error the error's name; empty if the call succeeded
   * @param body the body
   */
  record Response(String error, JsonObject body) {}

  Response call(String operation, JsonObject input) throws IOException {
    var connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
    connection.setRequestProperty("X-Amz-Date", "20260101T000000Z");
    connection.setRequestProperty("Authorization", CREDENTIAL.formatted(region));
    connection.getOutputStream().write(input.toString().getBytes(StandardCharsets.UTF_8));
    if (connection.getResponseCode() == OK) {
      return new Response("", body(connection.getInputStream()));
    }
    var body = body(connection.getErrorStream());
    return new Response(body.get("__type").getAsString().replaceAll(".*#", ""), body);
  }

  private static JsonObject body(InputStream stream) throws IOException {
    var text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException("the answer is not DynamoDB's: '" + text.strip() + "'", e);
    }
  }
}
