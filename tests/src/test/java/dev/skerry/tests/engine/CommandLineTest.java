package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.FakeAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's commands in a checkout, with the real Pulumi.yaml, Maven, the Java language host and
 * the state in files.
 */
@EngineTest
final class CommandLineTest {
  private static final List<String> NOT_COPIED = List.of(".git", "docs", "target");

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void checkOut() throws IOException {
    terminal = Terminal.in(folder, Map.of());
    try (var entries = Files.list(Engine.ROOT)) {
      for (var entry : entries.filter(CommandLineTest::isPartOfTheBuild).toList()) {
        FileTrees.copy(entry, folder.resolve("work").resolve(entry.getFileName()));
      }
    }
  }

  @Test
  void aStackIsDeployedPreviewedAndDestroyed() throws Exception {
    terminal.run("pulumi stack init dev");
    terminal.run("pulumi up -s dev --yes");
    var url = terminal.run("pulumi stack output url -s dev");
    terminal.run("pulumi preview -s dev --expect-no-changes");
    terminal.run("pulumi destroy -s dev --yes");
    terminal.run("pulumi stack rm dev --yes");

    assertTrue(
        url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1\\s*"), url);
    assertEquals(List.of(), new FakeAws(folder.resolve("world")).all());
  }

  private static boolean isPartOfTheBuild(Path entry) {
    return !NOT_COPIED.contains(Engine.ROOT.relativize(entry).toString());
  }
}
