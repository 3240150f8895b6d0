package dev.skerry.local;

/**
 * AnsiColors for a terminal.
 *
 * @param on whether text is colored
 */
record AnsiColors(boolean on) {
  private static final int[] NAME_COLORS = {36, 35, 34, 32, 33, 96, 95, 94, 92, 93};

  /** Returns colors if standard output is a terminal and NO_COLOR is not set (no-color.org). */
  static AnsiColors ofProcess() {
    var noColor = System.getenv("NO_COLOR");
    return new AnsiColors((noColor == null || noColor.isEmpty()) && terminal());
  }

  /**
   * From JDK 22 on, a console exists without a terminal too, and a method tells whether it is one.
   */
  private static boolean terminal() {
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  String ofName(String name, String text) {
    return color(NAME_COLORS[Math.floorMod(name.hashCode(), NAME_COLORS.length)], text);
  }

  String red(String text) {
    return color(31, text);
  }

  String yellow(String text) {
    return color(33, text);
  }

  String bold(String text) {
    return color(1, text);
  }

  private String color(int code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
