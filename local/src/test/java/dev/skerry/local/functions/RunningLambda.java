package dev.skerry.local.functions;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.fixture.ClassPaths;
import dev.skerry.local.fixture.Functions;
import dev.skerry.local.fixture.Sources;
import dev.skerry.local.functions.InvocationResult.FunctionError;
import dev.skerry.local.functions.InvocationResult.Success;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Lambda emulator with one function, and invokes it. */
abstract class RunningLambda {
  /** The maximum number of environments. */
  static final int MAX_ENVIRONMENTS = 2;

  private static final long DEADLINE_SECONDS = 60;

  @TempDir static Path folder;
  static Path code;

  @TempDir Path temporaryFolder;
  final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  @AutoClose LambdaEmulator pool;

  @BeforeAll
  static void compile() {
    code = Sources.probeTo(folder.resolve("code"));
  }

  /** Tells whether the client's native library is used instead of the client in Java. */
  boolean nativeLoop() {
    return true;
  }

  void start(Functions function) {
    var host =
        new LambdaOptions(
            "us-east-1",
            () -> URI.create("http://127.0.0.1:1"),
            ClassPaths.runtimeClient(),
            nativeLoop(),
            new Cache(folder),
            new ClassDataArchives(new Cache(folder)),
            temporaryFolder,
            Duration.ofMinutes(1),
            MAX_ENVIRONMENTS,
            (source, line) -> lines.add(source + ": " + line));
    try {
      pool = LambdaEmulator.start(List.of(function.build()), host);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InvocationResult call(String event) {
    return join(send(event));
  }

  CompletableFuture<InvocationResult> send(String event) {
    return send(Functions.ARN, event);
  }

  CompletableFuture<InvocationResult> send(String arn, String event) {
    var json = "\"" + event + "\"";
    return pool.invoke(arn, json.getBytes(StandardCharsets.UTF_8)).toCompletableFuture();
  }

  /** Waits for a line that contains a text. */
  void awaitLine(String part) {
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

  static <T> T join(CompletableFuture<T> future) {
    return future.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
  }

  static String text(InvocationResult invocation) {
    if (invocation instanceof Success success) {
      return new String(success.payload(), StandardCharsets.UTF_8);
    }
    throw new AssertionError(
        invocation instanceof FunctionError error
            ? new String(error.payload(), StandardCharsets.UTF_8)
            : invocation.toString());
  }

  static JsonObject error(InvocationResult invocation) {
    var payload = ((FunctionError) invocation).payload();
    return JsonParser.parseString(new String(payload, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
