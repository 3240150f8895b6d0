package dev.skerry.local.process;

import java.util.Locale;

/** The operating systems between which the local cloud has to choose. */
public enum OperatingSystem {
  /** Linux, the only one with AWS's native runtime client. */
  LINUX,
  /** macOS. */
  MAC,
  /** Windows. */
  WINDOWS;

  /**
   * Returns the system that runs this code.
   *
   * @return the system; one that is neither macOS nor Windows counts as Linux
   */
  public static OperatingSystem running() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
