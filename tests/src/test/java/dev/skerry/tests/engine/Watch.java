package dev.skerry.tests.engine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Sees from its making on how often a file is written.
 *
 * @param service tells of its folder
 * @param name the file's
 */
record Watch(WatchService service, String name) implements AutoCloseable {
  private static final int MOST_SECONDS_BETWEEN_TWO = 600;

  /**
   * @param file in a folder that exists
   */
  static Watch of(Path file) throws IOException {
    var service = FileSystems.getDefault().newWatchService();
    file.getParent().register(service, StandardWatchEventKinds.ENTRY_CREATE);
    return new Watch(service, file.getFileName().toString());
  }

  /** Returns when the file has been written so many times, each time as a whole. */
  void await(int times) throws InterruptedException {
    for (var seen = 0; seen < times; ) {
      var changed = service.poll(MOST_SECONDS_BETWEEN_TWO, TimeUnit.SECONDS);
      if (changed == null) {
        throw new AssertionError("%s was written %d times only".formatted(name, seen));
      }
      seen += writes(changed);
      changed.reset();
    }
  }

  private int writes(WatchKey changed) {
    return changed.pollEvents().stream()
        .filter(event -> String.valueOf(event.context()).equals(name))
        .mapToInt(event -> event.count())
        .sum();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
