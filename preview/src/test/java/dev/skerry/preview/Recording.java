package dev.skerry.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads previews of the real engine, recorded with {@code make recorded-previews}. */
final class Recording {
  private Recording() {}

  static String document(String name) {
    try (var stream = Recording.class.getResourceAsStream(name + ".json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String summary(String name) {
    return Main.summary("Preview of `dev`", document(name), "");
  }
}
