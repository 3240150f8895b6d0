package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.Collectors;

/**
 * Asserts that the document describes a response (status, headers, media type and body), and the
 * body of a request that succeeded.
 */
record DescribedResponse(ApiDocument document, HttpResponse<String> response) {
  /** The headers that the document describes for all responses, and those of HTTP. */
  private static final Set<String> GENERAL =
      Set.of("apigw-requestid", "content-length", "content-type", "date", "x-content-type-options");

  void check() {
    var request = response.request();
    var operation = document.find(request.method(), request.uri().getRawPath());
    if (operation.isPresent()) {
      check(operation.get());
    } else if (response.statusCode() >= 400) { // the fallback's
      assertTrue(Set.of(404, 405).contains(response.statusCode()), response::toString);
    }
  }

  private void check(String operation) {
    var status = Integer.toString(response.statusCode());
    var name = operation + " " + status;
    var described =
        document.operation(operation).getAsJsonObject("responses").getAsJsonObject(status);
    assertNotNull(described, name);
    assertEquals(Set.of(), undescribedHeaders(described), name);
    if (response.statusCode() < 300) {
      checkSent(operation);
    }
    if (response.body().isEmpty()) {
      return;
    }
    var mediaType = header("content-type").orElseThrow().split(";")[0];
    assertTrue(described.getAsJsonObject("content").has(mediaType), name + " " + mediaType);
    var schema =
        ApiDocument.pointer(operation)
            + "/responses/%s/content/%s/schema".formatted(status, ApiDocument.escaped(mediaType));
    var body = mediaType.endsWith("json") ? response.body() : "\"text\"";
    assertEquals(List.of(), document.errorsOf(body, schema), name);
  }

  private void checkSent(String operation) {
    var schema = ApiDocument.pointer(operation) + "/requestBody/content/application~1json/schema";
    var sent = response.request().bodyPublisher().map(DescribedResponse::text).orElse("");
    if (!sent.isEmpty()) {
      assertEquals(List.of(), document.errorsOf(sent, schema), operation + " sent");
    }
  }

  private static String text(BodyPublisher publisher) {
    var text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    publisher.subscribe(
        new Subscriber<>() {
          @Override
          public void onSubscribe(Subscription subscription) {
            text.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            text.onNext(List.of(bytes));
          }

          @Override
          public void onError(Throwable e) {
            text.onError(e);
          }

          @Override
          public void onComplete() {
            text.onComplete();
          }
        });
    return text.getBody().toCompletableFuture().join();
  }

  private Set<String> undescribedHeaders(JsonObject described) {
    var headers = new TreeSet<>(response.headers().map().keySet());
    headers.removeAll(GENERAL);
    if (header("cache-control").equals(Optional.of("no-store"))) {
      headers.remove("cache-control");
    }
    if (described.has("headers")) {
      var names = described.getAsJsonObject("headers").keySet();
      headers.removeAll(names.stream().map(String::toLowerCase).collect(Collectors.toSet()));
    }
    return headers;
  }

  private Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }
}
