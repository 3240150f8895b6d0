package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.tests.engine.FileTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A pull request that changes docs/openapi.json, in a repository of its own. */
@ExtendWith(GoCondition.class)
class BreakingChangesTest {
  private static final String DOCUMENT = "docs/openapi.json";

  @TempDir private Path repository;

  private record Outcome(int exitCode, String output) {}

  @BeforeEach
  void commitWithoutADocument() throws Exception {
    for (var path : new String[] {".ci/breaking-changes", ".github/openapi"}) {
      FileTrees.copy(MainStack.ROOT.resolve(path), repository.resolve(path));
    }
    run("git init -q && git add -A");
    commit();
  }

  @Test
  void theFirstDocumentBreaksNothing() throws Exception {
    Files.createDirectories(repository.resolve("docs"));
    Files.copy(MainStack.ROOT.resolve(DOCUMENT), repository.resolve(DOCUMENT));

    var outcome = compare();

    assertEquals(new Outcome(0, "HEAD has no docs/openapi.json: nothing to compare.\n"), outcome);
  }

  @Test
  void anotherDescriptionAndAnotherStatusBreakNothing() throws Exception {
    var outcome =
        change(
            document -> {
              operation(document, "/users", "post").addProperty("description", "Other words.");
              var responses = operation(document, "/users", "post").getAsJsonObject("responses");
              responses.add("418", responses.get("409"));
            });

    assertEquals(0, outcome.exitCode(), outcome.output());
  }

  @Test
  void aRemovedRouteIsNamed() throws Exception {
    var outcome = change(document -> document.getAsJsonObject("paths").remove("/users/{username}"));

    assertBreaks("/users/{username}", outcome);
  }

  @Test
  void aRemovedStatusIsNamed() throws Exception {
    var outcome =
        change(
            document ->
                operation(document, "/users", "post").getAsJsonObject("responses").remove("409"));

    assertBreaks("409", outcome);
  }

  @Test
  void aRemovedHeaderIsNamed() throws Exception {
    var outcome =
        change(
            document ->
                operation(document, "/users", "post")
                    .getAsJsonObject("responses")
                    .getAsJsonObject("201")
                    .getAsJsonObject("headers")
                    .remove("Location"));

    assertBreaks("location", outcome);
  }

  @Test
  void aRemovedFieldOfResponsesIsNamed() throws Exception {
    var outcome = change(document -> properties(document, "User").remove("country"));

    assertBreaks("country", outcome);
  }

  @Test
  void aRemovedFieldOfRequestsIsNamed() throws Exception {
    var outcome = change(document -> properties(document, "NewUser").remove("state"));

    assertBreaks("state", outcome);
  }

  @Test
  void aRemovedProblemIsNamedAndANewOneIsNot() throws Exception {
    var text = Files.readString(MainStack.ROOT.resolve(DOCUMENT));
    var fewer = text.replaceAll("(?m)^ *\"https://skerry.dev/problems/too-deep\",\n", "");

    var removed = change(text, fewer);
    var added = change(fewer, text);

    assertBreaks("https://skerry.dev/problems/too-deep", removed);
    assertEquals(0, added.exitCode(), added.output());
  }

  private Outcome change(Consumer<JsonObject> change) throws Exception {
    var text = Files.readString(MainStack.ROOT.resolve(DOCUMENT));
    var document = JsonParser.parseString(text).getAsJsonObject();
    change.accept(document);
    return change(text, document.toString());
  }

  private Outcome change(String before, String after) throws Exception {
    write(before);
    commit();
    write(after);
    return compare();
  }

  private static JsonObject operation(JsonObject document, String path, String method) {
    return document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject(method);
  }

  private static JsonObject properties(JsonObject document, String schema) {
    return document
        .getAsJsonObject("components")
        .getAsJsonObject("schemas")
        .getAsJsonObject(schema)
        .getAsJsonObject("properties");
  }

  private void write(String document) throws IOException {
    Files.createDirectories(repository.resolve("docs"));
    Files.writeString(repository.resolve(DOCUMENT), document);
  }

  private static void assertBreaks(String name, Outcome outcome) {
    assertEquals(1, outcome.exitCode(), outcome.output());
    assertTrue(outcome.output().contains(name), outcome.output());
  }

  private Outcome compare() throws Exception {
    return run("BASE=HEAD .ci/breaking-changes");
  }

  private void commit() throws Exception {
    var outcome =
        run("git add -A && git -c user.name=a -c user.email=a@example.com commit -qm change");
    assertEquals(0, outcome.exitCode(), outcome.output());
  }

  private Outcome run(String command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("bash", "-c", command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
