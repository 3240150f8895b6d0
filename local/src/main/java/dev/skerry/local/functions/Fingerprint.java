package dev.skerry.local.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/**
 * What a set of files looks like from outside: two equal ones are the same build.
 *
 * @param files how many there are
 * @param hash of their names, sizes and times, whatever their order
 */
record Fingerprint(long files, long hash) {

  static Fingerprint of(List<Path> roots) {
    var walk = new Walk();
    for (var root : roots) {
      try {
        Files.walkFileTree(root, walk);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Fingerprint(walk.files, walk.hash);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private long files;
    private long hash;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      // The finest time that the file system has: builds follow each other within a second.
      var time = attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
      hash += 0x9E3779B97F4A7C15L * Objects.hash(file.toString(), attributes.size(), time);
      return FileVisitResult.CONTINUE;
    }

    /** A file or folder that a build has just deleted. */
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
