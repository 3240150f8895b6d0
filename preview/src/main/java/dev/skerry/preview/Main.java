package dev.skerry.preview;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints as Markdown what {@code pulumi preview --json} found; {@code make preview-summary} runs
 * both.
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
          "Arguments: "
              + args.length
              + " of them. Allowed: a title, the preview's document, its errors.");
      System.exit(2);
    }
    try {
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.print(
          summary(args[0], Files.readString(Path.of(args[1])), Files.readString(Path.of(args[2]))));
    } catch (IllegalArgumentException broken) {
      System.err.println(broken.getMessage());
      System.exit(1);
    }
  }

  /**
   * The summary. An engine that finds the settings wrong prints no document.
   *
   * @throws IllegalArgumentException if the document is not one of a preview
   */
  public static String summary(String title, String document, String errors) {
    var preview =
        document.isBlank() && !errors.isBlank()
            ? Preview.failed(Diagnostics.clean(errors))
            : Documents.read(document);
    return Markdown.of(title, preview);
  }
}
