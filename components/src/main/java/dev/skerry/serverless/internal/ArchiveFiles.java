package dev.skerry.serverless.internal;

import static java.util.stream.Collectors.toMap;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a folder or a zip that Pulumi uploads.
 *
 * @param bytesByName the unzipped size of each file, by its name in Lambda
 * @param zippedBytes the size of the zip; 0 for a folder
 */
public record ArchiveFiles(Map<String, Long> bytesByName, long zippedBytes) {
  // Lambda quotas: "250 MB unzipped", and its own message "must be smaller than 262144000 bytes".
  private static final long UNZIPPED_LIMIT_BYTES = 262_144_000;
  // Lambda quotas: "50 MB (zipped, for direct upload)".
  private static final long ZIP_MAX_BYTES = 52_428_800;

  /** The build commands, by the name of the folder that the build tool writes to. */
  private static final Map<String, String> BUILD_COMMANDS =
      Map.of("target", "run 'mvn package'", "build", "run 'gradle build'");

  /** Returns the fix for a missing path: the command that builds it. */
  public static String buildFix(Path path) {
    return StreamSupport.stream(path.normalize().spliterator(), false)
        .map(Path::toString)
        .filter(BUILD_COMMANDS::containsKey)
        .map(BUILD_COMMANDS::get)
        .reduce((outer, inner) -> inner)
        .orElse("build it");
  }

  /** Returns the path of a file archive; empty for a remote archive or one of several assets. */
  public static Optional<Path> path(Archive archive) {
    // Only this internal accessor of the SDK returns the path.
    return archive instanceof FileArchive
        ? Optional.of(Path.of((String) AssetOrArchiveInternal.from(archive).getValue()))
        : Optional.empty();
  }

  /** Reads the names and sizes of the files in a folder or a zip. */
  public static ArchiveFiles of(Path path) throws IOException {
    return Files.isDirectory(path)
        ? new ArchiveFiles(folder(path), 0)
        : new ArchiveFiles(zip(path), Files.size(path));
  }

  /** Returns the first bytes of some files of a folder or zip, by their names. */
  public static Map<String, byte[]> heads(Path path, Collection<String> names, int bytes)
      throws IOException {
    var heads = new HashMap<String, byte[]>();
    if (Files.isDirectory(path)) {
      for (var name : names) {
        heads.put(name, head(Files.newInputStream(path.resolve(name)), bytes));
      }
      return heads;
    }
    try (var zip = new ZipFile(path.toFile())) {
      for (var name : names) {
        heads.put(name, head(zip.getInputStream(zip.getEntry(name)), bytes));
      }
    }
    return heads;
  }

  private static byte[] head(InputStream file, int bytes) throws IOException {
    try (file) {
      return file.readNBytes(bytes);
    }
  }

  /**
   * Validates the sizes against Lambda's quotas.
   *
   * @param argument the argument that has the path
   */
  public void validateSize(String argument, Path path, String fix, ValidationErrors errors) {
    var unzipped = bytesByName.values().stream().mapToLong(Long::longValue).sum();
    if (unzipped >= UNZIPPED_LIMIT_BYTES) {
      var allowed = "less than " + UNZIPPED_LIMIT_BYTES + " (250 MB)";
      errors.add(argument, "'%s' has %s bytes unzipped".formatted(path, unzipped), allowed, fix);
    }
    if (zippedBytes > ZIP_MAX_BYTES) {
      var allowed = "up to " + ZIP_MAX_BYTES + " (50 MB)";
      errors.add(argument, "'%s' has %s bytes zipped".formatted(path, zippedBytes), allowed, fix);
    }
  }

  private static Map<String, Long> folder(Path folder) throws IOException {
    var bytesByName = new HashMap<String, Long>();
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        bytesByName.put(name, Files.size(file));
      }
    }
    return bytesByName;
  }

  private static Map<String, Long> zip(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().collect(toMap(ZipEntry::getName, ZipEntry::getSize, Long::sum));
    }
  }
}
