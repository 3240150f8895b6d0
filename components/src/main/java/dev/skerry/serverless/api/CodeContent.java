package dev.skerry.serverless.api;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.Faults;
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
  private final Faults faults;

  private CodeContent(Path path, Faults faults) {
    this.path = path;
    this.faults = faults;
  }

  static void refuse(
      Archive code, List<FunctionSettings> functions, String runtime, Faults faults) {
    ArchiveFiles.path(code)
        .map(path -> new CodeContent(path, faults))
        .ifPresent(content -> content.refuse(functions, runtime));
  }

  private void refuse(List<FunctionSettings> functions, String runtime) {
    var itsFaults = faults.in("code '" + path + "'");
    if (!Files.exists(path)) {
      itsFaults.refuse("does not exist", ALLOWED, ArchiveFiles.build(path) + ", or change code");
      return;
    }
    try {
      var files = ArchiveFiles.of(path);
      files.refuseSize("leave out what no function needs", itsFaults);
      refuseHandlers(files, functions, runtime);
    } catch (IOException | UncheckedIOException unreadable) {
      itsFaults.refuse(
          "cannot be read: " + unreadable.getMessage(), ALLOWED, ArchiveFiles.build(path));
    }
  }

  private void refuseHandlers(ArchiveFiles files, List<FunctionSettings> functions, String runtime)
      throws IOException {
    var handlers = HandlerFiles.of(path, files, functions);
    for (var function : functions) {
      var itsFaults = faults.in("function '" + function.name() + "'");
      handlers.refuseAbsent(
          function.handler(), ArchiveFiles.build(path) + ", or correct handler", itsFaults);
      handlers.refuseNewer(function.handler(), runtime, itsFaults);
    }
  }
}
