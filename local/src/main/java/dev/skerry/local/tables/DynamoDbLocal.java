package dev.skerry.local.tables;

import com.google.gson.JsonObject;
import dev.skerry.local.process.Folders;
import dev.skerry.local.process.StartFailure;
import dev.skerry.local.program.DynamoTable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The tables of a program: DynamoDB Local in a process of its own, on loopback, started again when
 * it dies. On disk what it acknowledged survives its kill; in memory the tables come back empty.
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
   * Starts the process and returns at once: there is more to do until it listens.
   *
   * @param settings how
   * @return the tables, none yet
   */
  public static DynamoDbLocal start(DynamoDbOptions settings) {
    return new DynamoDbLocal(settings);
  }

  /**
   * Creates the tables that are not there, and waits for it.
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
   * Returns where clients go; the same for the whole run. Waits until it listens.
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
    settings.log().accept("DynamoDB Local ended. Starting it again" + whatIsLost());
    try {
      process = new DynamoDbProcess(settings, port.join());
      process.port();
      create(calls(), tables);
      restartOnExit(process);
    } catch (StartFailure e) {
      settings.log().accept(e.getMessage());
      if (attempt < STARTS_AT_MOST) {
        restart(attempt + 1);
      }
    }
  }

  private String whatIsLost() {
    return settings.data().isPresent() ? "." : " with empty tables: they were in memory.";
  }

  private void create(DynamoDbClient calls, List<DynamoTable> declared) {
    try {
      for (var table : declared) {
        create(calls, table);
      }
    } catch (IOException e) {
      throw new StartFailure(
          "DynamoDB Local: " + e + ". Fix: start again, with more memory if it was short.", e);
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
      throw new StartFailure(
          "table '"
              + table.name()
              + "': "
              + created.body()
              + ". Allowed: what DynamoDB's CreateTable takes. Fix: correct it in the program.");
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
      throw new StartFailure(
          "table '"
              + table.name()
              + "': "
              + settings.data().orElseThrow()
              + " keeps it with "
              + kept
              + ", the program declares "
              + declared
              + ". Allowed: the same keys. Fix: name another folder with --data, or delete this one.");
    }
  }

  /** Kills the process. What it acknowledged is on disk, if it writes there. */
  @Override
  public void close() {
    closed = true;
    process.close();
    Folders.delete(settings.temporaryFolder());
  }
}
