package dev.skerry.serverless;

import static java.util.stream.Collectors.toMap;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a layer, read at preview to find what Lambda would refuse, or a function miss, only
 * after the upload. An archive that is not a file's cannot be read here and is taken as it is.
 */
final class LayerContent {
  static final String ALLOWED = "a folder, or a zip, with java/lib/*.jar in it";

  // Lambda quotas: "250 MB unzipped", and its own message "must be smaller than 262144000 bytes".
  private static final long UNZIPPED_LIMIT_BYTES = 262_144_000;
  // Lambda quotas: "50 MB (zipped, for direct upload)".
  private static final long ZIP_MAX_BYTES = 52_428_800;
  private static final Pattern JAR = Pattern.compile("java/lib/[^/]+\\.jar");

  private LayerContent() {}

  static void refuse(Archive archive, Faults faults) {
    if (!(archive instanceof FileArchive)) {
      return;
    }
    // The public API tells nobody where an archive's files are; this accessor is the SDK's own.
    var path = Path.of((String) AssetOrArchiveInternal.from(archive).getValue());
    var itsFaults = faults.in("content '" + path.toAbsolutePath().normalize() + "'");
    if (!Files.exists(path)) {
      itsFaults.refuse("does not exist", ALLOWED, "build it first, or change content");
      return;
    }
    refuseFiles(path, itsFaults);
  }

  private static void refuseFiles(Path path, Faults faults) {
    try {
      var bytesByName = Files.isDirectory(path) ? folder(path) : zip(path);
      refuseLayout(bytesByName, faults);
      refuseSize(path, bytesByName, faults);
    } catch (IOException | UncheckedIOException unreadable) {
      faults.refuse("cannot be read: " + unreadable.getMessage(), ALLOWED, "build it again");
    }
  }

  private static void refuseLayout(Map<String, Long> bytesByName, Faults faults) {
    if (bytesByName.keySet().stream().noneMatch(name -> JAR.matcher(name).matches())) {
      faults.refuse(
          "no jar in java/lib", ALLOWED, "build it first, or name the folder above java/");
    }
  }

  private static void refuseSize(Path path, Map<String, Long> bytesByName, Faults faults)
      throws IOException {
    var fix = "leave jars out, or divide them among layers";
    var unzipped = bytesByName.values().stream().mapToLong(Long::longValue).sum();
    if (unzipped >= UNZIPPED_LIMIT_BYTES) {
      var allowed = "less than " + UNZIPPED_LIMIT_BYTES + " (250 MB)";
      faults.refuse(unzipped + " bytes unzipped", allowed, fix);
    }
    if (!Files.isDirectory(path) && Files.size(path) > ZIP_MAX_BYTES) {
      var allowed = "up to " + ZIP_MAX_BYTES + " (50 MB)";
      faults.refuse(Files.size(path) + " bytes zipped", allowed, fix);
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
