import dev.skerry.dynamodb.EmbeddedDynamoDb;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Starts the embedded DynamoDB twice in this JVM, in memory or in a file of a folder, and prints
 * the milliseconds from each start to the first response, and to the end of the first put.
 *
 * <pre>
 * Start [folder]
 * </pre>
 */
public final class Start {
  private Start() {}

  public static void main(String[] arguments) throws Exception {
    loadClient();
    for (var start = 0; start < 2; start++) {
      var before = System.nanoTime();
      try (var dynamoDb = start(arguments, start);
          var connection = new Connection(dynamoDb.endpoint().getPort())) {
        connection.send("ListTables", "{}");
        var answered = System.nanoTime();
        connection.send(Requests.createTable("measured"));
        connection.send(Requests.put("measured", "p").apply(0));
        System.out.printf(
            "%.1f %.1f%n", millis(before, answered), millis(before, System.nanoTime()));
      }
    }
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private static EmbeddedDynamoDb start(String[] arguments, int number) {
    return arguments.length == 0
        ? EmbeddedDynamoDb.inMemory()
        : EmbeddedDynamoDb.at(Path.of(arguments[0]).resolve(number + ".db"));
  }

  /** A running JVM with this client: its classes are not a part of the start. */
  private static void loadClient() throws IOException, InterruptedException {
    try (var server = new ServerSocket(0)) {
      var answering =
          new Thread(
              () -> {
                try (var socket = server.accept()) {
                  var ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
                  socket.getOutputStream().write(ok.getBytes(StandardCharsets.UTF_8));
                  socket.getInputStream().readNBytes(Connection.request("ListTables", "{}").length);
                } catch (IOException failed) {
                  throw new IllegalStateException(failed);
                }
              });
      answering.start();
      try (var connection = new Connection(server.getLocalPort())) {
        connection.send("ListTables", "{}");
      }
      answering.join();
    }
  }
}
