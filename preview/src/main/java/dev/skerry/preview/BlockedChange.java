package dev.skerry.preview;

/**
 * A change that AWS rejects if one update makes it.
 *
 * @param kind the short type of the resource, such as {@code dynamodb.Table}
 * @param name the logical name of the resource
 * @param why the reason, in Markdown
 * @param instead how to make the change, in Markdown
 */
record BlockedChange(String kind, String name, String why, String instead) {

  /** Returns the text of a list item. */
  String line() {
    return "%s %s: %s Fix: %s".formatted(kind, Text.code(name), why, instead);
  }

  static BlockedChange of(Step step, String why, String instead) {
    return new BlockedChange(step.change().kind(), step.name(), why, instead);
  }
}
