package dev.skerry.dynamodb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

class StoreFileTest {
  private static final String ALLOWED =
      "Allowed: a file that dynamodb-embedded wrote, or a new one. ";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void file() throws IOException {
    folder = folder.toRealPath();
    file = folder.resolve("tables.db");
  }

  @Test
  void aFolderIsInvalid() {
    assertInvalid(
        folder,
        "is a folder. "
            + ALLOWED
            + "Fix: name a file, e.g. '"
            + folder.resolve("tables.db")
            + "'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared-local-instance.db", "key_eu-west-1.db"})
  void aFolderOfDynamoDbLocalIsInvalid(String name) throws IOException {
    Files.createFile(folder.resolve(name));

    assertInvalid(
        folder,
        "is a folder of DynamoDB Local. "
            + ALLOWED
            + ("Fix: name a file, e.g. '" + folder.resolve("tables.db") + "'."));
  }

  @ParameterizedTest
  @CsvSource({
    "'CREATE TABLE dm (TableName TEXT, PRIMARY KEY (TableName))', DynamoDB Local",
    "CREATE TABLE users (dm TEXT), another program"
  })
  void aDatabaseOfAnotherProgramIsInvalidAndUnchanged(String sql, String program) throws Exception {
    execute(sql);
    var before = Files.readAllBytes(file);

    assertInvalid(file, "was written by " + program + ". " + ALLOWED + "Fix: use another file.");
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "text that is longer than the header of a file of SQLite"})
  void anotherFileIsInvalidAndUnchanged(String line) throws IOException {
    var content = (line + "\n").repeat(3);
    Files.writeString(file, content);

    assertInvalid(
        file,
        "is damaged, or another program wrote it. "
            + ALLOWED
            + "Fix: use another file, or a copy of it.");
    assertEquals(content, Files.readString(file));
  }

  @Test
  void aFileOfANewerFormatIsInvalidAndUnchanged() throws Exception {
    Stores.at(file).close();
    execute("PRAGMA user_version = 2");
    var before = Files.readAllBytes(file);

    assertInvalid(
        file,
        "has format 2. Allowed: formats up to 1. Fix: use a newer version of dynamodb-embedded, or"
            + " another file.");
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aTruncatedFileIsInvalidAndUnchanged() throws IOException {
    Stores.at(file).close();
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 8192);
    }
    var before = Files.readAllBytes(file);

    assertInvalid(file, "is damaged. Fix: use a copy of it, or another file.");
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void damageIsReportedWhenItIsRead() throws IOException {
    try (var store = Stores.at(file)) {
      write(store);
    }
    var bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 8192, bytes.length, (byte) 0xaa);
    Files.write(file, bytes);

    assertInvalid(file, "is damaged. Fix: use a copy of it, or another file.");
  }

  @Test
  void aFileThatIsOpenInThisProcessIsInvalid() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    try (var store = Stores.at(file)) {
      for (var path : List.of(file, link)) {
        var error = assertThrows(StoreException.class, () -> Stores.at(path));
        assertEquals(
            ("File '%s' is already open. %sFix: close it where it is open, or use another file.")
                .formatted(file, ALLOWED),
            error.getMessage());
      }
      write(store);
    }
    Stores.at(file).close();
  }

  @Test
  void aFolderThatCannotBeCreatedIsInvalid() throws IOException {
    Files.createFile(folder.resolve("x"));
    var path = folder.resolve("x/y/tables.db");

    var error = assertThrows(StoreException.class, () -> Stores.at(path));

    assertLinesMatch(
        List.of(
            "\\QFile '%s' cannot be opened: \\E.*\\Q. Fix: use a file that this user can read and write.\\E"
                .formatted(path)),
        List.of(error.getMessage()));
  }

  @Test
  void anEmptyFileIsANewOne() throws IOException {
    Files.createFile(file);

    try (var store = Stores.at(file)) {
      write(store);
    }
  }

  private static void write(Store store) {
    store.write(
        transaction -> {
          transaction.put(1, new byte[1], new byte[20_000]);
          return null;
        });
  }

  private void execute(String sql) throws SQLException {
    try (var connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertInvalid(Path path, String message) {
    var error = assertThrows(StoreException.class, () -> Stores.at(path));
    assertEquals("File '" + path + "' " + message, error.getMessage());
  }
}
