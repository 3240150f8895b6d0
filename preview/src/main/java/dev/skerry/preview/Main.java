package dev.skerry.preview;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the output of {@code pulumi preview --json} as Markdown. {@code make preview-summary} runs
 * both commands.
 */
public final class Main {
  private Main() {}

  /**
   * Prints the summary on standard output.
   *
   * @param args the title, the file with the preview's standard output, the file with its standard
   *     error
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println(
          ("Arguments: are %s. Allowed: 3, the title and the files of the preview's standard"
                  + " output and standard error. Fix: run 'make preview-summary'.")
              .formatted(args.length));
      System.exit(2);
    }
    try {
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(
          summary(args[0], Files.readString(Path.of(args[1])), Files.readString(Path.of(args[2]))));
    } catch (IllegalArgumentException invalid) {
      System.err.println(invalid.getMessage());
      System.exit(1);
    }
  }

  /**
   * Returns the summary. If the configuration is invalid, the engine prints no document.
   *
   * @throws IllegalArgumentException if the document is not the output of a preview
   */
  public static String summary(String title, String document, String errors) {
    var preview =
        document.isBlank() && !errors.isBlank()
            ? Preview.failed(Diagnostics.clean(errors))
            : PreviewDocument.read(document);
    return Markdown.of(title, preview);
  }
}
