package dev.skerry.local.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void theFolderOfAKilledRunIsDeletedByTheNextRun() throws IOException {
    var orphaned = Files.createTempDirectory("skerry-run-");
    Files.createFile(orphaned.resolve(".lock"));
    Files.writeString(orphaned.resolve("file"), "orphaned");

    TemporaryFolder.open().close();

    assertFalse(Files.exists(orphaned));
  }

  @Test
  void theFolderOfARunningRunIsKept() throws IOException {
    try (var running = TemporaryFolder.open()) {
      TemporaryFolder.open().close();

      assertTrue(Files.exists(running.resolve(".lock")));
    }
  }

  @Test
  void closingDeletesTheFolder() throws IOException {
    Path file;
    try (var temporaryFolder = TemporaryFolder.open()) {
      file = Files.writeString(temporaryFolder.resolve("file"), "text");
    }

    assertFalse(Files.exists(file.getParent()));
  }
}
