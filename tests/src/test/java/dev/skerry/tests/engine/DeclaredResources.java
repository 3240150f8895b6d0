package dev.skerry.tests.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/**
 * The number of resources of each type that a stack declares, from its recorded snapshot: an
 * endpoint more changes the snapshot, and no test.
 */
record DeclaredResources(Map<String, Long> countsByType) {

  static DeclaredResources of(String stack) throws IOException {
    var snapshot = Engine.ROOT.resolve("tests/src/test/snapshots").resolve(stack + ".txt");
    try (var lines = Files.lines(snapshot)) {
      return new DeclaredResources(
          lines
              .filter(line -> line.startsWith("aws:"))
              .map(line -> line.split(" ")[0])
              .collect(groupingBy(type -> type, TreeMap::new, counting())));
    }
  }

  /**
   * Returns the number of resources of a type.
   *
   * @param type such as {@code lambda/function:Function}
   */
  long count(String type) {
    return countsByType.getOrDefault("aws:" + type, 0L);
  }

  /** Returns the steps of the first update, with that of the provider. */
  String creates() {
    return countsByType.entrySet().stream()
        .map(type -> type.getValue() + " create " + type.getKey())
        .collect(joining("\n", "", "\n1 create pulumi:providers:aws"));
  }
}
