package dev.skerry.local.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lambda's Runtime API for all environments. The first path segment is a token that identifies the
 * environment.
 */
final class RuntimeApi implements AutoCloseable {
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;

  private final Map<String, ExecutionEnvironment> environments = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
  private final HttpServer server;

  private RuntimeApi(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static RuntimeApi start() throws IOException {
    // Without this property the second packet of a response waits for the acknowledgement of the
    // first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new RuntimeApi(HttpServer.create(address, 0));
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "runtime api");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the value of AWS_LAMBDA_RUNTIME_API for an environment. */
  String register(ExecutionEnvironment environment) {
    var token = UUID.randomUUID().toString();
    environments.put(token, environment);
    return "127.0.0.1:" + server.getAddress().getPort() + "/" + token;
  }

  void forget(ExecutionEnvironment environment) {
    environments.values().remove(environment);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().split("/2018-06-01/runtime/", 2);
      var environment = environments.get(path[0].substring(1));
      if (environment == null || path.length < 2) {
        exchange.sendResponseHeaders(BAD_REQUEST, -1);
        return;
      }
      route(exchange, environment, path[1]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void route(
      HttpExchange exchange, ExecutionEnvironment environment, String operation)
      throws IOException, InterruptedException {
    switch (operation) {
      case "invocation/next" -> next(exchange, environment);
      case "restore/next" -> exchange.sendResponseHeaders(200, -1);
      case "init/error", "restore/error" -> {
        environment.initFailed(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(ACCEPTED, -1);
      }
      default -> postResult(exchange, environment, operation.split("/"));
    }
  }

  /**
   * Sends the next invocation. Without the type, the id or the ARN, the native client aborts the
   * JVM (SIGABRT).
   */
  private static void next(HttpExchange exchange, ExecutionEnvironment environment)
      throws IOException, InterruptedException {
    var request = environment.next();
    if (request.isEmpty()) {
      return;
    }
    var timeoutMillis = environment.function().timeoutSeconds() * 1000L;
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", request.get().requestId());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", request.get().functionArn());
    headers.set(
        "Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + timeoutMillis));
    headers.set("Lambda-Runtime-Trace-Id", traceId());
    var event = request.get().event();
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    exchange.getResponseBody().write(event);
  }

  private static String traceId() {
    var random = UUID.randomUUID().toString().replace("-", "");
    var seconds = System.currentTimeMillis() / 1000;
    return "Root=1-%08x-%s;Sampled=0".formatted(seconds, random.substring(0, 24));
  }

  private static void postResult(
      HttpExchange exchange, ExecutionEnvironment environment, String[] operation)
      throws IOException {
    var payload = exchange.getRequestBody().readAllBytes();
    var isResult = operation.length == 3 && operation[0].equals("invocation");
    var known = isResult && environment.complete(operation[1], result(operation[2], payload));
    exchange.sendResponseHeaders(known ? ACCEPTED : BAD_REQUEST, -1);
  }

  private static InvocationResult result(String operation, byte[] payload) {
    if (operation.equals("error")) {
      return new InvocationResult.FunctionError(payload);
    }
    if (payload.length > ErrorDocument.MAX_RESPONSE_BYTES) {
      return new InvocationResult.FunctionError(ErrorDocument.responseTooLarge());
    }
    return new InvocationResult.Success(payload);
  }
}
