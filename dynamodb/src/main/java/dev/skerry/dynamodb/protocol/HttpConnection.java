package dev.skerry.dynamodb.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** One connection of a client: requests and their responses, one after the other. */
final class HttpConnection implements Runnable, AutoCloseable {
  static final int MAX_BODY = 16 * 1024 * 1024;

  private static final int IDLE_MS = 60_000;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final Map<Integer, String> REASONS =
      Map.of(
          200,
          "OK",
          400,
          "Bad Request",
          404,
          "Not Found",
          413,
          "Payload Too Large",
          500,
          "Internal Server Error");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private static volatile Second now = new Second(0, "");

  private final Socket socket;
  private final Handler handler;
  private boolean busy;
  private boolean closing;

  /** The text of a date is made once a second. */
  private record Second(long number, String text) {}

  /** Answers requests. */
  @FunctionalInterface
  interface Handler {
    /** The response; adds headers to it. */
    Response answer(HttpRequest request, byte[] body, Map<String, String> headers);
  }

  HttpConnection(Socket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(IDLE_MS);
      var in = new HttpInput(socket.getInputStream());
      while (exchange(in, socket.getOutputStream())) {
        // The next request of the same connection.
      }
    } catch (IOException gone) {
      // The client closed the connection, or was silent for too long.
    }
  }

  /** Closes the connection when the request that it is working on is answered. */
  @Override
  public synchronized void close() throws IOException {
    closing = true;
    if (!busy) {
      socket.close();
    }
  }

  private synchronized boolean begin() {
    busy = !closing;
    return busy;
  }

  private synchronized boolean end() {
    busy = false;
    return !closing;
  }

  /** Returns whether the connection stays open. */
  private boolean exchange(HttpInput in, OutputStream out) throws IOException {
    Optional<HttpRequest> next;
    byte[] body;
    try {
      next = HttpRequest.read(in);
      if (next.isEmpty()) {
        return false;
      }
      if (next.get().has("expect")) {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      body = next.get().body(in, MAX_BODY);
    } catch (HttpRequest.Malformed malformed) {
      return refuse(out, BAD_REQUEST, "<BadRequest/>\n");
    } catch (HttpRequest.TooLong tooLong) {
      return refuse(out, TOO_LARGE, "<RequestTooLongException/>\n");
    }
    return begin() && answer(next.get(), body, out) && end();
  }

  private static boolean refuse(OutputStream out, int status, String text) throws IOException {
    write(out, Response.of(status, text), Map.of("Connection", "close"), true);
    return false;
  }

  private boolean answer(HttpRequest request, byte[] body, OutputStream out) throws IOException {
    var headers = new TreeMap<String, String>();
    var response = handler.answer(request, body, headers);
    if (response == Response.DROPPED) {
      return false;
    }
    headers.put("Connection", request.persistent() ? "keep-alive" : "close");
    write(out, response, headers, !request.method().equals("HEAD"));
    return request.persistent();
  }

  /** Writes everything at once: one packet, if it is small. */
  private static void write(
      OutputStream out, Response response, Map<String, String> headers, boolean withBody)
      throws IOException {
    var body = response.body();
    var crc = new CRC32();
    crc.update(body);
    var head = new StringBuilder(512).append("HTTP/1.1 ").append(response.status()).append(' ');
    head.append(REASONS.getOrDefault(response.status(), "Status")).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Date: ").append(date());
    head.append("\r\nx-amzn-RequestId: ").append(RequestId.next());
    head.append("\r\nx-amz-crc32: ").append(crc.getValue());
    head.append("\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
    var start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    var bytes = Arrays.copyOf(start, start.length + (withBody ? body.length : 0));
    System.arraycopy(body, 0, bytes, start.length, bytes.length - start.length);
    out.write(bytes);
  }

  private static String date() {
    var second = System.currentTimeMillis() / 1000;
    if (now.number != second) {
      var text = DATE.format(Instant.ofEpochSecond(second));
      // The JDK's format has no zero before a day of one digit, HTTP has.
      now = new Second(second, text.charAt(6) == ' ' ? text.replace(", ", ", 0") : text);
    }
    return now.text;
  }
}
