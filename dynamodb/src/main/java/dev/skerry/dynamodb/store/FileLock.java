package dev.skerry.dynamodb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other processes and other stores of this process away from a file. The lock is on a file of
 * its own, {@code <file>-lock}, because SQLite releases every lock on the file itself. The system
 * releases it when the process ends.
 */
final class FileLock implements AutoCloseable {
  /** Closing a second channel of a lock file would release the lock of the first. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private FileLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Locks a file; empty if it is locked already. */
  static Optional<FileLock> of(Path file) throws IOException {
    var path = file.resolveSibling(file.getFileName() + "-lock");
    if (!HELD.add(path)) {
      return Optional.empty();
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = lock(path);
    } finally {
      if (channel.isEmpty()) {
        HELD.remove(path);
      }
    }
    return channel.map(locked -> new FileLock(path, locked));
  }

  private static Optional<FileChannel> lock(Path path) throws IOException {
    while (true) {
      var before = identity(path);
      var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        return Optional.empty();
      }
      // The process that had the lock may have deleted the file after we opened it.
      if (before.isPresent() && before.equals(identity(path))) {
        return Optional.of(channel);
      }
      channel.close();
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This class, loaded by another class loader of this process, has the lock.
      return false;
    }
  }

  /** What distinguishes a file from an earlier one with its name, where the system has it. */
  private static Optional<String> identity(Path path) throws IOException {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(Objects.toString(attributes.fileKey()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(path);
    }
  }
}
