package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.fixture.Functions;
import dev.skerry.local.functions.InvocationResult.Throttled;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExecutionEnvironmentsTest extends RunningLambda {

  @Test
  void invocationsAboveTheReservedConcurrencyAreThrottled() {
    start(Functions.probe(code).reservedConcurrency(2).timeout(1));

    var calls = IntStream.range(0, 5).mapToObj(i -> send("sleep 60000")).toList();
    var throttled = calls.stream().filter(call -> join(call) instanceof Throttled).count();

    assertEquals(3, throttled);
  }

  @Test
  void aReservedConcurrencyOfZeroThrottlesEveryInvocation() {
    start(Functions.probe(code).reservedConcurrency(0));

    assertEquals(new Throttled(), call("pid"));
  }

  @Test
  void invocationsAboveTheAccountsConcurrencyAreThrottledAtOnce() {
    start(Functions.probe(code));
    var waiting = IntStream.range(0, 1_000).mapToObj(i -> send("sleep 60000")).toList();

    var throttled = send("pid");

    assertEquals(new Throttled(), throttled.getNow(null));
    assertTrue(waiting.stream().noneMatch(CompletableFuture::isDone));
  }

  @Test
  void concurrentInvocationsUseSeveralProcessesAndFurtherOnesWait() {
    start(Functions.probe(code));

    var calls = IntStream.range(0, 6).mapToObj(i -> send("pid")).toList();
    var processes = calls.stream().map(call -> text(join(call))).distinct().count();

    assertTrue(processes <= 2, processes + " processes, 2 allowed");
  }

  @Test
  void aProcessKilledDuringAnInvocationIsAnErrorAndTheNextInvocationSucceeds() {
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
    join(process.onExit());

    assertEquals("here", text(call("echo here")));
  }

  @Test
  void anUnknownFunctionIsAnError() {
    start(Functions.probe(code));

    var response = send(Functions.ARN + "2", "pid");

    assertEquals(
        "Function not found: " + Functions.ARN + "2",
        error(join(response)).get("errorMessage").getAsString());
  }

  @Test
  void outputOfAFunctionIsForwarded() {
    start(Functions.probe(code));

    call("throw printed by the runtime client");

    awaitLine("printed by the runtime client");
  }

  @Test
  void outputWithoutALineEndIsForwarded() {
    start(Functions.probe(code));

    call("log without an end");

    awaitLine("without an end");
  }

  @Test
  void closingStopsEveryProcess() {
    start(Functions.probe(code));
    var process = ProcessHandle.of(Long.parseLong(text(call("pid")))).orElseThrow();

    pool.close();

    join(process.onExit());
  }
}
