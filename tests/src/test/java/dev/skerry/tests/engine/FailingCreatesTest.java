package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.FakeResource;
import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first update of dev in which creates fail. */
@EngineTest
final class FailingCreatesTest {
  private static final String TABLE = "aws:dynamodb/table:Table";

  private MainProject project;

  @BeforeEach
  void copy(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "dev");
  }

  @Test
  void aResourceWhoseCreateFailsOnceIsCreatedByALaterUpdateAndOnlyOnce() throws Exception {
    var declared = DeclaredResources.of("dev");
    var types = declared.countsByType().keySet();
    var failed = new TreeSet<String>();
    while (failed.size() < types.size()) {
      plan(
          types.stream().filter(type -> !failed.contains(type)),
          InjectedFailure.Effect.FAIL_BEFORE);
      var steps = project.upInOrder().fails().steps();
      var type = steps.get(steps.size() - 1).type();
      assertTrue(failed.add(type), type + " failed a second time");
    }
    plan(Stream.of(), InjectedFailure.Effect.NONE);
    project.up().succeeds();

    assertEquals(declared.count(), project.deployment().fakeAws().all().size());
    assertEquals(types, failed);
    project.previewUnchanged().succeeds();
  }

  @Test
  void anOrphanedTableIsReportedByTheFailureAndFoundByItsTags() throws Exception {
    plan(Stream.of(TABLE), InjectedFailure.Effect.FAIL_AFTER);
    var failure = project.up().fails();

    plan(Stream.of(), InjectedFailure.Effect.NONE);
    var second = project.up().succeeds();

    var orphaned = Result.of(project.deployment()).orphaned();
    assertTrue(failure.output().contains("the outcome is unknown"), failure.output());
    assertEquals(
        Set.of("create"),
        second.of(TABLE).steps().stream().map(Step::op).collect(Collectors.toSet()));
    assertEquals(List.of(TABLE), orphaned.stream().map(FakeResource::type).toList());
    assertEquals(
        Optional.of("aws resourcegroupstaggingapi get-resources"),
        OrphanedResources.command(orphaned.get(0)));
  }

  private void plan(Stream<String> types, InjectedFailure.Effect effect) {
    var failures =
        types.map(type -> new InjectedFailure(type, 1, effect)).toArray(InjectedFailure[]::new);
    InjectedFailures.plan(project.deployment().fakeAwsFolder(), failures);
  }
}
