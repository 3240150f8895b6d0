package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.local.fixture.Functions;
import dev.skerry.local.fixture.Sources;
import dev.skerry.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionCodeTest extends RunningLambda {

  @Test
  void theFunctionsOwnClassIsFoundBeforeTheLayers() {
    var layer = Sources.whichTo(folder.resolve("which-layer"), "layer");
    Sources.jar(layer, folder.resolve("other/java/lib/which.jar"));
    start(Functions.probe(code).with(folder.resolve("other")));

    assertEquals("function", text(call("which")));
  }

  @Test
  void aClassOfTheLayerIsFoundWhereTheFunctionHasNone() throws IOException {
    var own = Sources.probeTo(folder.resolve("without-which"));
    Files.delete(own.resolve("probe/Which.class"));
    var layer = Sources.whichTo(folder.resolve("only-which"), "layer");
    Sources.jar(layer, folder.resolve("layer/java/lib/which.jar"));
    start(Functions.probe(own).with(folder.resolve("layer")));

    assertEquals("layer", text(call("which")));
  }

  @Test
  void aLaterLayerReplacesAnEarlierOnesFileOfTheSameName() throws IOException {
    var own = Sources.probeTo(folder.resolve("no-which"));
    Files.delete(own.resolve("probe/Which.class"));
    var first = Sources.whichTo(folder.resolve("which-1"), "first");
    var second = Sources.whichTo(folder.resolve("which-2"), "second");
    Sources.jar(first, folder.resolve("first/java/lib/which.jar"));
    Sources.jar(second, folder.resolve("second/java/lib/which.jar"));
    start(Functions.probe(own).with(folder.resolve("first"), folder.resolve("second")));

    assertEquals("second", text(call("which")));
  }

  @Test
  void codeMayBeAJarAndALayerMayBeAZip() throws IOException {
    var own = Sources.probeTo(folder.resolve("to-be-packed"));
    Files.delete(own.resolve("probe/Which.class"));
    var layer = folder.resolve("packed-layer");
    var which = Sources.whichTo(folder.resolve("which-packed"), "packed");
    Sources.jar(which, layer.resolve("java/lib/which.jar"));
    var zip = Sources.jar(layer, folder.resolve("zips/layer.zip"));
    start(Functions.probe(Sources.jar(own, folder.resolve("zips/code.jar"))).with(zip));

    assertEquals("packed", text(call("which")));
  }

  @Test
  void rebuiltCodeServesTheNextInvocation() throws IOException {
    var changing = Sources.probeTo(folder.resolve("changing"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Sources.whichTo(changing, "rebuilt");

    assertEquals("rebuilt", awaitResponse("which", "rebuilt"));
  }

  @Test
  void deletedCodeIsServedUntilItIsRebuilt() throws IOException {
    var changing = Sources.probeTo(folder.resolve("deleted"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Folders.delete(changing);
    var meanwhile = text(call("which"));
    Sources.probeTo(changing);
    Sources.whichTo(changing, "back");

    assertEquals("function", meanwhile);
    assertEquals("back", awaitResponse("which", "back"));
  }

  @Test
  void deletedClassesAreServedUntilTheyAreRebuilt() throws IOException {
    var changing = Sources.probeTo(folder.resolve("emptied"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Folders.delete(changing.resolve("probe"));
    var responses =
        IntStream.range(0, 20).mapToObj(i -> text(call("sleep 20"))).distinct().toList();

    assertEquals(List.of("slept"), responses);
  }

  @Test
  void duringABuildRunningInvocationsCompleteAndNewOnesUseTheNewCode() {
    var changing = Sources.probeTo(folder.resolve("while-waiting"));
    start(Functions.probe(changing).timeout(20));
    var running = List.of(send("sleep 3000"), send("sleep 3000"));
    awaitLine("sleeping");
    awaitLine("sleeping");

    Sources.whichTo(changing, "rebuilt");
    var newest = awaitResponse("which", "rebuilt");

    assertEquals("rebuilt", newest);
    running.forEach(call -> assertEquals("slept", text(join(call))));
  }

  /**
   * Code is checked every 200 ms, so this method invokes the function until the response changes.
   */
  private String awaitResponse(String event, String expected) {
    var response = text(call(event));
    for (var i = 0; i < 10_000 && !response.equals(expected); i++) {
      response = text(call(event));
    }
    return response;
  }
}
