package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The example that reuses the components, deployed from its own Pulumi.yaml by its own build. */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class ReusedDeploymentTest {
  @Test
  void theExampleIsDeployedUnchangedAndDestroyed(@TempDir Path folder) throws Exception {
    var project = ExampleProject.copy("reuse", folder.resolve("work"));
    var terminal = Terminal.in(folder, project.environment());

    terminal.type("pulumi stack init dev");
    terminal.type("pulumi up -s dev --yes");
    var url = terminal.type("pulumi stack output url -s dev");
    terminal.type("pulumi preview -s dev --expect-no-changes");
    terminal.type("pulumi destroy -s dev --yes");

    assertTrue(
        url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com\\s*"), url);
    // The layer's versions stay unless a program says otherwise, as for functions to roll back to.
    assertEquals(List.of("aws:lambda/layerVersion:LayerVersion"), left(folder));
  }

  private static List<String> left(Path folder) {
    return new FakeAws(folder.resolve("world")).all().stream().map(FakeResource::type).toList();
  }
}
