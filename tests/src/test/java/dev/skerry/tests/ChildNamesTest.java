package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Alias;
import com.pulumi.resources.CustomResourceOptions;
import dev.skerry.stack.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The list of all names that resources of dev and prod have had. A resource that gets another name
 * without an alias is deleted with its data in existing stacks. {@code make snapshots} adds new
 * names.
 */
class ChildNamesTest {
  private static final Path RECORDED =
      MainStack.ROOT.resolve("tests/src/test/snapshots/child-names.txt");
  private static final String COMMENT = " # ";
  private static final String ADVICE =
      "An update deletes these. Fix: one that was renamed needs"
          + " aliases(Alias.builder().name(\"<former name>\").build()) in its options; one that was"
          + " removed on purpose needs ' # removed: <why>' at the end of its line in"
          + " tests/src/test/snapshots/child-names.txt.";

  private static final Set<String> PRESENT = new TreeSet<>();
  private static final Set<String> FORMER = new TreeSet<>();

  @BeforeAll
  static void declare() throws IOException {
    for (var stack : List.of("dev", "prod")) {
      var names = ChildNames.of(App::stack, stack);
      PRESENT.addAll(names.present());
      FORMER.addAll(names.former());
    }
    if (Boolean.getBoolean("skerry.record")) {
      record();
    }
  }

  @Test
  void everyNameIsRecorded() throws IOException {
    var unrecorded = new TreeSet<>(PRESENT);

    unrecorded.removeAll(recorded().collect(Collectors.toSet()));

    assertEquals(Set.of(), unrecorded, "Fix: make snapshots");
  }

  @Test
  void everyRecordedNameExistsOrIsAnAlias() throws IOException {
    var lost = recorded().filter(line -> !line.contains(COMMENT)).collect(Collectors.toSet());

    lost.removeAll(PRESENT);
    lost.removeAll(FORMER);

    assertEquals(Set.of(), lost, ADVICE);
  }

  @Test
  void anAliasIsAFormerName() {
    var former = Alias.builder().name("notes").build();

    var names =
        ChildNames.of(
            context ->
                new LogGroup(
                    "entries",
                    LogGroupArgs.Empty,
                    CustomResourceOptions.builder().aliases(former).build()),
            "dev");

    assertEquals(Set.of("aws:cloudwatch/logGroup:LogGroup entries"), names.present());
    assertEquals(Set.of("aws:cloudwatch/logGroup:LogGroup notes"), names.former());
  }

  /** Adds the current names and keeps all others. */
  private static void record() throws IOException {
    var lines = new TreeSet<>(recorded().toList());
    var known = lines.stream().map(line -> line.split(COMMENT)[0]).collect(Collectors.toSet());
    PRESENT.stream().filter(name -> !known.contains(name)).forEach(lines::add);
    Files.write(RECORDED, lines);
  }

  private static Stream<String> recorded() throws IOException {
    return Files.exists(RECORDED) ? Files.readAllLines(RECORDED).stream() : Stream.of();
  }
}
