package dev.skerry.local.tables;

import com.google.gson.JsonObject;
import dev.skerry.local.process.Folders;
import dev.skerry.local.process.StartException;
import dev.skerry.local.program.DynamoTable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The tables of a program in a DynamoDB Local process on the loopback address. It is restarted if
 * it ends. On disk, acknowledged writes survive; in memory, the tables are empty after a restart.
 */
public final class DynamoDbLocal implements AutoCloseable {
  private static final int STARTS_AT_MOST = 3;

  private final DynamoDbOptions settings;
  private volatile List<DynamoTable> tables = List.of();
  private volatile boolean closed;
  private volatile DynamoDbProcess process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private DynamoDbLocal(DynamoDbOptions settings) {
    this.settings = settings;
    process = new DynamoDbProcess(settings, 0);
  }

  /**
   * Starts the process and returns without waiting until it listens.
   *
   * @param settings how
   * @return the service, without tables
   */
  public static DynamoDbLocal start(DynamoDbOptions settings) {
    return new DynamoDbLocal(settings);
  }

  /**
   * Waits for the process and creates missing tables.
   *
   * @param declared the program's tables
   */
  public void create(List<DynamoTable> declared) {
    port.complete(process.port());
    create(calls(), declared);
    tables = List.copyOf(declared);
    restartOnExit(process);
  }

  /**
   * Waits until the process listens and returns its endpoint, which does not change.
   *
   * @return the endpoint
   */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port.join());
  }

  long processId() {
    return process.processId();
  }

  private DynamoDbClient calls() {
    return new DynamoDbClient(endpoint());
  }

  private void restartOnExit(DynamoDbProcess watched) {
    watched.onExit().thenRunAsync(() -> restart(1));
  }

  private void restart(int attempt) {
    if (closed) {
      return;
    }
    settings.log().accept("DynamoDB Local ended. Restarting it" + dataLoss());
    try {
      process = new DynamoDbProcess(settings, port.join());
      process.port();
      create(calls(), tables);
      restartOnExit(process);
    } catch (StartException e) {
      settings.log().accept(e.getMessage());
      if (attempt < STARTS_AT_MOST) {
        restart(attempt + 1);
      }
    }
  }

  private String dataLoss() {
    return settings.data().isPresent() ? "." : " with empty tables, because they were in memory.";
  }

  private void create(DynamoDbClient calls, List<DynamoTable> declared) {
    try {
      for (var table : declared) {
        create(calls, table);
      }
    } catch (IOException e) {
      throw new StartException(
          "DynamoDB Local: " + e + ". Fix: start it again, with more memory if necessary.", e);
    }
  }

  private void create(DynamoDbClient calls, DynamoTable table) throws IOException {
    var schema = new TableSchema(table);
    var created = calls.call("CreateTable", schema.createTable());
    if (created.error().equals("ResourceInUseException")) {
      requireSameSchema(calls, table, schema);
      return;
    }
    if (!created.error().isEmpty()) {
      throw new StartException(
          "table '"
              + table.name()
              + "': "
              + created.body()
              + ". Allowed: valid input of DynamoDB's CreateTable. Fix: correct the table in the program.");
    }
    var timeToLive = schema.timeToLive();
    if (timeToLive.isPresent()) {
      calls.call("UpdateTimeToLive", timeToLive.get()).orThrow("UpdateTimeToLive");
    }
  }

  private void requireSameSchema(DynamoDbClient calls, DynamoTable table, TableSchema schema)
      throws IOException {
    var input = new JsonObject();
    input.addProperty("TableName", table.name());
    var described = calls.call("DescribeTable", input).orThrow("DescribeTable").body();
    var kept = TableSchema.shape(described.getAsJsonObject("Table"));
    var declared = TableSchema.shape(schema.createTable());
    if (!kept.equals(declared)) {
      throw new StartException(
          "table '"
              + table.name()
              + "': "
              + settings.data().orElseThrow()
              + " contains it with "
              + kept
              + ", but the program declares "
              + declared
              + ". Allowed: the same keys. Fix: name another folder with --data, or delete this one.");
    }
  }

  /** Kills the process. On disk, acknowledged writes are kept. */
  @Override
  public void close() {
    closed = true;
    process.close();
    Folders.delete(settings.temporaryFolder());
  }
}
