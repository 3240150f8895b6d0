package dev.skerry.serverless;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All that is wrong with one args object, so that a user is told of everything at once. */
final class Faults {
  /** Pulumi names a resource itself: its name here, a dash and seven hexadecimal digits. */
  static final int AUTO_NAME_SUFFIX = 8;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private final String subject;
  private final List<String> found = new ArrayList<>();

  /** Faults of, say, {@code UserTable 'users'}. */
  Faults(String component, String name) {
    subject = component + " '" + name + "'";
  }

  /** Adds a fault unless {@code holds}; the texts follow "what: value. Allowed: … Fix: …". */
  void unless(boolean holds, String what, String allowed, String fix) {
    if (!holds) {
      found.add(subject + ": " + what + ". Allowed: " + allowed + ". Fix: " + fix + ".");
    }
  }

  /** AWS takes the names of what we create from the component's: it must fit all of them. */
  void unlessComponentName(String name, int maxLength) {
    unless(
        isName(name) && name.length() <= maxLength,
        "the name cannot be used at AWS (" + name.length() + " characters)",
        "1-" + maxLength + " letters, digits, '-' and '_'",
        "pass another name to the constructor");
  }

  /** The same for a name with project and stack in it, see {@link StackName}. */
  void unlessStackName(String kind, String name, int maxLength) {
    unless(
        name.length() <= maxLength,
        "the " + kind + "'s name, '" + name + "', has " + name.length() + " characters",
        "1-" + maxLength + " for project, stack and component",
        "shorten one of them");
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  boolean any() {
    return !found.isEmpty();
  }

  void throwIfAny() {
    if (any()) {
      throw new IllegalArgumentException(String.join("\n", found));
    }
  }
}
