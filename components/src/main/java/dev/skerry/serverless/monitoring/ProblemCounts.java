package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.Map;

/**
 * Counts the requests that failed by what went wrong: each function's log lines with a {@code slug}
 * add to one metric, whose dimension the slug is.
 */
final class ProblemCounts {
  static final String METRIC = "Problems";
  static final String DIMENSION = "Slug";

  private ProblemCounts() {}

  static void create(ChildOptions children, MonitoringSettings settings) {
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

  /** The namespace tells stacks apart: a dimension's value comes from the log and nowhere else. */
  private static LogMetricFilterMetricTransformationArgs count(String namespace) {
    return LogMetricFilterMetricTransformationArgs.builder()
        .namespace(namespace)
        .name(METRIC)
        .value("1")
        .unit("Count")
        .dimensions(Map.of(DIMENSION, "$.slug"))
        .build();
  }
}
