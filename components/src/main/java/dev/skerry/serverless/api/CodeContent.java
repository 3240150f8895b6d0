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
 * The functions' code, read at preview to find what Lambda would refuse, or a first call miss, only
 * after the upload. An archive that is not a file's cannot be read here and is taken as it is.
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
    var itsErrors = errors.in("code '" + path + "'");
    if (!Files.exists(path)) {
      itsErrors.add("does not exist", ALLOWED, ArchiveFiles.build(path) + ", or change code");
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      files.validateSize("leave out what no function needs", itsErrors);
      validateHandlers(files, functions, runtime);
    } catch (IOException | UncheckedIOException unreadable) {
      itsErrors.add(
          "cannot be read: " + unreadable.getMessage(), ALLOWED, ArchiveFiles.build(path));
    }
  }

  private void validateHandlers(
      ArchiveFiles files, List<FunctionSettings> functions, String runtime) throws IOException {
    var handlers = HandlerFiles.of(path, files, functions);
    for (var function : functions) {
      var itsErrors = errors.in("function '" + function.name() + "'");
      handlers.validateAbsent(
          function.handler(), ArchiveFiles.build(path) + ", or correct handler", itsErrors);
      handlers.validateNewer(function.handler(), runtime, itsErrors);
    }
  }
}
