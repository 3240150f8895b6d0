package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends bytes that an HTTP client would not send, and reads until the connection ends. */
final class RawSocket {

  private static final int TIMEOUT_MILLIS = 20_000;

  private RawSocket() {}

  /** Sends a request line with the headers Host and Connection, and returns the whole response. */
  static String get(URI server, String requestLine) throws IOException {
    return exchange(server, requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Returns a request in HTTP/1.1 format. */
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

  /** Like {@link #exchange}, but leaves the sending side of the connection open. */
  static String exchangeOpen(URI server, byte[]... parts) throws IOException {
    try (var socket = sent(server, parts)) {
      return read(socket);
    }
  }

  private static Socket sent(URI server, byte[]... parts) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
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
