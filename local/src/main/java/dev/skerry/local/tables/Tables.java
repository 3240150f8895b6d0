package dev.skerry.local.tables;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.local.process.StartException;
import dev.skerry.local.program.DynamoTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The tables of a program: in the embedded DynamoDB, or in a DynamoDB-compatible server that the
 * user runs. Missing tables are created. The embedded DynamoDB then updates the tables that it kept
 * to what the program declares; a server of the user keeps its tables as they are.
 */
public final class Tables implements AutoCloseable {
  private static final String FILE = "dynamodb.db";

  /** What DynamoDB Local calls its file if all clients share it. */
  private static final String DYNAMODB_LOCAL_FILE = "shared-local-instance.db";

  private final Optional<EmbeddedDynamoDb> embedded;
  private final DynamoDbClient client;
  private final String place;
  private final List<String> messages = new ArrayList<>();

  private Tables(Optional<EmbeddedDynamoDb> embedded, DynamoDbClient client, String place) {
    this.embedded = embedded;
    this.client = client;
    this.place = place;
  }

  /**
   * Opens the embedded DynamoDB.
   *
   * @param data the folder of its file; empty: tables are in memory
   * @param region the region in ARNs
   * @return the service, with the tables that the file has
   * @throws StartException if the folder cannot be used
   */
  public static Tables embedded(Optional<Path> data, String region) {
    var builder = EmbeddedDynamoDb.builder().region(region);
    data.map(Tables::file).ifPresent(builder::file);
    try {
      var dynamoDb = builder.start();
      var client = new DynamoDbClient(dynamoDb.endpoint(), region);
      return new Tables(
          Optional.of(dynamoDb), client, data.map(Path::toString).orElse("this process"));
    } catch (RuntimeException e) {
      throw new StartException(e.getMessage(), e);
    }
  }

  private static Path file(Path data) {
    if (Files.exists(data.resolve(DYNAMODB_LOCAL_FILE))) {
      throw new StartException(
          "data folder '%s': contains %s, a file of DynamoDB Local. Allowed: a new folder, or one that the local cloud wrote. Fix: set DATA to another folder, or set DYNAMODB to the URL of DynamoDB Local."
              .formatted(data, DYNAMODB_LOCAL_FILE));
    }
    try {
      return Files.createDirectories(data).resolve(FILE);
    } catch (IOException e) {
      throw new StartException(
          "data folder '%s': cannot be created (%s). Allowed: a folder that you may write. Fix: set DATA to another folder."
              .formatted(data, e.getMessage()),
          e);
    }
  }

  /**
   * Uses a server of the user.
   *
   * @param endpoint its URL
   * @param region the region of requests
   * @return the service
   */
  public static Tables external(URI endpoint, String region) {
    return new Tables(Optional.empty(), new DynamoDbClient(endpoint, region), endpoint.toString());
  }

  /** Returns the endpoint for DynamoDB clients. */
  public URI endpoint() {
    return client.endpoint();
  }

  /** Returns what was done to tables that existed before, a line each. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /**
   * Makes the tables exist as declared.
   *
   * @param declared the program's tables
   * @throws StartException if a table is invalid, or kept with other keys
   */
  public void create(List<DynamoTable> declared) {
    try {
      for (var table : declared) {
        create(table);
      }
    } catch (IOException e) {
      throw new StartException(
          "DynamoDB at %s: %s. Allowed: a DynamoDB-compatible server that answers. Fix: start it, or correct DYNAMODB."
              .formatted(place, e.getMessage()),
          e);
    }
  }

  private void create(DynamoTable table) throws IOException {
    var declared = new DeclaredTable(table);
    var described = client.call("DescribeTable", declared.name());
    if (described.error().equals("ResourceNotFoundException")) {
      var created = client.call("CreateTable", declared.createTable());
      requireAccepted(table, created);
      apply(table, TableUpdate.of(declared, KeptTable.of(client, table.name())));
      return;
    }
    requireAccepted(table, described);
    var kept = KeptTable.of(client, table.name());
    requireSameKeys(table, declared, kept);
    var updates = TableUpdate.of(declared, kept);
    if (embedded.isPresent()) {
      apply(table, updates);
    } else if (!updates.isEmpty()) {
      messages.add(
          "table '%s': exists at %s and was left as it is. The program declares other values of: %s."
              .formatted(table.name(), place, settings(updates)));
    }
  }

  private void apply(DynamoTable table, List<TableUpdate> updates) throws IOException {
    var unsupported = new ArrayList<TableUpdate>();
    for (var update : updates) {
      var response = client.call(update.operation(), update.input());
      if (embedded.isPresent()) {
        requireAccepted(table, response);
      } else if (!response.error().isEmpty()) {
        unsupported.add(update);
      }
    }
    if (!unsupported.isEmpty()) {
      messages.add(
          "table '%s': the server at %s does not support: %s."
              .formatted(table.name(), place, settings(unsupported)));
    }
  }

  private static String settings(List<TableUpdate> updates) {
    return String.join(", ", new TreeSet<>(updates.stream().map(TableUpdate::setting).toList()));
  }

  private static void requireAccepted(DynamoTable table, DynamoDbClient.Response response) {
    if (!response.error().isEmpty()) {
      throw new StartException(
          "table '%s': DynamoDB rejects it: %s. Allowed: what DynamoDB accepts. Fix: correct the table in the program."
              .formatted(table.name(), message(response)));
    }
  }

  private static String message(DynamoDbClient.Response response) {
    var body = response.body();
    return body.has("message")
        ? body.get("message").getAsString().replaceAll("[.]$", "")
        : body.toString();
  }

  private void requireSameKeys(DynamoTable table, DeclaredTable declared, KeptTable kept) {
    if (!kept.keys().equals(declared.keys())) {
      throw new StartException(
          "table '%s': %s contains it with %s, but the program declares %s. Allowed: the same keys and local indexes. Fix: %s"
              .formatted(
                  table.name(),
                  place,
                  kept.keys(),
                  declared.keys(),
                  embedded.isPresent()
                      ? "set DATA to another folder, or delete this one."
                      : "delete the table there, or use another server."));
    }
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedDynamoDb::close);
  }
}
