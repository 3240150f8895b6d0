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
 * The types and logical names of the AWS resources that a program declares.
 *
 * @param present the current names
 * @param former the former names, from aliases
 */
record ChildNames(Set<String> present, Set<String> former) {
  // The name of a subscription contains its address, which is a setting.
  private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

  /** Runs a program with the settings of a stack. */
  static ChildNames of(Consumer<Context> program, String stack) {
    var project = Project.load(MainStack.ROOT, stack);
    var names = new ChildNames(new TreeSet<>(), new TreeSet<>());
    try {
      PulumiTestInternal.builder()
          .options(TestOptions.builder().projectName(project.name()).stackName(stack).build())
          .config(project.config())
          .mocks(new StubMocks())
          .monitorDecorator(monitor -> names.new RecordingMonitor())
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

  /** Stub responses with the outputs that the program needs. */
  private static final class StubMocks implements Mocks {
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

  /** Records requests, which have the aliases. The SDK's mocks do not receive aliases. */
  private final class RecordingMonitor extends MockMonitor {
    RecordingMonitor() {
      super(new StubMocks(), PulumiTestInternal.mockLog());
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
        Resource resource, RegisterResourceRequest request) {
      add(request);
      return super.registerResourceAsync(resource, request);
    }
  }
}
