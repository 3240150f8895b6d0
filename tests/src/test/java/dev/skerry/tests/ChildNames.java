package dev.skerry.tests;

import com.pulumi.Context;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import dev.skerry.local.program.Project;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/**
 * The names of the resources of AWS that a program declares, each after its type.
 *
 * @param present those that they have
 * @param former those that they had before, by their aliases
 */
record ChildNames(Set<String> present, Set<String> former) {
  // Named after its address, which is a setting.
  private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

  /** What a program declares for a stack of the project. */
  static ChildNames of(Consumer<Context> program, String stack) {
    var project = Project.load(MainStack.ROOT, stack);
    var names = new ChildNames(new TreeSet<>(), new TreeSet<>());
    try {
      PulumiTestInternal.builder()
          .options(TestOptions.builder().projectName(project.name()).stackName(stack).build())
          .config(project.config())
          .mocks(new Answers())
          .monitorDecorator(monitor -> names.new Monitor())
          .build()
          .runTest(program)
          .throwOnError();
      return names;
    } finally {
      PulumiTest.cleanup();
    }
  }

  private synchronized void add(RegisterResourceRequest request) {
    var type = request.getType();
    if (!type.startsWith("aws:") || type.equals(SUBSCRIPTION)) {
      return;
    }
    present.add(type + " " + request.getName());
    request.getAliasesList().stream()
        .filter(Alias::hasSpec)
        .map(Alias::getSpec)
        .map(it -> either(it.getType(), type) + " " + either(it.getName(), request.getName()))
        .forEach(former::add);
  }

  private static String either(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  /** Just enough for the program to run to its end. */
  private static final class Answers implements Mocks {
    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      var outputs = new HashMap<>(args.inputs);
      Stream.of("arn", "name").forEach(output -> outputs.putIfAbsent(output, args.name));
      return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), outputs));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
      return CompletableFuture.completedFuture(
          Map.of("region", "us-east-1", "name", "us-east-1", "accountId", "000000000000"));
    }
  }

  /** The SDK's own, whose mocks are not told of aliases. */
  private final class Monitor extends MockMonitor {
    Monitor() {
      super(new Answers(), PulumiTestInternal.mockLog());
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
        Resource resource, RegisterResourceRequest request) {
      add(request);
      return super.registerResourceAsync(resource, request);
    }
  }
}
