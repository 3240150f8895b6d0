package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of a layer, read at preview to find what Lambda would refuse, or a function miss, only
 * after the upload. An archive that is not a file's cannot be read here and is taken as it is.
 */
final class LayerContent {
  static final String ALLOWED = "a folder, or a zip, with java/lib/*.jar in it";

  private static final Pattern JAR = Pattern.compile("java/lib/[^/]+\\.jar");

  private LayerContent() {}

  static void refuse(Archive archive, Faults faults) {
    ArchiveFiles.path(archive)
        .ifPresent(
            path -> refuse(path, faults.in("content '" + path.toAbsolutePath().normalize() + "'")));
  }

  private static void refuse(Path path, Faults faults) {
    if (!Files.exists(path)) {
      faults.refuse("does not exist", ALLOWED, ArchiveFiles.build(path) + ", or change content");
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      refuseLayout(files.bytesByName(), faults);
      files.refuseSize("leave jars out, or divide them among layers", faults);
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
}
