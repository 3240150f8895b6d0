package dev.skerry.dynamodb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private final Random random = new Random(20260101);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("tables.db");
  }

  @Test
  void acknowledgedTransactionsAreInTheFileAndNoHalfOnes() throws IOException {
    killOften(4);
  }

  @Test
  @Tag("long")
  void acknowledgedTransactionsAreInTheFileAfterManyKills() throws IOException {
    killOften(50);
  }

  private void killOften(int rounds) throws IOException {
    for (var round = 0; round < rounds; round++) {
      var acknowledged = killAfter(1 + random.nextInt(300));
      try (var store = Stores.at(file)) {
        int count = store.read(CountingProgram::count);
        assertTrue(count >= acknowledged, count + " of " + acknowledged);
        assertEquals(List.of(count, count), store.read(KilledProcessTest::entries));
      }
      assertEquals(List.of(file), files(folder));
    }
  }

  /** The last number that the program printed. */
  private int killAfter(int lines) throws IOException {
    try (var program = Child.start(CountingProgram.class, Map.of(), List.of(), file)) {
      var last = program.line();
      for (var i = 1; i < lines; i++) {
        last = program.line();
      }
      program.kill();
      for (var line = program.line(); line != null; line = program.line()) {
        last = line;
      }
      return Integer.parseInt(last);
    }
  }

  private static List<Integer> entries(Snapshot state) {
    var counts = new int[2];
    for (var space = 0; space < counts.length; space++) {
      var index = space;
      state.scan(space + 1, KeyRange.ALL, false, (key, value) -> counts[index]++ >= 0);
    }
    return List.of(counts[0], counts[1]);
  }

  @Test
  void aSecondProcessGetsOneLine() throws IOException {
    try (var program = Child.start(CountingProgram.class, Map.of(), List.of(), file)) {
      program.line();

      var error = assertThrows(StoreException.class, () -> Stores.at(file));

      assertEquals(
          ("File '%s' is already open. Allowed: a file that dynamodb-embedded wrote, or a new one."
                  + " Fix: close it where it is open, or use another file.")
              .formatted(file.toRealPath()),
          error.getMessage());
    }
  }

  @Test
  void theNativeLibraryIsInTheCacheAndNotInTheTempFolder() throws IOException {
    var temp = Files.createDirectory(folder.resolve("temp"));
    var cache = folder.resolve("cache");

    runAndKill(temp, cache);
    var first = files(cache);
    runAndKill(temp, cache);

    assertEquals(List.of(), files(temp));
    assertEquals(1, first.size());
    assertEquals(first, files(cache));
  }

  @Test
  void theTempFolderIsNotNeeded() throws IOException {
    runAndKill(folder.resolve("missing"), folder.resolve("cache"));
  }

  @Test
  void theCacheIsNotNeeded() throws IOException {
    var cache = Files.createFile(folder.resolve("a file"));

    runAndKill(Files.createDirectory(folder.resolve("temp")), cache);
  }

  private void runAndKill(Path temp, Path cache) throws IOException {
    var environment = Map.of("XDG_CACHE_HOME", cache.toString());
    var options = List.of("-Djava.io.tmpdir=" + temp);
    try (var program = Child.start(CountingProgram.class, environment, options, file)) {
      assertTrue(Integer.parseInt(program.line()) > 0);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
