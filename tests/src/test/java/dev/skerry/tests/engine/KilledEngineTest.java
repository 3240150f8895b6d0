package dev.skerry.tests.engine;

import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates of production that are killed half-way: the documented steps make up for it. */
@EngineTest
@Tag("engine-full")
@TestInstance(Lifecycle.PER_CLASS)
final class KilledEngineTest {
  private static final Report REPORT = new Report("killed", 20);

  /** What a person changes before an update. */
  private interface Change {
    void of(MainProject project) throws Exception;
  }

  private static final Map<String, Change> CHANGES =
      Map.of(
          "nothing", project -> {},
          "memory", project -> project.set("memoryMb", "2048"),
          "layer", project -> project.addFile("layer/target/layer/java/lib/another.jar"),
          "no alarms", project -> project.set("alarms", "false"));

  private final Map<String, Result> undisturbed = new HashMap<>();
  private MainProject fresh;
  private MainProject deployed;
  private int moment;

  @BeforeAll
  void deploy(@TempDir Path freshFolder, @TempDir Path deployedFolder) throws Exception {
    fresh = MainProject.killable(freshFolder, "prod");
    InjectedFailures.plan(fresh.deployment().fakeAwsFolder());
    fresh.deployment().save();
    deployed = MainProject.killable(deployedFolder, "prod");
    deployed.up().succeeds();
    deployed.deployment().save();
    for (var change : CHANGES.keySet()) {
      prepare(deployed, change);
      deployed.up().succeeds();
      undisturbed.put(change, Result.of(deployed.deployment()));
    }
  }

  @AfterAll
  void count() throws Exception {
    Report.count(REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE, 1, HANG_BEFORE",
    "CREATE, 2, HANG_BEFORE",
    "CREATE, 5, HANG_AFTER",
    "CREATE, 12, HANG_BEFORE",
    "CREATE, 20, HANG_AFTER",
    "CREATE, 40, HANG_BEFORE",
    "CREATE, 60, HANG_AFTER",
    "CREATE, 90, HANG_BEFORE",
    "CREATE, 115, HANG_AFTER",
    "CREATE, 140, HANG_BEFORE",
    "CREATE, 158, HANG_AFTER",
  })
  void aFirstUpdateIsKilledAtACreate(
      InjectedFailure.Call call, int number, InjectedFailure.Effect effect) throws Exception {
    killed(fresh, "nothing", new InjectedFailure(call, "", "", number, effect), fresh::upInOrder);
  }

  @ParameterizedTest
  @ValueSource(ints = 60)
  void aFirstUpdateIsKilledInItsPreview(int number) throws Exception {
    var fault =
        new InjectedFailure(
            InjectedFailure.Call.PREVIEW, "", "", number, InjectedFailure.Effect.HANG_BEFORE);

    killed(fresh, "nothing", fault, () -> fresh.typed("up", "--yes"));
  }

  @ParameterizedTest
  @CsvSource({
    "memory, UPDATE, 3, HANG_BEFORE",
    "memory, UPDATE, 7, HANG_AFTER",
    "layer, CREATE, 1, HANG_AFTER",
    "layer, DELETE, 1, HANG_BEFORE",
    "no alarms, DELETE, 10, HANG_AFTER",
  })
  void aLaterUpdateIsKilled(
      String change, InjectedFailure.Call call, int number, InjectedFailure.Effect effect)
      throws Exception {
    killed(
        deployed, change, new InjectedFailure(call, "", "", number, effect), deployed::upInOrder);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 200})
  void aFirstUpdateIsKilledWhenItWritesItsState(int writes) throws Exception {
    prepare(fresh, "nothing");

    REPORT.add(
        ++moment,
        "state written %d times".formatted(writes),
        () ->
            killedAndRecovered(
                fresh, "nothing", fresh.deployment().stateFile(), writes, fresh::up));
  }

  private void killed(
      MainProject project, String change, InjectedFailure fault, Supplier<Outcome> update)
      throws Exception {
    prepare(project, change);
    var fakeAws = project.deployment().fakeAwsFolder();
    InjectedFailures.plan(fakeAws, fault);

    REPORT.add(
        ++moment,
        "%s, %s %d %s".formatted(change, fault.call(), fault.number(), fault.effect()),
        () -> killedAndRecovered(project, change, fakeAws.resolve("hanging"), 1, update));
  }

  private String killedAndRecovered(
      MainProject project, String change, Path file, int writes, Supplier<Outcome> update)
      throws Exception {
    try (var watch = Watch.of(file)) {
      var killed = CompletableFuture.supplyAsync(update);
      try {
        watch.await(writes);
      } finally {
        project.deployment().kill();
      }
      killed.get().fails();
    }
    InjectedFailures.plan(project.deployment().fakeAwsFolder());

    var steps = Recovery.ofKilled(project).told();

    var result = Result.of(project.deployment());
    result.assertIsAs(undisturbed.get(change));
    project.previewUnchanged().succeeds();
    return steps + (result.leftOver().isEmpty() ? "" : "; left over, found by " + result.found());
  }

  private static void prepare(MainProject project, String change) throws Exception {
    project.undo();
    project.deployment().restore();
    CHANGES.get(change).of(project);
  }
}
