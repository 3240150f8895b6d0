package dev.skerry.tests.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real Pulumi engine, installed or built, as {@code make engine} finds it.
 *
 * @param folder the folder of pulumi; empty if the engine is not available
 * @param advice what to install if the engine is not available
 */
record Engine(Optional<Path> folder, String advice) {
  static final Path ROOT = Path.of(System.getProperty("skerry.root", "..")).toAbsolutePath();

  // The exit code of .ci/engine if Go, which builds the engine, is not installed.
  private static final int NOT_INSTALLED = 3;

  /** Returns the engine, which it searches for once per JVM. */
  static Engine find() {
    return Found.ENGINE;
  }

  /** Returns a PATH with the engine first. */
  String path() {
    return folder.orElseThrow() + File.pathSeparator + System.getenv("PATH");
  }

  Path pulumi() {
    return folder.orElseThrow().resolve("pulumi");
  }

  private static Engine search() {
    try {
      var process = new ProcessBuilder(ROOT.resolve(".ci/engine").toString()).start();
      var folder = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var advice = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return switch (process.waitFor()) {
        case 0 -> new Engine(Optional.of(Path.of(folder.strip())), "");
        case NOT_INSTALLED -> new Engine(Optional.empty(), advice.strip());
        default -> throw new IllegalStateException("make engine failed:\n" + advice);
      };
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static final class Found {
    static final Engine ENGINE = search();
  }
}
