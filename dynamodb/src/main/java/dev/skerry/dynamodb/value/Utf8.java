package dev.skerry.dynamodb.value;

/** UTF-8 without encoding. */
final class Utf8 {
  private static final int TWO_BYTES = 0x80;
  private static final int THREE_BYTES = 0x800;

  private Utf8() {}

  /** The number of bytes. */
  static int length(String text) {
    var length = text.length();
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      if (unit >= TWO_BYTES) {
        // A surrogate pair has four bytes: two more than its two units.
        length += unit < THREE_BYTES || Character.isSurrogate(unit) ? 1 : 2;
      }
    }
    return length;
  }

  /** Compares in the order of the bytes, which is the order of the code points. */
  static int compare(String left, String right) {
    var end = Math.min(left.length(), right.length());
    for (var i = 0; i < end; i++) {
      var l = left.charAt(i);
      var r = right.charAt(i);
      if (l != r) {
        return Character.isSurrogate(l) == Character.isSurrogate(r)
            ? l - r
            : Character.isSurrogate(l) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
