package dev.skerry.tests.engine;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/**
 * Counts how often a file is written.
 *
 * @param service watches the file's folder
 * @param name the file's name
 */
record FileWatcher(WatchService service, String name) implements AutoCloseable {
  private static final int MAX_SECONDS_BETWEEN_WRITES = 600;

  /**
   * Starts to watch a file.
   *
   * @param file a file in a folder that exists
   */
  static FileWatcher of(Path file) throws IOException {
    var service = FileSystems.getDefault().newWatchService();
    file.getParent().register(service, StandardWatchEventKinds.ENTRY_CREATE);
    return new FileWatcher(service, file.getFileName().toString());
  }

  /** Waits until the file has been written atomically this number of times. */
  void await(int times) throws InterruptedException {
    for (var seen = 0; seen < times; ) {
      var changed = service.poll(MAX_SECONDS_BETWEEN_WRITES, TimeUnit.SECONDS);
      if (changed == null) {
        throw new AssertionError("%s was written only %d times".formatted(name, seen));
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
