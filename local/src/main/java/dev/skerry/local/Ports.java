package dev.skerry.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Assigns ports to HTTP APIs while the program runs, because its outputs contain the ports before
 * the servers start. A port that the system chose stays open until the server starts: in the
 * meantime, the system could give it to another process.
 */
final class Ports implements ToIntFunction<String>, AutoCloseable {
  private final Map<String, Integer> byApi = new HashMap<>();
  private final Map<Integer, ServerSocket> reserved = new HashMap<>();
  private int next;

  Ports(int first) {
    next = first;
  }

  @Override
  public synchronized int applyAsInt(String apiId) {
    return byApi.computeIfAbsent(apiId, id -> next == 0 ? reserve() : next++);
  }

  /** Returns the port of an API, which a server can open now. */
  synchronized int release(String apiId) throws IOException {
    var port = applyAsInt(apiId);
    var socket = reserved.remove(port);
    if (socket != null) {
      socket.close();
    }
    return port;
  }

  @Override
  public synchronized void close() throws IOException {
    for (var socket : reserved.values()) {
      socket.close();
    }
    reserved.clear();
  }

  private int reserve() {
    try {
      var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      reserved.put(socket.getLocalPort(), socket);
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
