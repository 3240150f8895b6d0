package dev.skerry.serverless;

import static java.util.stream.Collectors.toMap;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
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

  static void check(Archive archive, Faults faults) {
    if (!(archive instanceof FileArchive)) {
      return;
    }
    // The public API tells nobody where an archive's files are; this accessor is the SDK's own.
    var path = Path.of((String) AssetOrArchiveInternal.from(archive).getValue());
    var tried = "content: '" + path.toAbsolutePath().normalize() + "'";
    if (!Files.exists(path)) {
      faults.refuseUnless(
          false, tried + " does not exist", ALLOWED, "build it first, or correct content");
      return;
    }
    checkFiles(tried, path, faults);
  }

  private static void checkFiles(String tried, Path path, Faults faults) {
    try {
      var bytesByName = Files.isDirectory(path) ? folder(path) : zip(path);
      checkLayout(tried, bytesByName, faults);
      checkSize(tried, path, bytesByName, faults);
    } catch (IOException unreadable) {
      var what = tried + " cannot be read: " + unreadable.getMessage();
      faults.refuseUnless(false, what, ALLOWED, "build it again");
    }
  }

  private static void checkLayout(String tried, Map<String, Long> bytesByName, Faults faults) {
    faults.refuseUnless(
        bytesByName.keySet().stream().anyMatch(name -> JAR.matcher(name).matches()),
        tried + " has no jar in java/lib",
        ALLOWED,
        "point content at the folder above java/, and build it first");
  }

  private static void checkSize(
      String tried, Path path, Map<String, Long> bytesByName, Faults faults) throws IOException {
    var unzipped = bytesByName.values().stream().mapToLong(Long::longValue).sum();
    faults.refuseUnless(
        unzipped < UNZIPPED_LIMIT_BYTES,
        tried + " has " + unzipped + " bytes unzipped",
        "less than " + UNZIPPED_LIMIT_BYTES + " bytes (250 MB)",
        "leave jars out, or divide them among layers");
    var zipped = Files.isDirectory(path) ? 0 : Files.size(path);
    faults.refuseUnless(
        zipped <= ZIP_MAX_BYTES,
        tried + " has " + zipped + " bytes",
        "0-" + ZIP_MAX_BYTES + " bytes (50 MB) in a zip",
        "leave jars out, or divide them among layers");
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
