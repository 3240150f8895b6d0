package dev.skerry.local.functions;

import dev.skerry.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The code and layers of functions, watched for new builds.
 *
 * <p>Files are looked at when a function is called, at most every 200 ms: a watch service misses
 * what is written into a folder that a build has deleted and made again.
 */
final class Code {
  private static final long LOOK_AGAIN_NANOS = 200_000_000;
  private static final long QUIET_MILLIS = 100;

  private final Path code;
  private final List<Path> layers;
  private final Path scratch;
  private CodeVersion current;
  private long lookedAtNanos;
  private int versions;

  Code(Path code, List<Path> layers, Path scratch) {
    this.code = code;
    this.layers = layers;
    this.scratch = scratch;
  }

  /** Returns the newest complete build. */
  synchronized CodeVersion version() {
    var now = System.nanoTime();
    if (current != null && now - lookedAtNanos < LOOK_AGAIN_NANOS) {
      return current;
    }
    var seen = fingerprint();
    var gone = current != null && !Files.exists(code);
    if (!gone && (current == null || !seen.equals(current.fingerprint()))) {
      current = copy(whenQuiet(seen));
    }
    lookedAtNanos = System.nanoTime();
    return current;
  }

  private Fingerprint fingerprint() {
    var roots = new ArrayList<>(layers);
    roots.add(code);
    return Fingerprint.of(roots);
  }

  /** A build that is being written looks different each time: two looks must agree. */
  private Fingerprint whenQuiet(Fingerprint first) {
    var seen = first;
    try {
      while (current != null) {
        Thread.sleep(QUIET_MILLIS);
        var again = fingerprint();
        if (again.equals(seen)) {
          return seen;
        }
        seen = again;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return seen;
  }

  private CodeVersion copy(Fingerprint fingerprint) {
    var taskRoot = scratch.resolve(Integer.toString(versions++));
    try {
      Files.createDirectories(taskRoot);
      if (Files.isDirectory(code)) {
        Folders.copy(code, taskRoot);
      } else {
        Folders.unpack(code, taskRoot);
      }
      return new ClassPath(taskRoot, Layers.jars(layers, scratch)).version(fingerprint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
