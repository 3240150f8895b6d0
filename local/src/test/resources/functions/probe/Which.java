package probe;

/** A class that a layer can contain too. */
final class Which {
  private Which() {}

  static String text() {
    return "function";
  }
}
