package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public and protected classes and members of a published module, as javap prints them,
 * compared with the recorded ones of the last release. {@code make api} records them.
 */
@ExtendWith(PackagedCondition.class)
class PublishedApiTest {
  private static final String RULE =
      "Allowed: a removal or a change of a type with a new minor version (from 1.0: major) and a line"
          + " in CHANGELOG.md. Fix: restore it, or record the API of the new version: make api.";

  @ParameterizedTest
  @EnumSource
  void everythingOfTheRecordedApiIsStillThere(PublishedArtifact published) throws IOException {
    var current = api(published, classes(published));
    if (Boolean.getBoolean("skerry.record")) {
      Files.createDirectories(published.recordedApi().getParent());
      Files.writeString(published.recordedApi(), String.join("\n", current) + "\n");
    }

    assertEquals(List.of(), missing(published, current), RULE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNewIsRecorded(PublishedArtifact published) throws IOException {
    var unrecorded = new TreeSet<>(api(published, classes(published)));

    unrecorded.removeAll(Files.readAllLines(published.recordedApi()));

    assertEquals(List.of(), List.copyOf(unrecorded), "Fix: make api");
  }

  @ParameterizedTest
  @EnumSource
  void aRemovedClassIsMissing(PublishedArtifact published) throws IOException {
    var recorded = Files.readAllLines(published.recordedApi());
    var removed = recorded.get(recorded.size() - 1).split(" ")[0];
    var classes = new ArrayList<>(classes(published));
    assertTrue(classes.remove(removed), removed);

    var missing = missing(published, api(published, classes));

    assertFalse(missing.isEmpty(), removed);
    assertEquals(List.of(), missing.stream().filter(line -> !line.startsWith(removed)).toList());
  }

  private static List<String> missing(PublishedArtifact published, List<String> current)
      throws IOException {
    var missing = new TreeSet<>(Files.readAllLines(published.recordedApi()));
    current.forEach(missing::remove);
    return List.copyOf(missing);
  }

  private static List<String> classes(PublishedArtifact published) throws IOException {
    return published.files("").stream()
        .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
        .map(file -> file.substring(0, file.length() - ".class".length()))
        .filter(file -> file.matches(published.documented()))
        .map(file -> file.replace('/', '.'))
        .sorted()
        .toList();
  }

  /** Returns a line for each public class and each member of it: the class, then the member. */
  private static List<String> api(PublishedArtifact published, List<String> classes)
      throws IOException {
    var arguments =
        Stream.concat(
            Stream.of("-protected", "-cp", published.jar("").toString()), classes.stream());
    var output = new StringWriter();
    var javap = ToolProvider.findFirst("javap").orElseThrow();
    var exitCode =
        javap.run(
            new PrintWriter(output), new PrintWriter(output), arguments.toArray(String[]::new));
    assertEquals(0, exitCode, output::toString);
    return lines(output.toString(), classes);
  }

  private static List<String> lines(String javap, List<String> classes) {
    var lines = new TreeSet<String>();
    var next = classes.iterator();
    var name = "";
    var isPublic = false;
    for (var line : javap.lines().toList()) {
      if (line.endsWith("{")) {
        name = next.next();
        isPublic = line.startsWith("public") || line.startsWith("protected");
      }
      if (isPublic && !line.startsWith("Compiled from") && !line.equals("}")) {
        lines.add(name + " | " + line.strip());
      }
    }
    return List.copyOf(lines);
  }
}
