package dev.skerry.dynamodb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
  @TempDir private Path folder;

  @Test
  @Tag("long")
  void aMillionEntriesOf1KbNeed64MbOfHeap() throws IOException {
    var file = folder.resolve("tables.db");

    try (var program = Child.start(MillionProgram.class, Map.of(), List.of("-Xmx64m"), file)) {
      assertEquals("1000000", program.line());
    }
  }
}
