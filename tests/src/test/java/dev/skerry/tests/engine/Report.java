package dev.skerry.tests.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of the long engine tests, target/engine-full.txt: one line for each attempt, and one
 * with the number of successes. A run that continues an earlier run appends to its report.
 *
 * @param subject the subject of the attempts, such as {@code dev before}; lines begin with it
 * @param attempts the number of attempts
 */
record Report(String subject, int attempts) {
  private static final Path FILE = Engine.ROOT.resolve("target/engine-full.txt");
  private static final String FAILED = "FAILED";

  /** An attempt, which returns its outcome. */
  interface Attempt {
    String outcome() throws Exception;
  }

  /** Runs an attempt and writes its outcome. */
  void add(int index, String what, Attempt attempt) throws Exception {
    var outcome = FAILED;
    try {
      outcome = attempt.outcome();
    } finally {
      print("%s | %d | %s | %s".formatted(subject, index, what, outcome));
    }
  }

  /** Writes the number of attempts that succeeded, each counted once. */
  static void count(Report... reports) throws IOException {
    var lines = Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of();
    print(Stream.of(reports).map(it -> it.count(lines)).collect(Collectors.joining(", ")));
  }

  private String count(List<String> lines) {
    var succeeded =
        lines.stream()
            .filter(line -> line.startsWith(subject + " | ") && !line.endsWith(FAILED))
            .map(line -> line.split(" \\| ")[1])
            .distinct();
    return "%s: %d of %d".formatted(subject, succeeded.count(), attempts);
  }

  private static void print(String line) throws IOException {
    System.out.println(line);
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
