package dev.skerry.dynamodb.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;

/** Says in one line what an error of SQLite means for the user. */
final class SqliteErrors {
  private static final int PRIMARY_CODE = 0xff;
  private static final String DAMAGED =
      "File '%s' is damaged. Fix: use a copy of it, or another file.";
  private static final Map<SQLiteErrorCode, String> MESSAGES =
      new EnumMap<>(
          Map.of(
              SQLiteErrorCode.SQLITE_CORRUPT,
              DAMAGED,
              SQLiteErrorCode.SQLITE_NOTADB,
              DAMAGED,
              SQLiteErrorCode.SQLITE_FULL,
              "File '%s' cannot grow, because the disk is full. Nothing was changed. Fix: free some"
                  + " space.",
              SQLiteErrorCode.SQLITE_BUSY,
              "File '%s' is locked by another program. Fix: end that program's transaction.",
              SQLiteErrorCode.SQLITE_READONLY,
              "File '%s' is read-only. Fix: use a file that this user can write."));

  private SqliteErrors() {}

  static StoreException of(Path file, SQLException error) {
    var code = SQLiteErrorCode.getErrorCode(error.getErrorCode() & PRIMARY_CODE);
    var message = MESSAGES.get(code);
    return new StoreException(
        message == null
            ? "File '%s' cannot be used: %s. Nothing was changed. Fix: check the disk."
                .formatted(file, error.getMessage())
            : message.formatted(file),
        error);
  }
}
