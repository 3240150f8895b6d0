package dev.skerry.stack;

import dev.skerry.serverless.ValidationError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the invalid settings of a stack, so that a preview reports all of them together. */
final class ConfigErrors {
  private final String file;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> argumentByKey = new HashMap<>();

  /**
   * @param file the file in which the user sets the keys
   */
  ConfigErrors(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /**
   * Adds an error of a key.
   *
   * @param problem what follows the key: {@code is 'maybe'}
   */
  void add(String key, String problem, String allowed) {
    argumentByKey.put(key, "");
    lines.add(new ValidationError(file, "", key, problem, allowed, "").ofSetting(key, file));
  }

  void addUnknown(String key, String allowed, String fix) {
    lines.add("%s in %s is not a setting. Allowed: %s. Fix: %s".formatted(key, file, allowed, fix));
  }

  /** Adds an error that names the key and the file already. */
  void add(ValidationError error) {
    lines.add(error.toString());
  }

  /**
   * Adds the errors of a component's arguments, shown with the key that sets the argument. A key
   * that several arguments take is reported once, and one that has an error already is not reported
   * again.
   *
   * @param keys the keys by the paths of the arguments
   */
  void addAll(List<ValidationError> errors, Map<String, String> keys) {
    for (var error : errors) {
      var key = key(error, keys);
      if (key.isEmpty()) {
        add(error);
      } else if (isFirst(key.get(), error)) {
        lines.add(error.ofSetting(key.get(), file));
      }
    }
  }

  /** A route that repeats an argument of the API has its key too. */
  private static Optional<String> key(ValidationError error, Map<String, String> keys) {
    var path = error.location().startsWith("route ") ? error.argument() : error.path();
    return Optional.ofNullable(keys.get(path));
  }

  private boolean isFirst(String key, ValidationError error) {
    var argument = error.component() + " " + error.path();
    return argumentByKey.computeIfAbsent(key, first -> argument).equals(argument);
  }

  /**
   * @throws IllegalArgumentException with a line for each error
   */
  void throwIfAny() {
    if (!lines.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", lines));
    }
  }
}
