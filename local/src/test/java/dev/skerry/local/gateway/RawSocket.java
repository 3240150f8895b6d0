package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends bytes that no HTTP client would and reads to the end of the connection. */
final class RawSocket {

  private static final int PATIENCE_MILLIS = 20_000;

  private RawSocket() {}

  /** The whole response to a request line, which gets a Host and is told to close. */
  static String get(URI server, String requestLine) throws IOException {
    return exchange(server, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** A request in its HTTP/1.1 form. */
  static String text(ApiRequest request) {
    var text = new StringBuilder();
    text.append(
        "%s %s?%s HTTP/1.1\r\n".formatted(request.method(), request.path(), request.query()));
    request.headers().forEach(h -> text.append(h.name() + ": " + h.value() + "\r\n"));
    text.append("Connection: close\r\nContent-Length: " + request.body().length + "\r\n\r\n");
    return text + new String(request.body(), ISO_8859_1);
  }

  static String exchange(URI server, String request) throws IOException {
    return exchange(server, request.getBytes(ISO_8859_1));
  }

  static String exchange(URI server, byte[]... parts) throws IOException {
    try (var socket = sent(server, parts)) {
      socket.shutdownOutput();
      return read(socket);
    }
  }

  /** Like {@link #exchange}, from a caller who leaves the connection open for more. */
  static String exchangeOpen(URI server, byte[]... parts) throws IOException {
    try (var socket = sent(server, parts)) {
      return read(socket);
    }
  }

  private static Socket sent(URI server, byte[]... parts) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    for (var part : parts) {
      socket.getOutputStream().write(part);
    }
    return socket;
  }

  private static String read(Socket socket) throws IOException {
    var response = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(response);
    } catch (SocketException reset) {
      response.writeBytes("[reset]".getBytes(ISO_8859_1));
    }
    return response.toString(ISO_8859_1);
  }
}
