package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.PluginFolder;
import dev.skerry.tests.fixture.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @BeforeEach
  void checkOut() throws IOException {
    PluginFolder.write(folder.resolve("bin"));
    Files.createDirectory(folder.resolve("state"));
    try (var entries = Files.list(Engine.ROOT)) {
      for (var entry : entries.filter(TypedCommandsTest::isPartOfTheBuild).toList()) {
        Trees.copy(entry, folder.resolve("work").resolve(entry.getFileName()));
      }
    }
  }

  @Test
  void aStackIsDeployedLookedAtAndDestroyed() throws Exception {
    type("pulumi stack init dev");
    type("pulumi up -s dev --yes");
    var url = type("pulumi stack output url -s dev");
    type("pulumi preview -s dev --expect-no-changes");
    type("pulumi destroy -s dev --yes");
    type("pulumi stack rm dev --yes");

    assertTrue(
        url.matches("https://a[0-9]{9}\\.execute-api\\.us-east-1\\.amazonaws\\.com/v1\\s*"), url);
    assertEquals(List.of(), new World(folder.resolve("world")).all());
  }

  private String type(String command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command.split(" ")).directory(folder.resolve("work").toFile());
    builder.command().set(0, Engine.find().pulumi().toString());
    builder.command().add("--non-interactive");
    builder.environment().putAll(Deployment.environment(folder));
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + "\n" + output);
    return output;
  }

  private static boolean isPartOfTheBuild(Path entry) {
    return !NOT_COPIED.contains(entry.getFileName().toString());
  }
}
