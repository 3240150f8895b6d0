package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.ValidationErrors;
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

  static void validate(Archive archive, ValidationErrors errors) {
    ArchiveFiles.path(archive)
        .ifPresent(
            path ->
                validate(path, errors.in("content '" + path.toAbsolutePath().normalize() + "'")));
  }

  private static void validate(Path path, ValidationErrors errors) {
    if (!Files.exists(path)) {
      errors.add("does not exist", ALLOWED, ArchiveFiles.build(path) + ", or change content");
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      validateLayout(files.bytesByName(), errors);
      files.validateSize("leave jars out, or divide them among layers", errors);
    } catch (IOException | UncheckedIOException unreadable) {
      errors.add("cannot be read: " + unreadable.getMessage(), ALLOWED, "build it again");
    }
  }

  private static void validateLayout(Map<String, Long> bytesByName, ValidationErrors errors) {
    if (bytesByName.keySet().stream().noneMatch(name -> JAR.matcher(name).matches())) {
      errors.add("no jar in java/lib", ALLOWED, "build it first, or name the folder above java/");
    }
  }
}
