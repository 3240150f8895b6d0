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
 * The ledger of every name that a resource of dev or prod ever had: who has deployed it loses it,
 * with its data, when it gets another name without an alias. Added to by {@code make snapshots}.
 */
class ChildNamesTest {
  private static final Path LEDGER =
      MainStack.ROOT.resolve("tests/src/test/snapshots/child-names.txt");
  private static final String REMARK = " # ";
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
  void everyNameIsInTheLedger() throws IOException {
    var unrecorded = new TreeSet<>(PRESENT);

    unrecorded.removeAll(ledger().collect(Collectors.toSet()));

    assertEquals(Set.of(), unrecorded, "Fix: make snapshots");
  }

  @Test
  void everyNameOfTheLedgerIsStillThereOrAnAlias() throws IOException {
    var lost = ledger().filter(line -> !line.contains(REMARK)).collect(Collectors.toSet());

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

  /** Adds the names of today; none is ever taken away. */
  private static void record() throws IOException {
    var lines = new TreeSet<>(ledger().toList());
    var known = lines.stream().map(line -> line.split(REMARK)[0]).collect(Collectors.toSet());
    PRESENT.stream().filter(name -> !known.contains(name)).forEach(lines::add);
    Files.write(LEDGER, lines);
  }

  private static Stream<String> ledger() throws IOException {
    return Files.exists(LEDGER) ? Files.readAllLines(LEDGER).stream() : Stream.of();
  }
}
