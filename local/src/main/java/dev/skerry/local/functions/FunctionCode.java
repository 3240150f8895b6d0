package dev.skerry.local.functions;

import dev.skerry.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The code and layers of functions. New builds are detected.
 *
 * <p>Files are checked when a function is invoked, at most every 200 ms. A watch service would miss
 * files in a folder that a build has deleted and created again.
 */
final class FunctionCode {
  private static final long CHECK_INTERVAL_NANOS = 200_000_000;
  private static final long QUIET_MILLIS = 250;

  private final Path code;
  private final List<Path> layers;
  private final Path temporaryFolder;
  private final LongSupplier nanoTime;
  private CodeVersion current;
  private long checkedAtNanos;
  private int copies;

  FunctionCode(Path code, List<Path> layers, Path temporaryFolder) {
    this(code, layers, temporaryFolder, System::nanoTime);
  }

  FunctionCode(Path code, List<Path> layers, Path temporaryFolder, LongSupplier nanoTime) {
    this.code = code;
    this.layers = layers;
    this.temporaryFolder = temporaryFolder;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns the newest complete build.
   *
   * @throws UncheckedIOException if there is no build yet and the code cannot be read
   */
  synchronized CodeVersion version() {
    if (current == null) {
      current = copy(fingerprints());
      checkedAtNanos = nanoTime.getAsLong();
    } else if (nanoTime.getAsLong() - checkedAtNanos > CHECK_INTERVAL_NANOS) {
      check();
      checkedAtNanos = nanoTime.getAsLong();
    }
    return current;
  }

  private void check() {
    var seen = fingerprints();
    if (seen.equals(current.fingerprints())) {
      return;
    }
    try {
      var stable = whenQuiet(seen);
      if (!isEmptied(stable)) {
        current = copy(stable);
      }
    } catch (UncheckedIOException e) {
      // The build is still running. The next check reads the code again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Fingerprint> fingerprints() {
    return Stream.concat(Stream.of(code), layers.stream()).map(Fingerprint::of).toList();
  }

  private boolean isEmptied(List<Fingerprint> seen) {
    return IntStream.range(0, seen.size())
        .anyMatch(i -> seen.get(i).isEmptied(current.fingerprints().get(i)));
  }

  /** Waits until two checks find the same files, because a running build changes them. */
  private List<Fingerprint> whenQuiet(List<Fingerprint> first) throws InterruptedException {
    var seen = first;
    while (true) {
      Thread.sleep(QUIET_MILLIS);
      var again = fingerprints();
      if (again.equals(seen)) {
        return seen;
      }
      seen = again;
    }
  }

  private CodeVersion copy(List<Fingerprint> fingerprints) {
    var taskRoot = temporaryFolder.resolve(Integer.toString(copies++));
    try {
      Files.createDirectories(taskRoot);
      if (Files.isDirectory(code)) {
        Folders.copy(code, taskRoot);
      } else {
        Folders.unpack(code, taskRoot);
      }
      return new ClassPath(taskRoot, Layers.jars(layers, temporaryFolder)).version(fingerprints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
