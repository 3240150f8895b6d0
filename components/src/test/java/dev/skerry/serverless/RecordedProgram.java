package dev.skerry.serverless;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Level;

/** What a program declares under mocks, where every resource gets an id, a name and an ARN. */
record RecordedProgram(
    Collection<Declared> resources, Map<String, Object> outputs, String failure) {
  record Declared(String type, String name, Map<String, Object> inputs) {}

  static RecordedProgram run(Consumer<Context> program) {
    var declared = new ConcurrentLinkedQueue<Declared>();
    var options = TestOptions.builder().projectName("shop").stackName("dev").build();
    try {
      var test =
          PulumiTestInternal.builder()
              .options(options)
              .mocks(new Cloud(declared))
              .standardLogger(PulumiTestInternal.logger(Level.OFF))
              .build();
      var result = test.runTest(program);
      var outputs = new HashMap<String, Object>();
      result.outputs().forEach((name, value) -> outputs.put(name, valueOf(value)));
      return new RecordedProgram(declared, outputs, String.join("\n", result.errors()));
    } finally {
      PulumiTest.cleanup();
    }
  }

  private static Object valueOf(Output<?> output) {
    return PulumiTest.extractValue(output);
  }

  /**
   * The same, for a program that must not fail: a failed one declares nothing and proves nothing.
   */
  static RecordedProgram runs(Consumer<Context> program) {
    var recorded = run(program);
    if (!recorded.failure.isEmpty()) {
      throw new AssertionError(recorded.failure);
    }
    return recorded;
  }

  Map<String, Object> inputs(String type, String name) {
    var found = ofType(type).stream().filter(r -> r.name.equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type + " '" + name + "' in " + names());
    }
    return found.get(0).inputs;
  }

  List<Declared> ofType(String type) {
    return resources.stream().filter(resource -> resource.type.equals(type)).toList();
  }

  List<String> names() {
    return resources.stream().map(r -> r.type + " " + r.name).sorted().toList();
  }

  private record Cloud(Collection<Declared> declared) implements Mocks {
    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      declared.add(new Declared(args.type, args.name, args.inputs));
      var state = new HashMap<String, Object>(args.inputs);
      state.putIfAbsent("name", args.name + "-1234567");
      state.putIfAbsent("arn", "arn:aws:mock:eu-west-1:111122223333:" + args.name);
      return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
      var answers =
          Map.<String, Map<String, Object>>of(
              "aws:index/getRegion:getRegion", Map.of("id", "eu-west-1", "name", "eu-west-1"),
              "aws:index/getCallerIdentity:getCallerIdentity", Map.of("accountId", "111122223333"));
      return CompletableFuture.completedFuture(answers.get(args.token));
    }
  }
}
