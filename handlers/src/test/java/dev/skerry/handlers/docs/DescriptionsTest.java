package dev.skerry.handlers.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The function has the descriptions that the handlers declare. */
class DescriptionsTest {
  private static final Path HANDLERS = Path.of(System.getProperty("skerry.root"), "handlers");
  private static final String FILE = "dev/skerry/handlers/docs/operations.txt";

  @Test
  void theFileHasTheOperationsOfTheHandlers() throws IOException {
    var file = HANDLERS.resolve("src/main/resources").resolve(FILE);

    var expected = Descriptions.file();

    if (Boolean.getBoolean("skerry.record")) {
      for (var written : List.of(file, HANDLERS.resolve("target/classes").resolve(FILE))) {
        Files.writeString(written, expected);
      }
    } else {
      assertTrue(
          expected.equals(Files.readString(file)), file + " is out of date. Fix: make openapi");
    }
  }
}
