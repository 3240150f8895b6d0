package dev.skerry.dynamodb.protocol;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/** DynamoDB's protocol on a port of the loopback interface. */
public final class HttpEndpoint implements AutoCloseable {
  private static final int MAX_BODY = 16 * 1024 * 1024;
  private static final int THREADS = 64;
  private static final int IDLE_SECONDS = 30;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int OK = 200;
  private static final String JSON = "application/x-amz-json-1.0";

  static {
    // Header and body are two packets: without this, the second one waits for an acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final Dispatcher dispatcher;
  private final String health;
  private final HttpServer server;
  private final ExecutorService threads = threads();

  /**
   * Listens.
   *
   * @param dispatcher answers
   * @param port the port; 0: any free one
   * @param region the region that the health check names
   * @throws IOException if the port is in use
   */
  public HttpEndpoint(Dispatcher dispatcher, int port, String region) throws IOException {
    this.dispatcher = dispatcher;
    health = "healthy: dynamodb." + region + ".amazonaws.com ";
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    server = HttpServer.create(address, 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    startInBackground();
  }

  /** A server that a daemon thread starts does not keep the JVM alive. */
  private void startInBackground() {
    var starter = new Thread(server::start);
    starter.setDaemon(true);
    starter.start();
    try {
      starter.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops. Operations that have begun end first. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    try {
      threads.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    var response = answer(exchange);
    if (response == Response.DROPPED) {
      throw new IOException("The connection is dropped, as a fault asks.");
    }
    send(exchange, response);
  }

  private Response answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    switch (exchange.getRequestMethod()) {
      case "GET":
        return Response.of(OK, health);
      case "OPTIONS":
        return Cors.isPreflight(headers) ? Cors.preflight(exchange) : unknown();
      case "POST":
        break;
      default:
        return unknown();
    }
    var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      exchange.getResponseHeaders().set("Connection", "close");
      return Response.of(TOO_LARGE, "<RequestTooLongException/>\n");
    }
    var type = headers.getFirst("Content-Type");
    if (type != null && !isJson(type)) {
      return unknown();
    }
    exchange.getResponseHeaders().set("Content-Type", type == null ? JSON : withoutCharset(type));
    return dispatcher.dispatch(
        headers.getFirst("X-Amz-Target"),
        body,
        () ->
            Credentials.accessKeyId(
                headers.getFirst("Authorization"),
                exchange.getRequestURI().getRawQuery(),
                headers.containsKey("X-Amz-Date") || headers.containsKey("Date")));
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    var crc = new CRC32();
    crc.update(response.body());
    var headers = exchange.getResponseHeaders();
    headers.set("x-amzn-RequestId", RequestId.next());
    headers.set("x-amz-crc32", Long.toString(crc.getValue()));
    if (exchange.getRequestHeaders().containsKey("Origin")) {
      Cors.allow(headers);
    }
    var head = exchange.getRequestMethod().equals("HEAD");
    var length = response.body().length;
    exchange.sendResponseHeaders(response.status(), head || length == 0 ? -1 : length);
    if (!head && length > 0) {
      exchange.getResponseBody().write(response.body());
    }
    exchange.close();
  }

  private static Response unknown() {
    return Response.of(NOT_FOUND, "<UnknownOperationException/>\n");
  }

  private static boolean isJson(String contentType) {
    switch (withoutCharset(contentType)) {
      case JSON:
      case "application/x-amz-json-1.1":
      case "application/json":
        return true;
      default:
        return false;
    }
  }

  private static String withoutCharset(String contentType) {
    var end = contentType.indexOf(';');
    return end < 0 ? contentType : contentType.substring(0, end).trim();
  }

  private static ExecutorService threads() {
    var number = new AtomicInteger();
    var pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              var thread = new Thread(work, "dynamodb-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
