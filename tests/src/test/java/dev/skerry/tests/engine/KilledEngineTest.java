package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.skerry.tests.fixture.Fault;
import dev.skerry.tests.fixture.Faults;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first update of production that is killed half-way: the next one makes up for it. */
@EngineTest
@Tag("engine-full")
@TestInstance(Lifecycle.PER_CLASS)
final class KilledEngineTest {
  private MainProject project;

  @BeforeAll
  void initialize(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "prod");
    Faults.plan(project.deployment().worldFolder());
    project.deployment().save();
  }

  @BeforeEach
  void forget() throws Exception {
    project.deployment().restore();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12, 20, 40, 60, 80, 100, 134})
  void theNextUpdateMakesUpForAnUpdateKilledAtItsNthCreate(int create) throws Exception {
    var world = project.deployment().worldFolder();
    Faults.plan(world, new Fault("", create, Fault.Effect.HANG_BEFORE));
    var killed = CompletableFuture.supplyAsync(project::upInOrder);
    awaitFile(world, "hanging");
    project.deployment().kill();
    killed.get().fails();

    Faults.plan(world);
    project.deployment().cancel();
    project.up().succeeds();

    assertEquals(134, project.deployment().world().all().size());
    project.previewUnchanged().succeeds();
  }

  private static void awaitFile(Path folder, String name) throws Exception {
    try (var watch = FileSystems.getDefault().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!Files.exists(folder.resolve(name))) {
        var changed = watch.poll(120, TimeUnit.SECONDS);
        assertNotNull(changed, "nothing hangs after two minutes");
        changed.reset();
      }
    }
  }
}
