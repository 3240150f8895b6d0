package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewBuildsTest {
  @TempDir Path folder;
  private Path file;
  private long nanoTime;
  private FunctionCode code;

  @BeforeEach
  void build() throws IOException {
    file = Files.createDirectory(folder.resolve("classes")).resolve("settings.txt");
    Files.writeString(file, "first");
    code = new FunctionCode(file.getParent(), List.of(), folder.resolve("copies"), () -> nanoTime);
  }

  @Test
  void aNewBuildIsFoundWhileTheFunctionIsInvokedWithoutAPause() throws IOException {
    code.version();
    Files.writeString(file, "second build");

    for (var i = 0; i < 10; i++) {
      nanoTime += Duration.ofMillis(50).toNanos();
      code.version();
    }

    assertEquals("second build", copied());
  }

  @Test
  void filesAreNotCheckedAgainWithin200Milliseconds() throws IOException {
    var first = code.version();
    Files.writeString(file, "second build");

    nanoTime += Duration.ofMillis(200).toNanos();

    assertSame(first, code.version());
  }

  private String copied() throws IOException {
    return Files.readString(code.version().taskRoot().resolve("settings.txt"));
  }
}
