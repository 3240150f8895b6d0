import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The client of bench/dynamodb. Prints a line for each slice: round, server, kind, and what a
 * {@link Slice.Result} prints.
 *
 * <pre>
 * Measure rounds 9 1000 name=pid:port …
 * Measure items 9 1000 1000000 name=pid:port
 * </pre>
 */
public final class Measure {
  private static final String TABLE = "measured";
  private static final int ITEMS = 1_000;
  private static final int WRITERS = 32;
  private static final int BATCH = 25;

  private Measure() {}

  /** A kind of requests: how many of the slice's count, from how many clients. */
  private record Kind(IntFunction<byte[]> requests, int divisor, int clients, int items) {}

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("put", new Kind(Requests.put(TABLE, "p"), 1, 1, ITEMS));
    KINDS.put("get", new Kind(Requests.get(TABLE, "p"), 1, 1, ITEMS));
    KINDS.put("update", new Kind(Requests.update(TABLE, "p"), 1, 1, ITEMS));
    KINDS.put("query", new Kind(Requests.query(TABLE, "page"), 50, 1, 1));
    KINDS.put("writers", new Kind(Requests.put(TABLE, "p"), 1, WRITERS, ITEMS));
  }

  /** A server, as name=pid:port. */
  private record Server(String name, ProcessHandle process, int port) {
    static Server of(String argument) {
      var parts = argument.split("[=:]");
      var process = ProcessHandle.of(Long.parseLong(parts[1])).orElseThrow();
      return new Server(parts[0], process, Integer.parseInt(parts[2]));
    }

    Slice slice(int clients) {
      return new Slice(process, port, clients);
    }

    void create(String table) throws Exception {
      try (var connection = new Connection(port)) {
        connection.send(Requests.createTable(table));
        while (!connection
            .send("DescribeTable", "{\"TableName\":\"%s\"}".formatted(table))
            .contains("\"ACTIVE\"")) {
          Thread.sleep(50);
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    var rounds = Integer.parseInt(arguments[1]);
    var count = Integer.parseInt(arguments[2]);
    if (arguments[0].equals("rounds")) {
      var servers = new ArrayList<Server>();
      for (var server : List.of(arguments).subList(3, arguments.length)) {
        servers.add(Server.of(server));
      }
      rounds(servers, rounds, count);
    } else {
      items(Server.of(arguments[4]), rounds, count, Integer.parseInt(arguments[3]));
    }
  }

  private static void rounds(List<Server> servers, int rounds, int count) throws Exception {
    var slices = new LinkedHashMap<Server, Map<Integer, Slice>>();
    for (var server : servers) {
      slices.put(server, Map.of(1, server.slice(1), WRITERS, server.slice(WRITERS)));
      server.create(TABLE);
      slices
          .get(server)
          .get(1)
          .run(Requests.put(TABLE, "page"), Requests.PARTITION, 0, Requests.PARTITION);
    }
    for (var round = -2; round < rounds; round++) {
      for (var kind : KINDS.entrySet()) {
        var it = kind.getValue();
        for (var server : servers) {
          var slice = slices.get(server).get(it.clients);
          var result =
              slice.run(
                  it.requests,
                  (round < 0 ? 5 : 1) * count / it.divisor,
                  (round + 2) * count,
                  it.items);
          print(round, server.name, kind.getKey(), result);
        }
      }
      Collections.reverse(servers);
    }
  }

  /** A get of one of so many items against a get of one of 1,000, in the same file. */
  private static void items(Server server, int rounds, int count, int items) throws Exception {
    var slice = server.slice(1);
    server.create("few");
    server.create("many");
    slice.run(Requests.batch("few", "p"), ITEMS / BATCH, 0, ITEMS / BATCH);
    print(
        0,
        server.name,
        "load",
        slice.run(Requests.batch("many", "p"), items / BATCH, 0, items / BATCH));
    for (var round = -2; round < rounds; round++) {
      print(
          round,
          server.name,
          "few",
          slice.run(Requests.get("few", "p"), count, (round + 2) * count, ITEMS));
      print(
          round,
          server.name,
          "many",
          slice.run(Requests.get("many", "p"), count, (round + 2) * count, items));
    }
  }

  private static void print(int round, String server, String kind, Slice.Result result) {
    if (round >= 0) {
      System.out.println(round + " " + server + " " + kind + " " + result);
    }
  }
}
