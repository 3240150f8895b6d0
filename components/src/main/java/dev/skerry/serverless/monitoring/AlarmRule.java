package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Map;

/**
 * An alarm on one metric. It changes to ALARM when the statistic of the metric is above the
 * threshold in a number of consecutive periods.
 *
 * @param alarmName the name without the component's name
 * @param subject the monitored resource in the description; empty for the API and the account
 * @param datapoints the number of periods
 */
record AlarmRule(
    AlarmKind kind,
    String alarmName,
    String subject,
    MetricSource source,
    double threshold,
    int periodSeconds,
    int datapoints) {

  /** Returns a rule with the period and the datapoints of its kind. */
  static AlarmRule of(
      AlarmKind kind, String alarmName, String subject, MetricSource source, double threshold) {
    return new AlarmRule(
        kind, alarmName, subject, source, threshold, AlarmKind.PERIOD_SECONDS, kind.datapoints());
  }

  AlarmRule with(double threshold, int periodSeconds, int datapoints) {
    return new AlarmRule(kind, alarmName, subject, source, threshold, periodSeconds, datapoints);
  }

  MetricAlarmArgs.Builder alarm() {
    var alarm =
        MetricAlarmArgs.builder()
            .comparisonOperator("GreaterThanThreshold")
            .threshold(threshold)
            .evaluationPeriods(datapoints)
            .datapointsToAlarm(datapoints)
            .treatMissingData("notBreaching");
    return source.namespace().equals(MetricSource.TABLE)
        ? withFilledMetrics(alarm)
        : withMetric(alarm);
  }

  private MetricAlarmArgs.Builder withMetric(MetricAlarmArgs.Builder alarm) {
    alarm
        .namespace(source.namespace())
        .metricName(kind.metric())
        .dimensions(source.series().get(0))
        .period(periodSeconds);
    return kind.statistic().startsWith("p")
        ? alarm.extendedStatistic(kind.statistic())
        : alarm.statistic(kind.statistic());
  }

  /**
   * Fills missing data with zeros and sums the series. Alarms on DynamoDB's metrics ignore {@code
   * treatMissingData}: without traffic they would stay in ALARM.
   */
  private MetricAlarmArgs.Builder withFilledMetrics(MetricAlarmArgs.Builder alarm) {
    var queries = new ArrayList<MetricAlarmMetricQueryArgs>();
    var terms = new ArrayList<String>();
    for (var dimensions : source.series()) {
      var id = "m" + (queries.size() + 1);
      queries.add(series(id, dimensions));
      terms.add("FILL(" + id + ", 0)");
    }
    queries.add(sum(String.join(" + ", terms)));
    return alarm.metricQueries(queries);
  }

  private MetricAlarmMetricQueryArgs series(String id, Output<Map<String, String>> dimensions) {
    var metric =
        MetricAlarmMetricQueryMetricArgs.builder()
            .namespace(source.namespace())
            .metricName(kind.metric())
            .dimensions(dimensions)
            .stat(kind.statistic())
            .period(periodSeconds);
    return MetricAlarmMetricQueryArgs.builder().id(id).metric(metric.build()).build();
  }

  private MetricAlarmMetricQueryArgs sum(String expression) {
    return MetricAlarmMetricQueryArgs.builder()
        .id("sum")
        .label(kind.metric())
        .expression(expression)
        .returnData(true)
        .build();
  }
}
