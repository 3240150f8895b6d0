package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * DynamoDB's protocol on a port of the loopback interface. Each connection has a thread, which
 * reads a request, answers it and writes the response: nothing is handed to another thread.
 */
public final class HttpEndpoint implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 1000;
  private static final int BACKLOG = 1000;
  private static final int CLOSE_SECONDS = 30;
  private static final int RETRY_MS = 10;
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;
  private static final String JSON = "application/x-amz-json-1.0";

  private static final String PLAIN_JSON = "application/json";

  private final Dispatcher dispatcher;
  private final String health;
  private final ServerSocket server = new ServerSocket();
  private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
  private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
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
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    threads.execute(this::accept);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Stops. Operations that have begun end first. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      server.close();
      for (var connection : connections) {
        connection.close();
      }
      threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException alreadyClosed) {
      // Nothing is left to do.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        free.acquire();
        acceptNext();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptNext() throws InterruptedException {
    try {
      serve(server.accept());
    } catch (IOException failed) {
      free.release();
      if (!server.isClosed()) {
        // The client has gone already, or the process has too many open files for now.
        Thread.sleep(RETRY_MS);
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    var connection = new HttpConnection(socket, this::answer);
    connections.add(connection);
    try {
      threads.execute(
          () -> {
            try {
              connection.run();
            } finally {
              connections.remove(connection);
              free.release();
            }
          });
    } catch (RejectedExecutionException closing) {
      socket.close();
    }
  }

  private Response answer(HttpRequest request, byte[] body, Map<String, String> headers) {
    if (request.has("origin")) {
      Cors.allow(headers);
    }
    switch (request.method()) {
      case "GET":
        return Response.of(OK, health);
      case "OPTIONS":
        return request.has("origin") ? Cors.preflight(request, headers) : unknown();
      case "POST":
        try {
          return dispatch(request, body, headers);
        } catch (DynamoDbException malformed) {
          return Response.of(malformed);
        }
      default:
        return unknown();
    }
  }

  private Response dispatch(HttpRequest request, byte[] body, Map<String, String> headers) {
    var type =
        withoutCharset(
            request.headers().getOrDefault("content-type", body.length > 0 ? "" : PLAIN_JSON));
    if (!isJson(type)) {
      return unknown();
    }
    headers.put("Content-Type", type);
    return dispatcher.dispatch(
        request.header("x-amz-target"),
        ContentEncoding.decoded(request.header("content-encoding"), body, HttpConnection.MAX_BODY),
        () ->
            Credentials.accessKeyId(
                request.header("authorization"),
                request.query(),
                request.has("x-amz-date") || request.has("date")));
  }

  private static Response unknown() {
    return Response.of(NOT_FOUND, "<UnknownOperationException/>\n");
  }

  private static boolean isJson(String contentType) {
    return contentType.equals(JSON) || contentType.equals(PLAIN_JSON);
  }

  private static String withoutCharset(String contentType) {
    var end = contentType.indexOf(';');
    return end < 0 ? contentType : contentType.substring(0, end).strip();
  }

  private static ExecutorService threads() {
    var number = new AtomicInteger();
    return Executors.newCachedThreadPool(
        work -> {
          var thread = new Thread(work, "dynamodb-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
