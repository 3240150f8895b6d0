import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Sends requests of one kind to one server, and measures each. */
final class Slice {
  /** Neighbours in time are no neighbours in the table. A prime, so every item is reached. */
  private static final long STEP = 7919;

  private final ProcessHandle server;
  private final int port;
  private final int clients;

  Slice(ProcessHandle server, int port, int clients) {
    this.server = server;
    this.port = port;
    this.clients = clients;
  }

  /**
   * What a slice took.
   *
   * @param nanos the time of each request, in ascending order
   * @param total the time of all, in nanoseconds
   * @param cpu the server's processor time, in nanoseconds
   * @param bytes the size of the last response
   */
  record Result(long[] nanos, long total, long cpu, int bytes) {
    private double micros(double quantile) {
      return nanos[(int) ((nanos.length - 1) * quantile)] / 1e3;
    }

    /** p50 and p99 in microseconds, processor time of one in microseconds, requests a second. */
    @Override
    public String toString() {
      var count = nanos.length;
      return "%.1f %.1f %.1f %.1f %d"
          .formatted(micros(0.5), micros(0.99), cpu / 1e3 / count, count / (total / 1e9), bytes);
    }
  }

  /** Sends {@code count} requests for items with numbers from 0 to {@code items}. */
  Result run(IntFunction<byte[]> requests, int count, int first, int items) throws Exception {
    var each = count / clients;
    var nanos = new long[each * clients];
    var bytes = new int[clients];
    // Servers close idle connections, so each slice has its own.
    var connections = new ArrayList<Connection>();
    for (var client = 0; client < clients; client++) {
      connections.add(new Connection(port));
    }
    var work = new ArrayList<Callable<Void>>();
    for (var client = 0; client < clients; client++) {
      var number = client;
      work.add(
          () -> {
            for (var i = number * each; i < (number + 1) * each; i++) {
              var request = requests.apply((int) ((first + i) * STEP % items));
              var before = System.nanoTime();
              bytes[number] = connections.get(number).send(request).length;
              nanos[i] = System.nanoTime() - before;
            }
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(clients);
    var cpu = cpu();
    var start = System.nanoTime();
    for (var done : threads.invokeAll(work)) {
      done.get();
    }
    var total = System.nanoTime() - start;
    var used = cpu() - cpu;
    threads.shutdown();
    for (var connection : connections) {
      connection.close();
    }
    Arrays.sort(nanos);
    return new Result(nanos, total, used, bytes[0]);
  }

  private long cpu() {
    return server.info().totalCpuDuration().orElseThrow().toNanos();
  }
}
