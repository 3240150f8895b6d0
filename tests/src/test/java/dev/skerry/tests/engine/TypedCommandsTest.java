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
 * The README's commands, typed in a checkout: the real Pulumi.yaml, Maven, the Java language host,
 * state in files.
 */
@EngineTest
final class TypedCommandsTest {
  private static final List<String> NOT_COPIED = List.of(".git", "docs", "target");

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void checkOut() throws IOException {
    terminal = Terminal.in(folder, Map.of());
    try (var entries = Files.list(Engine.ROOT)) {
      for (var entry : entries.filter(TypedCommandsTest::isPartOfTheBuild).toList()) {
        Trees.copy(entry, folder.resolve("work").resolve(entry.getFileName()));
      }
    }
  }

  @Test
  void aStackIsDeployedLookedAtAndDestroyed() throws Exception {
    terminal.type("pulumi stack init dev");
    terminal.type("pulumi up -s dev --yes");
    var url = terminal.type("pulumi stack output url -s dev");
    terminal.type("pulumi preview -s dev --expect-no-changes");
    terminal.type("pulumi destroy -s dev --yes");
    terminal.type("pulumi stack rm dev --yes");

    assertTrue(
        url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1\\s*"), url);
    assertEquals(List.of(), new FakeAws(folder.resolve("world")).all());
  }

  private static boolean isPartOfTheBuild(Path entry) {
    return !NOT_COPIED.contains(entry.getFileName().toString());
  }
}
