package dev.skerry.local.process;

import java.util.Locale;

/** The operating systems that the local cloud distinguishes. */
public enum OperatingSystem {
  /** Linux, the only system with AWS's native runtime client. */
  LINUX,
  /** macOS. */
  MAC,
  /** Windows. */
  WINDOWS;

  /**
   * Returns the system that runs this code.
   *
   * @return the system; every system other than macOS and Windows is treated as Linux
   */
  public static OperatingSystem running() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
