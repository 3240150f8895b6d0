package dev.skerry.tests.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of the long engine tests, target/engine-full.txt: a line for each try, and one that
 * counts them. A run that goes on where another stopped goes on with its report.
 *
 * @param subject what is tried, such as {@code dev before}; with it the lines begin
 * @param tries how many there are in all
 */
record Report(String subject, int tries) {
  private static final Path FILE = Engine.ROOT.resolve("target/engine-full.txt");
  private static final String FAILED = "FAILED";

  /** What is tried, and how it came out. */
  interface Try {
    String outcome() throws Exception;
  }

  /** Tries, and writes down what came of it. */
  void add(int index, String what, Try attempt) throws Exception {
    var outcome = FAILED;
    try {
      outcome = attempt.outcome();
    } finally {
      print("%s | %d | %s | %s".formatted(subject, index, what, outcome));
    }
  }

  /** Writes down how many tries came out well, each counted once. */
  static void count(Report... reports) throws IOException {
    var lines = Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of();
    print(Stream.of(reports).map(it -> it.count(lines)).collect(Collectors.joining(", ")));
  }

  private String count(List<String> lines) {
    var well =
        lines.stream()
            .filter(line -> line.startsWith(subject + " | ") && !line.endsWith(FAILED))
            .map(line -> line.split(" \\| ")[1])
            .distinct();
    return "%s: %d of %d".formatted(subject, well.count(), tries);
  }

  private static void print(String line) throws IOException {
    System.out.println(line);
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
