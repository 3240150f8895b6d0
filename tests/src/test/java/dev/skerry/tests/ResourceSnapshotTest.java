package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares all resources of a stack with a recorded text. {@code make snapshots} records it again.
 */
class ResourceSnapshotTest {
  private static final Path SNAPSHOTS = MainStack.ROOT.resolve("tests/src/test/snapshots");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void aStackDeclaresTheRecordedResources(String stack) throws IOException {
    var file = SNAPSHOTS.resolve(stack + ".txt");

    var resources = ResourceText.of(MainStack.run(stack).declared());

    if (Boolean.getBoolean("skerry.record")) {
      Files.createDirectories(SNAPSHOTS);
      Files.writeString(file, resources);
    }
    assertEquals(Files.readString(file), resources);
  }
}
