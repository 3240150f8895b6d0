package dev.skerry.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The temporary folder of a run. The run holds a lock on it, so that the next run can delete
 * orphaned folders of killed runs.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "skerry-run-";
  private static final String LOCK = ".lock";

  private final Path folder;
  // The lock is released if its channel is garbage collected. This reference prevents that.
  private final FileChannel lock;

  private TemporaryFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Creates the folder of this run.
   *
   * @return the folder, locked until it is closed or the JVM ends
   * @throws IOException when it cannot be created
   */
  public static TemporaryFolder open() throws IOException {
    var folder = Files.createTempDirectory(PREFIX);
    deleteOrphans(folder);
    var lock = channel(folder);
    lock.lock();
    return new TemporaryFolder(folder, lock);
  }

  private static FileChannel channel(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void deleteOrphans(Path own) throws IOException {
    for (var run : folders(own.getParent())) {
      if (!run.equals(own) && Files.exists(run.resolve(LOCK)) && isOrphaned(run)) {
        Folders.delete(run);
      }
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (var files = Files.list(parent)) {
      return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }

  private static boolean isOrphaned(Path run) {
    try (var channel = channel(run)) {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false; // the folder belongs to another user or to this JVM
    }
  }

  /**
   * Returns a path in the folder.
   *
   * @param name the name of a file or folder
   * @return the path; no file is created
   */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
    Folders.delete(folder);
  }
}
