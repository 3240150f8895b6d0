package dev.skerry.tests.engine;

import dev.skerry.tests.ExampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The README of an example.
 *
 * @param text its content
 */
record ExamplePage(String text) {
  private static final Pattern ROUTE = Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]*)` \\|");
  private static final Pattern PULUMI = Pattern.compile("(?m)(?:^|`|\\$\\()(pulumi [^`)\n]+)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");
  private static final String LOCAL_URL = "http://localhost:8080";

  static ExamplePage of(ExampleProject example) throws IOException {
    return new ExamplePage(Files.readString(example.folder().resolve("README.md")));
  }

  /** Returns the routes in its table. */
  List<String> routes() {
    return groups(ROUTE).sorted().toList();
  }

  /** Returns its Pulumi commands, in their order. */
  List<String> pulumiCommands() {
    return groups(PULUMI).toList();
  }

  /** Returns the calls of the API that {@code make run} serves. */
  List<Call> calls() {
    return groups(BLOCK)
        .filter(block -> block.contains(LOCAL_URL))
        .flatMap(block -> block.replace("\\\n", "").lines())
        .filter(line -> line.startsWith("curl "))
        .map(Call::of)
        .toList();
  }

  /**
   * A call with curl.
   *
   * @param command the command, which uses the variable {@code url} or the URL of {@code make run}
   * @param response the expected response, which is a comment behind the command; empty: any
   *     success
   */
  record Call(String command, String response) {
    private static final String COMMENT = " # ";

    static Call of(String line) {
      var parts = line.split(COMMENT, 2);
      return new Call(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
    }

    /** Returns the process of the command for another URL. It fails if the response is an error. */
    ProcessBuilder process(String url) {
      return new ProcessBuilder("bash", "-c", at(url));
    }

    private String at(String url) {
      return "url=%s; %s"
          .formatted(url, command.replaceFirst("curl ", "curl -sSf ").replace(LOCAL_URL, url));
    }
  }

  private Stream<String> groups(Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
