package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.fixture.ClassPaths;
import dev.skerry.local.fixture.Functions;
import dev.skerry.local.fixture.Sources;
import dev.skerry.local.functions.Invocation.FunctionError;
import dev.skerry.local.functions.Invocation.Success;
import dev.skerry.local.functions.Invocation.Throttled;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionPoolTest {
  private static final long DEADLINE_SECONDS = 60;

  @TempDir static Path folder;
  private static Path code;

  @TempDir Path scratch;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private FunctionPool pool;

  @BeforeAll
  static void compile() {
    code = Sources.probeTo(folder.resolve("code"));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  /** Whether the client's native library is used, or our loop. */
  boolean nativeLoop() {
    return true;
  }

  @Test
  void aFunctionAnswersAndItsProcessServesTheNextCall() {
    start(Functions.probe(code));

    var first = text(call("pid"));
    var second = text(call("pid"));

    assertEquals(first, second);
  }

  @Test
  void theArnThatWasCalledReachesTheFunctionWithItsAlias() {
    start(Functions.probe(code));

    var answer = pool.invoke(Functions.ARN + ":live", bytes("arn"));

    assertEquals(Functions.ARN + ":live", text(join(answer.toCompletableFuture())));
  }

  @Test
  void bytesPassUnchanged() {
    start(Functions.probe(code));

    assertEquals("Zoë 日本 \uD83D\uDE00 \\ /", text(call("echo Zoë 日本 \uD83D\uDE00 \\ /")));
  }

  @Test
  void anEmptyEventAndAnEmptyAnswerPass() {
    start(Functions.probe(code));

    assertEquals("", text(call("echo")));
  }

  @Test
  void onlyTheDeclaredVariablesAndLambdasOwnReachTheFunction() {
    start(Functions.probe(code).variable("TABLE", "users"));

    var names = text(call("environment"));

    assertEquals(
        "AWS_ACCESS_KEY_ID AWS_DEFAULT_REGION AWS_ENDPOINT_URL_DYNAMODB AWS_EXECUTION_ENV"
            + " AWS_LAMBDA_FUNCTION_MEMORY_SIZE AWS_LAMBDA_FUNCTION_NAME"
            + " AWS_LAMBDA_FUNCTION_VERSION AWS_LAMBDA_INITIALIZATION_TYPE AWS_LAMBDA_LOG_FORMAT"
            + " AWS_LAMBDA_LOG_GROUP_NAME AWS_LAMBDA_LOG_STREAM_NAME AWS_LAMBDA_RUNTIME_API"
            + " AWS_REGION AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_XRAY_CONTEXT_MISSING"
            + " LAMBDA_TASK_ROOT LANG PATH TABLE TZ _HANDLER",
        names);
  }

  @Test
  void theHeapIsEightyFivePercentOfTheMemory() {
    start(Functions.probe(code));

    var heapMb = Integer.parseInt(text(call("heap")));

    assertTrue(heapMb > 200 && heapMb <= 217, heapMb + " MB of 256");
  }

  @Test
  void anExceptionIsLambdasErrorDocumentAndTheProcessLivesOn() {
    start(Functions.probe(code));
    var before = text(call("pid"));

    var error = error(call("throw no such user"));

    assertEquals("java.lang.IllegalStateException", error.get("errorType").getAsString());
    assertEquals("no such user", error.get("errorMessage").getAsString());
    assertEquals(before, text(call("pid")));
  }

  @Test
  void anExitIsAnErrorAndTheNextCallGetsAFreshProcess() {
    start(Functions.probe(code));
    var before = text(call("pid"));

    var error = error(call("exit 3"));

    assertEquals("Runtime.ExitError", error.get("errorType").getAsString());
    assertTrue(
        error
            .get("errorMessage")
            .getAsString()
            .matches("RequestId: [0-9a-f-]{36} Error: Runtime exited with error: exit status 3"),
        error::toString);
    assertNotEquals(before, text(call("pid")));
  }

  @Test
  void aStackOverflowIsReportedAndTheNextCallIsServed() {
    start(Functions.probe(code));

    var error = error(call("overflow"));

    assertEquals("java.lang.StackOverflowError", error.get("errorType").getAsString());
    assertEquals("still here", text(call("echo still here")));
  }

  @Test
  void aTimeoutKillsTheProcess() {
    start(Functions.probe(code).timeout(1));
    var before = Long.parseLong(text(call("pid")));

    var error = error(call("sleep 60000"));

    assertEquals("Sandbox.Timedout", error.get("errorType").getAsString());
    assertTrue(
        error
            .get("errorMessage")
            .getAsString()
            .matches("RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds"),
        error::toString);
    ProcessHandle.of(before).ifPresent(killed -> join(killed.onExit()));
    assertNotEquals(Long.toString(before), text(call("pid")));
  }

  @Test
  void aFailingStaticInitialiserIsReportedAndTriedAgain() {
    start(Functions.probe(code).handledBy("probe.BadInit"));

    var first = error(call("pid"));
    var second = error(call("pid"));

    assertEquals("java.lang.ExceptionInInitializerError", first.get("errorType").getAsString());
    assertEquals(first.get("errorType"), second.get("errorType"));
  }

  @Test
  void aMissingHandlerClassIsAnErrorThatNamesIt() {
    start(Functions.probe(code).handledBy("probe.Nobody"));

    var error = error(call("pid"));

    assertEquals("Class not found: probe.Nobody", error.get("errorMessage").getAsString());
  }

  @Test
  void anAnswerOfSixMegabytesPassesAndALargerOneIsAnError() {
    start(Functions.probe(code));

    var largest = call("bytes " + ErrorDocument.LARGEST_ANSWER_BYTES);
    var tooLarge = error(call("bytes " + (ErrorDocument.LARGEST_ANSWER_BYTES + 1)));

    assertEquals(ErrorDocument.LARGEST_ANSWER_BYTES, ((Success) largest).payload().length);
    assertEquals("Function.ResponseSizeTooLarge", tooLarge.get("errorType").getAsString());
    assertEquals(
        "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
        tooLarge.get("errorMessage").getAsString());
  }

  @Test
  void callsAboveTheReserveAreThrottled() {
    start(Functions.probe(code).reserving(2).timeout(1));

    var calls = IntStream.range(0, 5).mapToObj(i -> send("sleep 60000")).toList();
    var throttled = calls.stream().filter(call -> join(call) instanceof Throttled).count();

    assertEquals(3, throttled);
  }

  @Test
  void aReserveOfZeroRefusesEveryCall() {
    start(Functions.probe(code).reserving(0));

    assertEquals(new Throttled(), call("pid"));
  }

  @Test
  void callsAtTheSameTimeHaveProcessesOfTheirOwnAndMoreWaitInLine() {
    start(Functions.probe(code));

    var calls = IntStream.range(0, 6).mapToObj(i -> send("pid")).toList();
    var processes = calls.stream().map(call -> text(join(call))).distinct().count();

    assertTrue(processes <= 2, processes + " processes, 2 allowed");
  }

  @Test
  void aProcessKilledWhileItServesIsAnErrorAndTheNextCallIsServed() {
    start(Functions.probe(code));
    var process = ProcessHandle.of(Long.parseLong(text(call("pid")))).orElseThrow();

    var running = send("sleep 60000");
    awaitLine("sleeping");
    process.destroyForcibly();

    assertEquals("Runtime.ExitError", error(join(running)).get("errorType").getAsString());
    assertEquals("here", text(call("echo here")));
  }

  @Test
  void aProcessKilledWhileItIsIdleIsReplacedWithoutAnError() {
    start(Functions.probe(code));
    var process = ProcessHandle.of(Long.parseLong(text(call("pid")))).orElseThrow();

    process.destroyForcibly();

    assertEquals("here", text(call("echo here")));
  }

  @Test
  void anUnknownFunctionIsAnError() {
    start(Functions.probe(code));

    var answer = pool.invoke(Functions.ARN + "2", bytes("pid")).toCompletableFuture();

    assertEquals(
        "Function not found: " + Functions.ARN + "2",
        error(join(answer)).get("errorMessage").getAsString());
  }

  @Test
  void whatAFunctionPrintsIsPassedOn() {
    start(Functions.probe(code));

    call("throw printed by the runtime client");

    awaitLine("printed by the runtime client");
  }

  @Test
  void closingEndsEveryProcess() {
    start(Functions.probe(code));
    var process = ProcessHandle.of(Long.parseLong(text(call("pid")))).orElseThrow();

    pool.close();

    join(process.onExit());
  }

  @Test
  void aTextWithoutALineEndIsPassedOnToo() {
    start(Functions.probe(code));

    call("log without an end");

    awaitLine("without an end");
  }

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
  void codeMayBeAJarAndALayerAZip() throws IOException {
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
  void codeThatIsBuiltAgainServesTheNextCall() throws IOException {
    var changing = Sources.probeTo(folder.resolve("changing"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Sources.whichTo(changing, "rebuilt");

    assertEquals("rebuilt", awaitAnswer("which", "rebuilt"));
  }

  @Test
  void codeThatABuildHasDeletedIsServedUntilItIsBackAgain() throws IOException {
    var changing = Sources.probeTo(folder.resolve("deleted"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Folders.delete(changing);
    var meanwhile = text(call("which"));
    Sources.probeTo(changing);
    Sources.whichTo(changing, "back");

    assertEquals("function", meanwhile);
    assertEquals("back", awaitAnswer("which", "back"));
  }

  @Test
  void classesThatABuildHasDeletedAndNotYetWrittenAreServedOn() throws IOException {
    var changing = Sources.probeTo(folder.resolve("emptied"));
    start(Functions.probe(changing));
    assertEquals("function", text(call("which")));

    Folders.delete(changing.resolve("probe"));
    var answers = IntStream.range(0, 20).mapToObj(i -> text(call("sleep 20"))).distinct().toList();

    assertEquals(List.of("slept"), answers);
  }

  @Test
  void callsThatWaitWhileCodeIsBuiltAreServedByTheNewCode() {
    var changing = Sources.probeTo(folder.resolve("while-waiting"));
    start(Functions.probe(changing).timeout(20));
    var running = List.of(send("sleep 3000"), send("sleep 3000"));
    awaitLine("sleeping");
    awaitLine("sleeping");

    Sources.whichTo(changing, "rebuilt");
    var newest = awaitAnswer("which", "rebuilt");

    assertEquals("rebuilt", newest);
    running.forEach(call -> assertEquals("slept", text(join(call))));
  }

  /** Code is looked at every 200 ms: asks until the answer changes. */
  private String awaitAnswer(String event, String expected) {
    var answer = text(call(event));
    for (var i = 0; i < 10_000 && !answer.equals(expected); i++) {
      answer = text(call(event));
    }
    return answer;
  }

  private void start(Functions function) {
    var host =
        new FunctionHost(
            "us-east-1",
            () -> URI.create("http://127.0.0.1:1"),
            ClassPaths.runtimeClient(),
            nativeLoop(),
            Cache.ofUser(),
            scratch,
            Duration.ofMinutes(1),
            2,
            (source, line) -> lines.add(source + ": " + line));
    try {
      pool = FunctionPool.start(List.of(function.build()), host);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitLine(String part) {
    try {
      for (var line = next(); line != null; line = next()) {
        if (line.contains(part)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no line with: " + part);
  }

  private String next() throws InterruptedException {
    return lines.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  private Invocation call(String event) {
    return join(send(event));
  }

  private CompletableFuture<Invocation> send(String event) {
    return pool.invoke(Functions.ARN, bytes(event)).toCompletableFuture();
  }

  private static byte[] bytes(String event) {
    return ("\"" + event + "\"").getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T join(CompletableFuture<T> future) {
    return future.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static String text(Invocation invocation) {
    if (invocation instanceof Success success) {
      return new String(success.payload(), StandardCharsets.UTF_8);
    }
    throw new AssertionError(
        invocation instanceof FunctionError error
            ? new String(error.payload(), StandardCharsets.UTF_8)
            : invocation.toString());
  }

  private static JsonObject error(Invocation invocation) {
    var payload = ((FunctionError) invocation).payload();
    return JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
