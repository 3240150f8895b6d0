package dev.skerry.stack;

import java.util.ArrayList;
import java.util.List;

/** The settings that are missing or wrong, told together. */
final class Faults {
  private final String file;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param file the file in which the user sets them
   */
  Faults(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** Adds an error that names the key and the file already. */
  void add(String line) {
    faults.add(line);
  }

  void add(String key, String came, String allowed) {
    faults.add("%s: %s. Allowed: %s. Fix: %s in %s.".formatted(key, came, allowed, key, file));
  }

  void addUnknown(String key, String allowed, String fix) {
    faults.add(
        "%s in %s: no such setting. Allowed: %s. Fix: %s".formatted(key, file, allowed, fix));
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }
}
