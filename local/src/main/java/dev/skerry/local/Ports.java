package dev.skerry.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Assigns ports to HTTP APIs while the program runs, because its outputs contain the ports before
 * the servers start.
 */
final class Ports implements ToIntFunction<String> {
  private final Map<String, Integer> byApi = new ConcurrentHashMap<>();
  private int next;

  Ports(int first) {
    next = first;
  }

  @Override
  public int applyAsInt(String apiId) {
    return byApi.computeIfAbsent(apiId, id -> take());
  }

  private synchronized int take() {
    return next == 0 ? free() : next++;
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
