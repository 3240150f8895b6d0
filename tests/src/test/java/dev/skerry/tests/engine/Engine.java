package dev.skerry.tests.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real Pulumi engine, installed or built, as {@code make engine} finds it.
 *
 * @param folder where pulumi is; empty if there is none
 * @param advice what to install if there is none
 */
record Engine(Optional<Path> folder, String advice) {
  static final Path ROOT = Path.of(System.getProperty("skerry.root", "..")).toAbsolutePath();

  // The exit code by which .ci/engine says that there is nothing to build the engine with.
  private static final int NOT_THERE = 3;

  /** Looks for the engine once in a run. */
  static Engine find() {
    return Found.ENGINE;
  }

  Path pulumi() {
    return folder.orElseThrow().resolve("pulumi");
  }

  private static Engine ask() {
    try {
      var process = new ProcessBuilder(ROOT.resolve(".ci/engine").toString()).start();
      var folder = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var advice = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return switch (process.waitFor()) {
        case 0 -> new Engine(Optional.of(Path.of(folder.strip())), "");
        case NOT_THERE -> new Engine(Optional.empty(), advice.strip());
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
    static final Engine ENGINE = ask();
  }
}
