package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.monitoring.Panel.Line;
import java.util.List;
import java.util.stream.Stream;

/**
 * The metrics of requests that functions publish with their log lines.
 *
 * @param namespace the namespace of the metrics in CloudWatch
 */
record RequestMetrics(String namespace) {
  /** The metric with the dimension {@link #SLUG}. The other metrics have no dimension. */
  static final String PROBLEMS = "Problems";

  static final String SLUG = "slug";

  List<Line> requests() {
    return List.of(Line.of(namespace, "Requests", "Sum", "requests"));
  }

  List<Line> latency() {
    return Stream.of("p50", "p95", "p99")
        .map(statistic -> Line.of(namespace, "Latency", statistic, statistic))
        .toList();
  }

  List<Line> coldStarts() {
    return List.of(Line.of(namespace, "ColdStarts", "Sum", "cold starts"));
  }

  /** Returns a line for each slug that occurs. */
  List<Line> problems() {
    var search =
        "SEARCH('{\"%s\",%s} MetricName=\"%s\"', 'Sum', 60)".formatted(namespace, SLUG, PROBLEMS);
    return List.of(Line.expression("problems", search, "${PROP('Dim." + SLUG + "')}"));
  }
}
