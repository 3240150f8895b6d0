package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.ValidationErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates the files of a layer at preview. Lambda reports their size only after the upload, and a
 * wrong layout not at all. Archives that are not local files are not read.
 */
final class LayerContent {
  static final String ALLOWED = "a folder or a zip that contains java/lib/*.jar";

  private static final Pattern JAR = Pattern.compile("java/lib/[^/]+\\.jar");

  private LayerContent() {}

  static void validate(Archive archive, ValidationErrors errors) {
    ArchiveFiles.path(archive)
        .ifPresent(path -> validate(path.toAbsolutePath().normalize(), errors));
  }

  private static void validate(Path path, ValidationErrors errors) {
    if (!Files.exists(path)) {
      var fix = ArchiveFiles.buildFix(path) + ", or change content";
      errors.add("content", "'%s' does not exist".formatted(path), ALLOWED, fix);
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      requireJar(files.bytesByName().keySet(), path, errors);
      files.validateSize("content", path, "remove jars, or publish several layers", errors);
    } catch (IOException | UncheckedIOException unreadable) {
      errors.add(
          "content",
          "'%s' cannot be read: %s".formatted(path, unreadable.getMessage()),
          ALLOWED,
          ArchiveFiles.buildFix(path));
    }
  }

  private static void requireJar(Set<String> names, Path path, ValidationErrors errors) {
    if (names.stream().noneMatch(JAR.asMatchPredicate())) {
      errors.add(
          "content",
          "'%s' contains no jar in java/lib".formatted(path),
          ALLOWED,
          "build the layer, or set content to the folder that contains java/");
    }
  }
}
