package dev.skerry.tests.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The stack of {@link RecordedApi} as an earlier commit deployed it: its state and its fake AWS
 * from tests/src/test/recorded/api, which says how they were recorded.
 */
final class RecordedStack {
  private static final Path RECORDING = Engine.ROOT.resolve("tests/src/test/recorded/api");

  private final Path folder;

  private RecordedStack(Path folder) {
    this.folder = folder;
  }

  /**
   * Imports the stack, to be updated with the program of today.
   *
   * @param folder an empty folder
   */
  static Deployment in(Path folder) throws Exception {
    var deployment = RecordedApi.stack(folder);
    var recorded = new RecordedStack(folder);
    deployment.importState(recorded.read(RECORDING.resolve("deployment.json")));
    recorded.copy(RECORDING.resolve("world"), deployment.fakeAwsFolder());
    return deployment;
  }

  private void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, read(file));
      }
    }
  }

  /** What is recorded names no folder of the machine that recorded it. */
  private String read(Path file) throws IOException {
    return Files.readString(file).strip().replace("FOLDER", folder.toString());
  }
}
