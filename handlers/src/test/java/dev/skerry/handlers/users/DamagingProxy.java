package dev.skerry.handlers.users;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A proxy in front of a DynamoDB. The calls are done; then it damages their responses. */
final class DamagingProxy implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  /** What happens to each response. */
  enum Damage {
    NONE,
    /** Nobody listens: the call is not done. */
    REFUSED,
    /** The connection is reset in the middle. */
    RESET,
    /** The connection ends in the middle. */
    TRUNCATED,
    /** A byte of the body differs from what the checksum says. */
    WRONG_CHECKSUM,
    /** It is not HTTP. */
    NOT_HTTP,
    /** Ten bytes arrive each second. */
    DRIPPING
  }

  private final URI target;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Damage damage = Damage.NONE;
  private ServerSocket listener;

  DamagingProxy(URI target) {
    this.target = target;
    this.listener = listen(0);
  }

  URI endpoint() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  /** Damages the following responses. */
  void damage(Damage next) throws IOException {
    if (next == Damage.REFUSED) {
      listener.close();
    } else if (listener.isClosed()) {
      listener = listen(listener.getLocalPort());
    }
    damage = next;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
  }

  private ServerSocket listen(int port) {
    try {
      var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      start(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "damaging-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket socket) {
    try (socket) {
      while (true) {
        var client = socket.accept();
        start(() -> serve(client));
      }
    } catch (IOException end) {
      // The listener is closed.
    }
  }

  private void serve(Socket client) {
    try (client;
        var server = new Socket(target.getHost(), target.getPort())) {
      while (!listener.isClosed()) {
        server.getOutputStream().write(message(client.getInputStream()));
        respond(client, message(server.getInputStream()));
      }
    } catch (IOException | InterruptedException end) {
      // The client has closed the connection, or this proxy has.
    }
  }

  /** Reads a request or a response with a body of known length. */
  private static byte[] message(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var head = "";
    while (!head.endsWith("\r\n\r\n")) {
      var next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      bytes.write(next);
      head = bytes.toString(StandardCharsets.ISO_8859_1);
    }
    var length = LENGTH.matcher(head);
    bytes.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    return bytes.toByteArray();
  }

  private void respond(Socket client, byte[] response) throws IOException, InterruptedException {
    var out = client.getOutputStream();
    switch (damage) {
      case NONE -> out.write(response);
      case REFUSED -> client.close();
      case RESET -> {
        out.write(response, 0, response.length - 1);
        client.setSoLinger(true, 0);
        client.close();
      }
      case TRUNCATED -> {
        out.write(response, 0, response.length - 1);
        client.close();
      }
      case WRONG_CHECKSUM -> {
        var other = response.clone();
        other[other.length - 1] = ' ';
        out.write(other);
      }
      case NOT_HTTP -> {
        out.write(Arrays.copyOfRange(response, response.length - 2, response.length));
        client.close();
      }
      case DRIPPING -> drip(client, response);
    }
  }

  private void drip(Socket client, byte[] response) throws IOException, InterruptedException {
    for (var value : response) {
      if (closed.await(100, TimeUnit.MILLISECONDS)) {
        return;
      }
      client.getOutputStream().write(value);
    }
  }
}
