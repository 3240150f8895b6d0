package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** A Pulumi program that ran with mocks, and the resources that it registered. */
public final class RecordedProgram {
  // Pulumi registers resources without dependencies in any order.
  private static final Comparator<RecordedResource> BY_IDENTITY =
      Comparator.comparing(RecordedResource::type).thenComparing(RecordedResource::name);

  private final List<RecordedResource> resources;
  private final List<String> warnings;
  private final TestResult result;

  private RecordedProgram(
      List<RecordedResource> resources, List<String> warnings, TestResult result) {
    this.resources = resources.stream().sorted(BY_IDENTITY).toList();
    this.warnings = List.copyOf(warnings);
    this.result = result;
  }

  /** Runs a program that must not fail. */
  public static RecordedProgram run(Consumer<Context> program) {
    return run(program, Map.of()).succeeded();
  }

  /** Runs a program that may fail, with a configuration such as {@code app:env} = {@code prod}. */
  public static RecordedProgram run(Consumer<Context> program, Map<String, String> config) {
    var recorder = new Recorder();
    var warnings = new Warnings();
    try {
      var result =
          PulumiTestInternal.builder()
              .options(TestOptions.builder().projectName("app").stackName("test").build())
              .mocks(recorder)
              .config(config)
              .standardLogger(warnings.logger())
              .build()
              .runTest(program);
      return new RecordedProgram(recorder.resources, warnings.texts, result);
    } finally {
      PulumiTest.cleanup();
    }
  }

  public RecordedProgram succeeded() {
    assertEquals("", failure());
    return this;
  }

  /** Returns the message of the failure; empty if the program succeeded. */
  public String failure() {
    return result.exceptions().stream()
        .map(exception -> rootCause(exception).getMessage())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** Returns all resources, sorted by type and name. */
  public List<RecordedResource> resources() {
    return resources;
  }

  /** Returns the resources of a type, e.g. {@code aws:lambda/function:Function}, sorted by name. */
  public List<RecordedResource> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  /** Returns the only resource with a type and a name. */
  public RecordedResource resource(String type, String name) {
    var found = ofType(type).stream().filter(resource -> resource.name().equals(name)).toList();
    assertEquals(1, found.size(), () -> type + " '" + name + "' in " + names());
    return found.get(0);
  }

  private List<String> names() {
    return resources.stream().map(it -> it.type() + " " + it.name()).toList();
  }

  /** Returns the URNs of all resources. */
  public List<String> urns() {
    return result.resources().stream()
        .map(resource -> PulumiTest.extractValue(resource.urn()))
        .toList();
  }

  /** Returns the warnings of the program. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns an output of the program. */
  public Object output(String name) {
    return PulumiTest.extractValue(result.output(name));
  }

  private static Throwable rootCause(Throwable failure) {
    return Optional.ofNullable(failure.getCause()).map(RecordedProgram::rootCause).orElse(failure);
  }

  /** A resource as the program registered it. */
  public record RecordedResource(String type, String name, Map<String, Object> inputs) {
    public Object input(String name) {
      return inputs.get(name);
    }
  }

  /** Keeps warnings, and drops other log entries: a failure is part of the result. */
  private static final class Warnings extends Handler {
    private final List<String> texts = new CopyOnWriteArrayList<>();

    Logger logger() {
      var logger = Logger.getAnonymousLogger();
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
      return logger;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().equals(Level.WARNING)) {
        texts.add(entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Returns the inputs of each resource and the properties that AWS would add. */
  private static final class Recorder implements Mocks {
    private final List<RecordedResource> resources = new CopyOnWriteArrayList<>();

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      resources.add(new RecordedResource(args.type, args.name, args.inputs));
      var state = new HashMap<String, Object>(args.inputs);
      state.putIfAbsent("name", args.name + "-0123abc");
      state.put("arn", "arn:" + args.type + ":" + args.name);
      state.put("streamArn", "arn:stream:" + args.name);
      state.put("version", "7");
      state.put("invokeArn", "arn:invoke:" + args.name);
      state.put("apiEndpoint", "https://" + args.name + ".example.com");
      state.put("executionArn", "arn:execute-api:" + args.name);
      state.put("vpcId", args.name + "-vpc");
      for (var subnets : List.of("public", "private", "isolated")) {
        state.put(subnets + "SubnetIds", List.of(args.name + "-" + subnets));
      }
      return CompletableFuture.completedFuture(
          ResourceResult.of(Optional.of(args.name + "-id"), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
      var answer = new HashMap<String, Object>(args.args);
      answer.put("name", "eu-west-1"); // getRegion
      answer.put("accountId", "111122223333"); // getCallerIdentity
      return CompletableFuture.completedFuture(answer);
    }
  }
}
