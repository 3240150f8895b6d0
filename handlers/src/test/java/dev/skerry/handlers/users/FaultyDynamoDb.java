package dev.skerry.handlers.users;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy of DynamoDB Local that injects faults: errors, missing and lost responses. */
final class FaultyDynamoDb implements AutoCloseable {
  private static final String COMMON = "com.amazonaws.dynamodb.v20120810#";
  private static final List<String> FORWARDED_HEADERS =
      List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date");

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Fault> next = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile Fault always = Fault.NONE;

  /** A fault of a call: an error response, or none. */
  enum Fault {
    NONE(200, ""),
    THROUGHPUT_EXCEEDED(400, COMMON + "ProvisionedThroughputExceededException"),
    THROTTLED(400, COMMON + "ThrottlingException"),
    REQUEST_LIMIT(400, COMMON + "RequestLimitExceeded"),
    TRANSACTION_CONFLICT(400, COMMON + "TransactionConflictException"),
    SERVER_ERROR(500, COMMON + "InternalServerError"),
    UNAVAILABLE(503, COMMON + "ServiceUnavailable"),
    ACCESS_DENIED(400, "com.amazon.coral.service#AccessDeniedException"),
    UNKNOWN_KEY(400, "com.amazon.coral.service#UnrecognizedClientException"),
    TABLE_MISSING(400, COMMON + "ResourceNotFoundException"),
    NO_RESPONSE(0, ""),
    CONNECTION_CLOSED(0, ""),
    RESPONSE_LOST(0, ""),
    INVALID_JSON(200, "");

    private final int status;
    private final String type;

    Fault(int status, String type) {
      this.status = status;
      this.type = type;
    }
  }

  FaultyDynamoDb() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Injects a fault into all following calls. */
  void always(Fault fault) {
    always = fault;
  }

  /** Injects a fault into the next call. */
  void once(Fault fault) {
    next.add(fault);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var once = next.poll();
    var fault = once == null ? always : once;
    try (exchange) {
      switch (fault) {
        case NONE -> send(exchange, forwarded(exchange));
        case RESPONSE_LOST -> forwarded(exchange);
        case CONNECTION_CLOSED -> exchange.getRequestBody().readAllBytes();
        case NO_RESPONSE -> closed.await();
        case INVALID_JSON -> send(exchange, 200, "<html>".getBytes());
        default -> send(exchange, fault.status, error(fault).getBytes());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String error(Fault fault) {
    return "{\"__type\":\"" + fault.type + "\",\"message\":\"table/secret-name\"}";
  }

  private HttpResponse<byte[]> forwarded(HttpExchange exchange)
      throws IOException, InterruptedException {
    var body = HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    var request = HttpRequest.newBuilder(DynamoDbLocalProcess.endpoint()).POST(body);
    for (var name : FORWARDED_HEADERS) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void send(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
