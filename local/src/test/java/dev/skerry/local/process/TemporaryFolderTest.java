package dev.skerry.local.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void whatAKilledRunHasLeftIsDeletedByTheNext() throws IOException {
    var left = Files.createTempDirectory("skerry-run-");
    Files.createFile(left.resolve(".lock"));
    Files.writeString(left.resolve("file"), "left");

    TemporaryFolder.open().close();

    assertFalse(Files.exists(left));
  }

  @Test
  void theFolderOfARunThatGoesOnIsLeftAlone() throws IOException {
    try (var running = TemporaryFolder.open()) {
      TemporaryFolder.open().close();

      assertTrue(Files.exists(running.resolve(".lock")));
    }
  }

  @Test
  void closingDeletesTheFolder() throws IOException {
    Path file;
    try (var scratch = TemporaryFolder.open()) {
      file = Files.writeString(scratch.resolve("file"), "text");
    }

    assertFalse(Files.exists(file.getParent()));
  }
}
