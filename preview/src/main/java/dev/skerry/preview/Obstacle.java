package dev.skerry.preview;

/**
 * A change that AWS does not take in one update.
 *
 * @param kind of what, as a person says it: {@code dynamodb.Table}
 * @param name the resource's name in the program
 * @param why what happens, in Markdown
 * @param instead what to do, in Markdown
 */
record Obstacle(String kind, String name, String why, String instead) {

  /** As a line of a list. */
  String line() {
    return "%s %s: %s Instead: %s".formatted(kind, Text.code(name), why, instead);
  }

  static Obstacle of(Step step, String why, String instead) {
    return new Obstacle(step.change().kind(), step.name(), why, instead);
  }
}
