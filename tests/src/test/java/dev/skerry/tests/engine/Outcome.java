package dev.skerry.tests.engine;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a command of the engine ended.
 *
 * @param succeeded whether it did what it was asked to
 * @param output what it printed
 * @param steps what it did with resources, in the order of their beginning; nothing of those that
 *     stay as they are
 */
record Outcome(boolean succeeded, String output, List<Step> steps) {

  /** The steps as text: a line each, sorted. */
  String stepLines() {
    return steps.stream().sorted().map(Step::toString).collect(Collectors.joining("\n"));
  }

  /**
   * The steps as text, without the resources' names: a line each with how many there are, sorted.
   */
  String stepCounts() {
    return steps.stream()
        .collect(Collectors.groupingBy(Step::kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(kind -> kind.getValue() + " " + kind.getKey())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @throws AssertionError if it failed, with what it printed
   */
  Outcome succeeds() {
    if (!succeeded) {
      throw new AssertionError("It should succeed:\n" + output);
    }
    return this;
  }

  /**
   * @throws AssertionError if it succeeded, with what it printed
   */
  Outcome fails() {
    if (succeeded) {
      throw new AssertionError("It should fail:\n" + output);
    }
    return this;
  }
}
