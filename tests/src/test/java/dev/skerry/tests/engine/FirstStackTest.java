package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.ExampleProject;
import dev.skerry.tests.PackagedCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/first-stack.md: its files and commands preview a stack, with the offline provider of {@code
 * make preview-summary}.
 */
@EngineTest
@ExtendWith(PackagedCondition.class)
final class FirstStackTest {
  private static final int MAX_COMMANDS = 10;
  private static final int MAX_LINES = 40;
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern NAME = Pattern.compile("(?s).*`([\\w./]+)` is ");

  @TempDir private Path folder;
  private final List<String> commands = new ArrayList<>();
  private int lines;
  private String output = "";

  @Test
  void thePageLeadsToAPreviewOfAProgramInJava() throws Exception {
    follow("Java");
  }

  @Test
  @Tag("consumers")
  void thePageLeadsToAPreviewOfAProgramInTypeScript() throws Exception {
    follow("TypeScript");
  }

  private void follow(String language) throws Exception {
    var page = Files.readString(Engine.ROOT.resolve("docs/first-stack.md"));
    var section = page.split("\n## In " + language + "\n")[1].split("\n## ")[0];
    Files.createSymbolicLink(folder.resolve("skerry"), Engine.ROOT);
    var work = folder;
    var blocks = BLOCK.matcher(section);
    var end = 0;
    while (blocks.find()) {
      if (blocks.group(1).isEmpty()) {
        for (var command : blocks.group(2).lines().toList()) {
          work = run(command, work);
        }
      } else {
        write(work, section.substring(end, blocks.start()), blocks.group(2));
      }
      end = blocks.end();
    }

    assertTrue(output.contains("+ 14 to create"), output);
    assertTrue(commands.size() <= MAX_COMMANDS, commands::toString);
    assertTrue(lines <= MAX_LINES, lines + " lines");
  }

  private void write(Path work, String before, String content) throws IOException {
    var name = NAME.matcher(before);
    assertTrue(name.find(), before);
    Files.writeString(work.resolve(name.group(1)), content);
    lines += (int) content.lines().filter(line -> !line.isBlank()).count();
  }

  /** Returns the folder in which the next command runs. */
  private Path run(String command, Path work) throws IOException, InterruptedException {
    commands.add(command);
    if (command.startsWith("cd ")) {
      return work.resolve(command.substring("cd ".length()));
    }
    // This checkout takes the place of the clone, and its packaged components that of the
    // installed.
    if (!command.startsWith("git clone ") && !command.contains(" install -DskipTests ")) {
      output = output(command.replace("make -C skerry plugin sdks", layOut()), work);
    }
    return work;
  }

  private static String layOut() {
    return "%1$s/components/package && %1$s/components/sdks".formatted(Engine.ROOT);
  }

  private String output(String command, Path work) throws IOException, InterruptedException {
    var script =
        "cd %s && . .ci/offline %s && cd %s && %s"
            .formatted(Engine.ROOT, folder.resolve("offline"), work, command);
    var process = new ProcessBuilder("bash", "-c", script);
    process.environment().put("PATH", Engine.find().path());
    var own = System.getenv().getOrDefault("MAVEN_OPTS", "");
    var repository = ExampleProject.releases();
    process.environment().put("MAVEN_OPTS", own + " -Dmaven.repo.local=" + repository);
    return ExampleProject.output(process);
  }

  /** JUnit warns about links in the folder that it deletes. */
  @AfterEach
  void deleteLink() throws IOException {
    Files.delete(folder.resolve("skerry"));
  }
}
