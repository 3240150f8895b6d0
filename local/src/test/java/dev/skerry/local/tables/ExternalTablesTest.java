package dev.skerry.local.tables;

import static dev.skerry.local.tables.DeclaredTables.items;
import static dev.skerry.local.tables.DeclaredTables.orders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The server of the user is an embedded DynamoDB that the tests start. */
class ExternalTablesTest {
  private static final String REGION = "eu-central-1";

  @AutoClose private final EmbeddedDynamoDb server = EmbeddedDynamoDb.inMemory();
  private final Tables tables = Tables.external(server.endpoint(), REGION);

  @Test
  void aMissingTableIsCreated() throws IOException {
    tables.create(List.of(orders()));

    var kept = KeptTable.of(new DynamoDbClient(server.endpoint(), REGION), "orders");
    assertEquals(List.of(), TableUpdate.of(new DeclaredTable(orders()), kept));
    assertEquals(List.of(), tables.messages());
  }

  @Test
  void anEqualTableNeedsNoMessage() {
    tables.create(List.of(items("id")));

    tables.create(List.of(items("id")));

    assertEquals(List.of(), tables.messages());
  }

  @Test
  void aTableWithOtherSettingsIsLeftAloneAndTheSettingsAreNamed() throws IOException {
    tables.create(List.of(items("id")));
    var other =
        items(
            "id",
            Map.of(
                "deletionProtectionEnabled", true,
                "tags", Map.of("a", "1"),
                "ttl", Map.of("attributeName", "expires", "enabled", true)));

    tables.create(List.of(other));

    assertEquals(
        List.of(
            "table 'items': exists at %s and was left as it is. The program declares other values of: TTL, deletion protection, tags."
                .formatted(server.endpoint())),
        tables.messages());
    var kept = KeptTable.of(new DynamoDbClient(server.endpoint(), REGION), "items");
    assertEquals("{}", kept.tags().orElseThrow().toString());
  }

  @Test
  void aTableWithOtherKeysIsInvalid() {
    tables.create(List.of(items("id")));

    assertEquals(
        "table 'items': %s contains it with key (id S), but the program declares key (name S). Allowed: the same keys and local indexes. Fix: delete the table there, or use another server."
            .formatted(server.endpoint()),
        failure(tables, "name"));
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var endpoint = URI.create("http://127.0.0.1:" + port);

    assertEquals(
        "DynamoDB at %s: Connection refused. Allowed: a DynamoDB-compatible server that answers. Fix: start it, or correct DYNAMODB."
            .formatted(endpoint),
        failure(Tables.external(endpoint, REGION), "id"));
  }

  @Test
  void aServerThatIsNotDynamoDbIsNamed() throws IOException {
    var page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, 0);
          exchange.getResponseBody().write("<p>not here</p>".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    page.start();
    var endpoint = URI.create("http://127.0.0.1:" + page.getAddress().getPort());

    var message = failure(Tables.external(endpoint, REGION), "id");

    page.stop(0);
    assertEquals(
        "DynamoDB at %s: the answer is not DynamoDB's: '<p>not here</p>'. Allowed: a DynamoDB-compatible server that answers. Fix: start it, or correct DYNAMODB."
            .formatted(endpoint),
        message);
  }

  private static String failure(Tables tables, String key) {
    return assertThrows(StartException.class, () -> tables.create(List.of(items(key))))
        .getMessage();
  }
}
