package dev.skerry.dynamodb.operation.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Predicate;

/** Another server for DynamoDB's API. */
final class PeerTarget implements Target {
  private static final Map<String, Object> TABLE_NAME = Map.of("TableName", "data");

  private static final int MAX_ATTEMPTS = 10_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  PeerTarget(URI endpoint) {
    this.endpoint = endpoint;
    call("DeleteTable", Json.write(TABLE_NAME));
    await(table -> table.containsKey("__type"));
    call("CreateTable", Model.TABLE.replace('\'', '"').getBytes(UTF_8));
    await(table -> table.toString().contains("TableStatus=ACTIVE"));
  }

  private void await(Predicate<Map<String, Object>> reached) {
    for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (reached.test(call("DescribeTable", Json.write(TABLE_NAME)))) {
        return;
      }
    }
    throw new IllegalStateException(endpoint + " neither creates nor deletes its table.");
  }

  @Override
  public Map<String, Object> answer(Step step) {
    var response = call(step.operation(), Json.write(step.request()));
    if (!response.containsKey("__type")) {
      return response;
    }
    var type = response.get("__type").toString();
    return Target.error(
        type.substring(type.indexOf('#') + 1),
        String.valueOf(response.getOrDefault("message", response.get("Message"))),
        response.getOrDefault("Item", Map.of()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> call(String operation, byte[] request) {
    var post =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header("X-Amz-Date", "20260101T000000Z")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    try {
      var response = client.send(post, HttpResponse.BodyHandlers.ofByteArray());
      return (Map<String, Object>) Json.read(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    // The server is not ours.
  }
}
