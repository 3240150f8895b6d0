package dev.skerry.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Chromium or Chrome of this machine, as {@code .ci/browser} finds it.
 *
 * @param program the path of the program; empty if there is none
 * @param advice what to install if there is none
 */
record Chromium(Optional<Path> program, String advice) {
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));

  // The exit code of .ci/browser if there is none.
  private static final int NOT_INSTALLED = 3;

  /** Returns the browser, which it searches for once per JVM. */
  static Chromium find() {
    return Found.CHROMIUM;
  }

  private static Chromium search() {
    try {
      var process = new ProcessBuilder(ROOT.resolve(".ci/browser").toString()).start();
      var program = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var advice = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return switch (process.waitFor()) {
        case 0 -> new Chromium(Optional.of(Path.of(program.strip())), "");
        case NOT_INSTALLED -> new Chromium(Optional.empty(), advice.strip());
        default -> throw new IllegalStateException(".ci/browser failed:\n" + advice);
      };
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static final class Found {
    static final Chromium CHROMIUM = search();
  }
}
