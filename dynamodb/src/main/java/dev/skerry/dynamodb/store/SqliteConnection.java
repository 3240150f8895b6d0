package dev.skerry.dynamodb.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** A connection to the file, with its prepared statements. Used by one thread at a time. */
final class SqliteConnection implements Transaction, AutoCloseable {
  private static final List<String> CREATE =
      List.of(
          "BEGIN",
          "PRAGMA application_id = " + StoreFile.APPLICATION_ID,
          "PRAGMA user_version = " + StoreFile.FORMAT,
          "CREATE TABLE entries (space INTEGER, key BLOB, value BLOB NOT NULL, PRIMARY KEY (space,"
              + " key))",
          "COMMIT");
  private static final String GET = "SELECT value FROM entries WHERE space = ? AND key = ?";
  private static final String PUT =
      "INSERT INTO entries VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
  private static final String DELETE = "DELETE FROM entries WHERE space = ? AND key = ?";
  private static final String CLEAR = "DELETE FROM entries WHERE space = ?";
  private static final String SCAN = "SELECT key, value FROM entries WHERE space = ? AND key >= ?";
  private static final String SCAN_FORWARD = SCAN + " ORDER BY key";
  private static final String SCAN_BACKWARD = SCAN + " ORDER BY key DESC";
  private static final String SCAN_TO_FORWARD = SCAN + " AND key < ? ORDER BY key";
  private static final String SCAN_TO_BACKWARD = SCAN + " AND key < ? ORDER BY key DESC";
  private static final int BUSY_TIMEOUT_MS = 5000;
  private static final int PAGE_SIZE = 8192;

  private final Path file;
  private final SQLiteConnection connection;
  private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();

  SqliteConnection(Path file) {
    this.file = file;
    try {
      connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri(), config().toProperties());
      // sqlite-jdbc must not commit each statement: transactions are explicit statements here.
      connection.setAutoCommit(false);
      run("COMMIT");
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    }
  }

  /** NORMAL: a commit survives the end of the process; a power failure can undo the last ones. */
  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setPageSize(PAGE_SIZE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  /** Creates what is missing: everything, unless an earlier process has created it. */
  void create() {
    try (var statement = connection.createStatement()) {
      int format;
      try (var rows = statement.executeQuery("PRAGMA user_version")) {
        format = rows.getInt(1);
      }
      if (format == 0) {
        for (var sql : CREATE) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    }
    // Reads the schema, and finds out whether the file is complete.
    transaction("BEGIN", state -> state.get(0, new byte[0]));
  }

  /** Runs the work between BEGIN and COMMIT. */
  <T> T transaction(String begin, Function<? super SqliteConnection, T> work) {
    run(begin);
    var done = false;
    try {
      var result = work.apply(this);
      run("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback();
      }
    }
  }

  private void rollback() {
    try {
      run("ROLLBACK");
    } catch (StoreException e) {
      // SQLite has rolled back already, for example on a full disk; the cause is on its way.
    }
  }

  @Override
  public Optional<byte[]> get(long space, byte[] key) {
    return use(
        GET,
        statement -> {
          statement.setLong(1, space);
          statement.setBytes(2, key);
          try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty();
          }
        });
  }

  @Override
  public void scan(long space, KeyRange range, boolean backward, Visitor visitor) {
    var to = range.to();
    use(
        to.isPresent()
            ? backward ? SCAN_TO_BACKWARD : SCAN_TO_FORWARD
            : backward ? SCAN_BACKWARD : SCAN_FORWARD,
        statement -> {
          statement.setLong(1, space);
          statement.setBytes(2, range.from());
          if (to.isPresent()) {
            statement.setBytes(3, to.get());
          }
          try (var rows = statement.executeQuery()) {
            var more = true;
            while (more && rows.next()) {
              more = visitor.visit(rows.getBytes(1), rows.getBytes(2));
            }
          }
          return null;
        });
  }

  @Override
  public void put(long space, byte[] key, byte[] value) {
    change(PUT, space, key, value);
  }

  @Override
  public void delete(long space, byte[] key) {
    change(DELETE, space, key);
  }

  @Override
  public void clear(long space) {
    change(CLEAR, space);
  }

  private void change(String sql, long space, byte[]... parameters) {
    use(
        sql,
        statement -> {
          statement.setLong(1, space);
          for (var i = 0; i < parameters.length; i++) {
            statement.setBytes(i + 2, parameters[i]);
          }
          return statement.executeUpdate();
        });
  }

  private void run(String sql) {
    use(sql, PreparedStatement::executeUpdate);
  }

  /** Uses a prepared statement; a visitor of a scan may use the same SQL meanwhile. */
  private <T> T use(String sql, Use<T> use) {
    var statements = idle.computeIfAbsent(sql, any -> new ArrayDeque<>(1));
    try {
      var statement = statements.isEmpty() ? connection.prepareStatement(sql) : statements.pop();
      // sqlite-jdbc cannot use a statement again after an error.
      var failed = true;
      try {
        var result = use.apply(statement);
        failed = false;
        return result;
      } finally {
        if (failed) {
          statement.close();
        } else {
          statements.push(statement);
        }
      }
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    }
  }

  private interface Use<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    }
  }
}
