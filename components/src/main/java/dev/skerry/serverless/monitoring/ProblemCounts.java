package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.Map;

/**
 * Counts failed requests by their problem. Each log line with a {@code slug} adds 1 to a metric
 * with the slug as its dimension. Functions that publish their own metrics count problems
 * themselves: see {@link RequestMetrics}.
 */
final class ProblemCounts {
  private ProblemCounts() {}

  static void create(ChildOptions children, MonitoringSettings settings) {
    if (settings.requestMetrics().isPresent()) {
      return;
    }
    for (var function : settings.functions()) {
      if (function.logGroupName() != null) {
        create(children, settings, function.name(), function.logGroupName());
      }
    }
  }

  private static void create(
      ChildOptions children, MonitoringSettings settings, String function, Output<String> group) {
    var args =
        LogMetricFilterArgs.builder()
            .logGroupName(group)
            .pattern("{ $.slug = \"*\" }")
            .metricTransformation(count(settings.dashboardName()));
    new LogMetricFilter(children.name("problems-" + function), args.build(), children.options());
  }

  /** The namespace contains the stack, because a dimension can only have a value from the log. */
  private static LogMetricFilterMetricTransformationArgs count(String namespace) {
    return LogMetricFilterMetricTransformationArgs.builder()
        .namespace(namespace)
        .name(RequestMetrics.PROBLEMS)
        .value("1")
        .unit("Count")
        .dimensions(Map.of(RequestMetrics.SLUG, "$.slug"))
        .build();
  }
}
