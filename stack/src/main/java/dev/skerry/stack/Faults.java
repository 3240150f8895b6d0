package dev.skerry.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  void add(String key, String came, String allowed) {
    faults.add("%s: %s. Allowed: %s. Fix: %s in %s.".formatted(key, came, allowed, key, file));
  }

  void addUnknown(String key, Optional<String> meant) {
    var fix = meant.map(known -> "did you mean " + known + "?").orElse("remove it.");
    faults.add(
        "%s in %s: no such setting. Allowed: those of Pulumi.yaml. Fix: %s"
            .formatted(key, file, fix));
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }
}
