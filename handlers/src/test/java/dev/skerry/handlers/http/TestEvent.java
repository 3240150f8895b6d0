package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Builds an event of the gateway and sends it to a function. */
public final class TestEvent {
  static final String LAMBDA_REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  /** The time that the stub of Lambda's context leaves to each function. */
  public static final Duration TIME_LEFT = Duration.ofSeconds(10);

  /** A stub of Lambda's context. It has a request id and a remaining time. */
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getAwsRequestId" -> LAMBDA_REQUEST_ID;
                    case "getRemainingTimeInMillis" -> (int) TIME_LEFT.toMillis();
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private final String method;
  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> pathParameters = new LinkedHashMap<>();
  private String routeKey;
  private String requestId = "JCJXri3_PHcEP_Q=";
  private String authorizer = "";
  private String query = "";
  private String body;
  private boolean base64;

  private TestEvent(String method, String path) {
    this.method = method;
    this.path = path;
    this.routeKey = method + " " + path;
    headers.put("host", "id.execute-api.eu-central-1.amazonaws.com");
  }

  public static TestEvent of(String method, String path) {
    return new TestEvent(method, path);
  }

  /** Returns a request that creates a user. */
  public static TestEvent post() {
    return of("POST", "/v1/users");
  }

  /** Returns a request to the route of one user. */
  public static TestEvent ofUser(String method, String username) {
    var event = new TestEvent(method, "/v1/users/" + username);
    event.pathParameters.put("username", username);
    return event.routeKey(method + " /v1/users/{username}");
  }

  public TestEvent routeKey(String routeKey) {
    this.routeKey = routeKey;
    return this;
  }

  public TestEvent requestId(String requestId) {
    this.requestId = requestId;
    return this;
  }

  /** Sets the JSON of the event's authorizer. */
  public TestEvent authorizer(String json) {
    authorizer = json;
    return this;
  }

  public TestEvent header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public TestEvent query(String raw) {
    query = raw;
    return this;
  }

  public TestEvent json(String body) {
    this.body = body;
    return header("content-type", "application/json");
  }

  public TestEvent bytes(byte... body) {
    base64 = true;
    return json(Base64.getEncoder().encodeToString(body));
  }

  public TestEvent base64(String text) {
    base64 = true;
    return json(text);
  }

  @Override
  public String toString() {
    return Json.object(
        json -> {
          json.writeStringField("version", "2.0");
          json.writeStringField("routeKey", routeKey);
          json.writeStringField("rawPath", path);
          json.writeStringField("rawQueryString", query);
          json.writeObjectFieldStart("headers");
          for (var header : headers.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeObjectFieldStart("requestContext");
          if (!authorizer.isEmpty()) {
            json.writeFieldName("authorizer");
            json.writeRawValue(authorizer);
          }
          json.writeStringField("requestId", requestId);
          json.writeObjectFieldStart("http");
          json.writeStringField("method", method);
          json.writeStringField("path", path);
          json.writeEndObject();
          json.writeEndObject();
          if (!pathParameters.isEmpty()) {
            json.writeObjectFieldStart("pathParameters");
            for (var parameter : pathParameters.entrySet()) {
              json.writeStringField(parameter.getKey(), parameter.getValue());
            }
            json.writeEndObject();
          }
          if (body != null) {
            json.writeStringField("body", body);
          }
          json.writeBooleanField("isBase64Encoded", base64);
        });
  }

  public RecordedResponse sendTo(RequestStreamHandler function) {
    return send(toString(), function);
  }

  /** Sends any text, valid event or not. */
  public static RecordedResponse send(String event, RequestStreamHandler function) {
    return send(event.getBytes(StandardCharsets.UTF_8), function);
  }

  /** Sends any bytes, valid event or not. */
  public static RecordedResponse send(byte[] event, RequestStreamHandler function) {
    var stdout = System.out;
    var log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      var response = handle(event, function);
      return described(
          function, RecordedResponse.parse(response, log.toString(StandardCharsets.UTF_8)));
    } finally {
      System.setOut(stdout);
    }
  }

  /**
   * Sends events in many threads; the responses have the order of the events, and no log. Standard
   * output is shared.
   */
  public static List<RecordedResponse> sendAll(
      int threads, List<TestEvent> events, RequestStreamHandler function) throws Exception {
    var calls = new ArrayList<Callable<RecordedResponse>>();
    events.forEach(event -> calls.add(() -> event.sendWithoutLog(function)));
    return callAll(threads, calls);
  }

  /** Makes calls in many threads and discards standard output, which the threads share. */
  public static <T> List<T> callAll(int threads, List<Callable<T>> calls) throws Exception {
    var stdout = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var results = new ArrayList<T>();
      for (var call : pool.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    } finally {
      pool.shutdown();
      System.setOut(stdout);
    }
  }

  /** Sends the event within {@link #callAll}. */
  public RecordedResponse sendWithoutLog(RequestStreamHandler function) {
    var event = toString().getBytes(StandardCharsets.UTF_8);
    return described(function, RecordedResponse.parse(handle(event, function), ""));
  }

  private static RecordedResponse described(
      RequestStreamHandler function, RecordedResponse response) {
    DescribedResponses.check(function, response);
    return response;
  }

  private static String handle(byte[] event, RequestStreamHandler function) {
    var in = new ByteArrayInputStream(event);
    var out = new ByteArrayOutputStream();
    try {
      function.handleRequest(in, out, CONTEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
