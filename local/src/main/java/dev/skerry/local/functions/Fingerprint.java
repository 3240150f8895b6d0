package dev.skerry.local.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A fingerprint of a folder or archive. Equal fingerprints mean the same build.
 *
 * @param classFiles the number of class files and archives
 * @param hash the hash of all names, sizes and times, independent of their order
 */
record Fingerprint(int classFiles, long hash) {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Fingerprint of(Path root) {
    try {
      var walk = new Walk();
      Files.walkFileTree(root, walk);
      return new Fingerprint(walk.classFiles, walk.hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a build has deleted all classes, which it does before it writes the new ones. */
  boolean isEmptied(Fingerprint before) {
    return classFiles == 0 && before.classFiles > 0;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private int classFiles;
    private long hash;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = file.toString();
      if (name.endsWith(".class") || name.endsWith(".jar") || name.endsWith(".zip")) {
        classFiles++;
      }
      // The finest resolution of the file system, because two builds can finish within a second.
      var time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      hash += SPREAD * Objects.hash(name, attributes.size(), time);
      return FileVisitResult.CONTINUE;
    }

    /** Ignores a file or folder that a build has deleted. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
