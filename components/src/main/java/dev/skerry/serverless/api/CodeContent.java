package dev.skerry.serverless.api;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.ValidationErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Validates the code of the functions at preview. Lambda reports its size only after the upload,
 * and a missing class only at the first call. Archives that are not local files are not read.
 */
final class CodeContent {
  static final String ALLOWED = "a folder of classes or a zip";

  private final Path path;
  private final ValidationErrors errors;

  private CodeContent(Path path, ValidationErrors errors) {
    this.path = path;
    this.errors = errors;
  }

  static void validate(
      Archive code, List<FunctionSettings> functions, String runtime, ValidationErrors errors) {
    ArchiveFiles.path(code)
        .map(path -> new CodeContent(path, errors))
        .ifPresent(content -> content.validate(functions, runtime));
  }

  private void validate(List<FunctionSettings> functions, String runtime) {
    if (!Files.exists(path)) {
      var fix = ArchiveFiles.buildFix(path) + ", or change code";
      errors.add("code", "'%s' does not exist".formatted(path), ALLOWED, fix);
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      files.validateSize("code", path, "remove files that no function needs", errors);
      validateHandlers(files, functions, runtime);
    } catch (IOException | UncheckedIOException unreadable) {
      errors.add(
          "code",
          "'%s' cannot be read: %s".formatted(path, unreadable.getMessage()),
          ALLOWED,
          ArchiveFiles.buildFix(path));
    }
  }

  private void validateHandlers(
      ArchiveFiles files, List<FunctionSettings> functions, String runtime) throws IOException {
    var handlers = HandlerFiles.of(path, files, functions);
    for (var function : functions) {
      var functionErrors = errors.in("function '" + function.name() + "'");
      handlers.requireClass(
          function.handler(), ArchiveFiles.buildFix(path) + ", or change handler", functionErrors);
      handlers.requireJavaVersion(function.handler(), runtime, functionErrors);
    }
  }
}
