package dev.skerry.serverless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.asset.RemoteArchive;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.Resource.ResourceInternal;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletedInputsTest {
  private final CompletableFuture<String> later = new CompletableFuture<>();
  private final Output<String> pending = Output.of(later);
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

  @Test
  void outputsAreAwaitedWhereverTheyAre() {
    var query = query(pending.applyValue(value -> Map.of("key", value)));
    var forms =
        Stream.of(
                pending,
                List.of("known", pending),
                Map.of("key", pending),
                Either.ofLeft(pending),
                Either.ofRight(pending),
                Output.of(List.of(pending)),
                query)
            .map(CompletedInputs::of)
            .toList();

    assertFalse(forms.stream().anyMatch(CompletableFuture::isDone));
    later.complete("value");
    assertTrue(forms.stream().allMatch(CompletableFuture::isDone));
  }

  @Test
  void outputsThatFailOrStayUnknownAreNotAwaited() {
    var failed = Output.of(CompletableFuture.<String>failedFuture(new IllegalStateException()));
    var unknown = new OutputInternal<String>(OutputData.unknown());

    var completed =
        CompletedInputs.of(Arrays.asList(failed, unknown, Output.ofNullable(null), null));

    assertTrue(completed.isDone() && !completed.isCompletedExceptionally());
  }

  @Test
  void theSdkReadsTheOutputsOfAComponentsInputOnOneThread() {
    assertOneReader(alarm -> new Component(alarm, CompletedInputs.awaited(null)));
  }

  /** Children of every component: on several threads, the SDK would corrupt the dependencies. */
  @ParameterizedTest
  @MethodSource("components")
  void theSdkReadsTheOutputsOfAChildsInputOnOneThread(
      Function<ComponentResourceOptions, Resource> component) {
    assertOneReader(
        alarm -> {
          var parent = component.apply(null);
          new MetricAlarm("it", alarm, CustomResourceOptions.builder().parent(parent).build());
        });
  }

  @Test
  void theSdkReadsTheOutputsOfANestedComponentsInputOnOneThread() {
    assertOneReader(
        alarm -> {
          var parent = new Component(null, CompletedInputs.awaited(null));
          new Component(alarm, ComponentResourceOptions.builder().parent(parent).build());
        });
  }

  @ParameterizedTest
  @MethodSource("components")
  void theProviderOfAComponentIsTheProviderOfItsChildren(
      Function<ComponentResourceOptions, Resource> component) {
    RecordedProgram.run(
        ctx -> {
          var provider =
              new Provider("ireland", ProviderArgs.builder().region("eu-west-1").build());
          var parent =
              component.apply(ComponentResourceOptions.builder().provider(provider).build());

          assertEquals(provider, ResourceInternal.getProvider(parent, "aws:sns/topic:Topic"));
        });
  }

  static Stream<Function<ComponentResourceOptions, Resource>> components() {
    var content = new RemoteArchive("https://example.com/code.zip");
    var api =
        ServerlessApiArgs.builder()
            .code(content)
            .auth("iam")
            .routes(RouteArgs.of("GET /users", "com.example.ListUsers"));
    return Stream.of(
        options -> new ServerlessApi("api", api.build(), options),
        options ->
            new LambdaLayer("layer", LambdaLayerArgs.builder().content(content).build(), options),
        options ->
            new Monitoring(
                "monitoring",
                MonitoringArgs.builder().apiId("a1b2c3").stageName("$default").build(),
                options),
        options ->
            new UserTable(
                "users", UserTableArgs.builder().partitionKey("username").build(), options));
  }

  /** Declares resources with an alarm's inputs, whose outputs are completed on two threads. */
  private void assertOneReader(Consumer<MetricAlarmArgs> declare) {
    var first = new CompletableFuture<Map<String, String>>();
    var second = new CompletableFuture<Map<String, String>>();

    RecordedProgram.run(
        ctx -> {
          declare.accept(alarm(List.of(first, second)));
          completeOnAnotherThread(first);
          completeOnAnotherThread(second);
        });

    assertEquals(1, readers.size(), readers::toString);
  }

  private static final class Component extends ComponentResource {
    Component(MetricAlarmArgs args, ComponentResourceOptions options) {
      super("test:index:Component", "it", args, options);
    }
  }

  private static MetricAlarmArgs alarm(List<CompletableFuture<Map<String, String>>> dimensions) {
    var queries = dimensions.stream().map(Output::of).map(CompletedInputsTest::query).toList();
    return MetricAlarmArgs.builder()
        .comparisonOperator("GreaterThanThreshold")
        .evaluationPeriods(1)
        .metricQueries(queries)
        .build();
  }

  private static MetricAlarmMetricQueryArgs query(Output<Map<String, String>> dimensions) {
    var metric =
        MetricAlarmMetricQueryMetricArgs.builder()
            .metricName("Errors")
            .period(60)
            .stat("Sum")
            .dimensions(dimensions);
    return MetricAlarmMetricQueryArgs.builder().id("it").metric(metric.build()).build();
  }

  private void completeOnAnotherThread(CompletableFuture<Map<String, String>> future) {
    CompletableFuture.runAsync(
            () -> future.complete(new RecordingMap()), task -> new Thread(task).start())
        .join();
  }

  /** Records the threads that serialize the map. */
  private final class RecordingMap extends LinkedHashMap<String, String> {
    @Override
    public Set<String> keySet() {
      readers.add(Thread.currentThread());
      return super.keySet();
    }
  }
}
