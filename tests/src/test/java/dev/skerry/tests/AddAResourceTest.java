package dev.skerry.tests;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.tests.engine.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader of docs/add-a-resource.md, who does what the page says in a copy of this checkout. */
@Timeout(300)
class AddAResourceTest {
  private static final Pattern DIFF = Pattern.compile("(?s)```diff\n(.*?)```");
  private static final Pattern FILE =
      Pattern.compile("(?s)\n`([^`\n]+\\.java)`[^\n]*\n\n```java\n(.*?)```");
  private static final Pattern COMMANDS = Pattern.compile("(?s)```\n(url=.*?)```");
  private static final List<String> NOT_COPIED = List.of(".git", "docs", "bench", "examples");

  @TempDir private Path checkout;
  @AutoClose private MakeRun run;

  @Test
  void thePageLeadsToAResourceThatCanBeCalled() throws Exception {
    var page = Files.readString(MainStack.ROOT.resolve("docs/add-a-resource.md"));
    copyCheckout();
    addLines(first(DIFF, page));
    FILE.matcher(page).results().forEach(file -> write(file.group(1), file.group(2)));

    run = MakeRun.startIn(checkout, "PORT=0");
    var url = run.await(line -> line.startsWith("url = ")).substring("url = ".length());
    run.await(line -> line.startsWith("Ready in "));
    var responses = call(first(COMMANDS, page), url);

    var created = responses.get(0);
    assertEquals("tea", created.get("product").getAsString());
    assertEquals(2, created.get("quantity").getAsInt());
    assertEquals(
        List.of("/quantity range", "/color unknown"),
        responses.get(1).getAsJsonArray("errors").asList().stream()
            .map(
                error ->
                    text(error.getAsJsonObject(), "pointer")
                        + " "
                        + text(error.getAsJsonObject(), "code"))
            .toList());
    var list = responses.get(2);
    assertEquals(List.of(created), list.getAsJsonArray("orders").asList());
    var next = call("curl \"$url/users/john/orders?cursor=" + text(list, "cursor") + "\"", url);
    assertEquals("{\"orders\":[],\"cursor\":null}", next.get(0).toString());
  }

  private void copyCheckout() throws IOException {
    try (var entries = Files.list(MainStack.ROOT)) {
      for (var entry : entries.toList()) {
        if (!NOT_COPIED.contains(entry.getFileName().toString())) {
          FileTrees.copy(entry, checkout.resolve(entry.getFileName()));
        }
      }
    }
  }

  /** Adds the lines of a diff below the line that the diff shows before them. */
  private void addLines(String diff) throws IOException {
    for (var change : diff.split("(?m)^--- ")) {
      if (!change.isEmpty()) {
        var file =
            checkout.resolve(
                change.lines().skip(1).findFirst().orElseThrow().substring("+++ b/".length()));
        var lines = change.lines().skip(3).toList();
        var before = lines.get(0).substring(1) + "\n";
        var added = lines.stream().skip(1).map(line -> line.substring(1) + "\n").collect(joining());
        var source = Files.readString(file);
        assertTrue(source.contains(before), () -> file + " has no line " + before);
        Files.writeString(file, source.replace(before, before + added));
      }
    }
  }

  private void write(String file, String content) {
    try {
      var target = checkout.resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the page's commands, and returns the responses of its calls. */
  private static List<JsonObject> call(String commands, String url)
      throws IOException, InterruptedException {
    var script =
        commands.replaceFirst("(?m)^url=.*$", "").replaceAll("(?m)^curl ", "curl -sS -w '\\\\n' ");
    var builder = new ProcessBuilder("bash", "-ec", script).redirectErrorStream(true);
    builder.environment().put("url", url);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static String first(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertTrue(matcher.find(), pattern::pattern);
    return matcher.group(1);
  }

  private static String text(JsonObject object, String member) {
    return object.get(member).getAsString();
  }
}
