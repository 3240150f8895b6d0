package dev.skerry.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Which release is deployed, as the metadata endpoint tells it. */
final class Release {
  private Release() {}

  /**
   * The variables of the metadata function. They go to no other function, so that a commit which
   * changes no code touches one function only.
   */
  static Map<String, String> variables(Settings settings) {
    return Map.of(
        "APP_VERSION", version(),
        "APP_DESCRIPTION", settings.appDescription(),
        "APP_STACK", settings.stack(),
        "GIT_COMMIT", lastCommit());
  }

  private static String lastCommit() {
    return Optional.ofNullable(System.getenv("GIT_COMMIT"))
        .filter(commit -> !commit.isBlank())
        .orElse("NA");
  }

  /** Returns the version of the program. */
  static String version() {
    try (var file = Release.class.getResourceAsStream("release.properties")) {
      var release = new Properties();
      release.load(file);
      return release.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
