package dev.skerry.tests.engine;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The outcome of an engine command.
 *
 * @param succeeded whether the command succeeded
 * @param output its output
 * @param steps its steps in the order of their start, without unchanged resources
 */
record Outcome(boolean succeeded, String output, List<Step> steps) {

  /** Returns the outcome with only the steps on resources of a type. */
  Outcome of(String type) {
    var ofType = steps.stream().filter(step -> step.type().equals(type)).toList();
    return new Outcome(succeeded, output, ofType);
  }

  /** Returns the steps as text, one sorted line each. */
  String stepLines() {
    return steps.stream().sorted().map(Step::toString).collect(Collectors.joining("\n"));
  }

  /**
   * Returns the steps as text, without the resources' names: one sorted line with the number of
   * equal steps.
   */
  String stepCounts() {
    return steps.stream()
        .collect(Collectors.groupingBy(Step::withoutName, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns the errors that the user sees, without the error of the language host that its program
   * has ended.
   */
  List<String> errors() {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("error: "))
        .filter(line -> !line.startsWith("error: an unhandled error occurred: '"))
        .toList();
  }

  /**
   * Asserts that the command succeeded.
   *
   * @throws AssertionError if it failed, with its output
   */
  Outcome succeeds() {
    if (!succeeded) {
      throw new AssertionError("The command failed:\n" + output);
    }
    return this;
  }

  /**
   * Asserts that the command failed.
   *
   * @throws AssertionError if it succeeded, with its output
   */
  Outcome fails() {
    if (succeeded) {
      throw new AssertionError("The command succeeded:\n" + output);
    }
    return this;
  }
}
