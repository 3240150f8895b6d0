package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.stack.App;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main stack's program, on the real engine. */
@EngineTest
final class MainProgramTest {
  @TempDir Path folder;

  @Test
  void devIsDeployedAndASecondPreviewShowsNoChange() throws Exception {
    var deployment = MainProject.deployment(folder, "dev");
    deployment.up(App::stack).succeeds();

    var second = deployment.previewUnchanged(App::stack).succeeds();

    assertEquals(94, deployment.world().all().size());
    assertEquals("", second.stepLines());
  }

  @Test
  void prodIsDeployedAndASecondPreviewShowsNoChange() throws Exception {
    var deployment = MainProject.deployment(folder, "prod");
    deployment.up(App::stack).succeeds();

    var second = deployment.previewUnchanged(App::stack).succeeds();

    assertEquals(139, deployment.world().all().size());
    assertEquals("", second.stepLines());
  }
}
