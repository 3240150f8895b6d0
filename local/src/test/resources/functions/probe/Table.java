package probe;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Puts and counts items with the JDK only. */
final class Table {
  private Table() {}

  static String put(String key) throws IOException {
    return Integer.toString(
        call("PutItem", ", \"Item\": {\"id\": {\"S\": \"%s\"}}".formatted(key)).getResponseCode());
  }

  static String count() throws IOException {
    var response = call("Scan", ", \"Select\": \"COUNT\"").getInputStream().readAllBytes();
    return new String(response, StandardCharsets.UTF_8).replaceAll(".*\"Count\":(\\d+).*", "$1");
  }

  private static HttpURLConnection call(String operation, String rest) throws IOException {
    var endpoint = URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")).toURL();
    var connection = (HttpURLConnection) endpoint.openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
    connection.setRequestProperty("X-Amz-Date", "20260101T000000Z");
    connection.setRequestProperty(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential="
            + System.getenv("AWS_ACCESS_KEY_ID")
            + "/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0");
    var input = "{\"TableName\": \"%s\"%s}".formatted(System.getenv("TABLE"), rest);
    connection.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    return connection;
  }
}
