package dev.skerry.dynamodb.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection that sends what a test writes, and reads HTTP responses. */
public final class RawHttp implements AutoCloseable {
  private static final int TIMEOUT_MS = 20_000;

  private final Socket socket;

  public RawHttp(URI endpoint) throws IOException {
    socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setSoTimeout(TIMEOUT_MS);
  }

  /**
   * A response.
   *
   * @param status the status; -1 if the connection was closed instead
   * @param headers the headers, with names in lower case
   * @param body the body
   */
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Sends a request with a length, and headers given as lines. */
  public Answer send(String start, String headers, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = start + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bytes.length + "\r\n";
    return send(join((head + lines(headers) + "\r\n").getBytes(StandardCharsets.UTF_8), bytes));
  }

  public Answer send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var in = socket.getInputStream();
    var status = line(in);
    if (status.isEmpty()) {
      return new Answer(-1, Map.of(), new byte[0]);
    }
    var headers = new TreeMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
    var head = request.length > 0 && request[0] == 'H';
    var length = head ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Answer(Integer.parseInt(status.split(" ")[1]), headers, in.readNBytes(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String lines(String headers) {
    return headers.isBlank() ? "" : headers.strip().replace("\n", "\r\n") + "\r\n";
  }

  private static byte[] join(byte[] first, byte[] second) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
