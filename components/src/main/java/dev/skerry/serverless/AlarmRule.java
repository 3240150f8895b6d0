package dev.skerry.serverless;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Map;

/**
 * One alarm: it goes off when the statistic of a metric is above the threshold in each of so many
 * minutes.
 *
 * @param thing what its name says after the component's
 */
record AlarmRule(
    String thing,
    MetricSource source,
    String metric,
    String statistic,
    double threshold,
    int minutes,
    String description) {

  private static final int PERIOD_SECONDS = 60;

  MetricAlarmArgs.Builder alarm() {
    var alarm =
        MetricAlarmArgs.builder()
            .alarmDescription(description)
            .comparisonOperator("GreaterThanThreshold")
            .threshold(threshold)
            .evaluationPeriods(minutes)
            .datapointsToAlarm(minutes)
            .treatMissingData("notBreaching");
    return source.namespace().equals(MetricSource.TABLE) ? filled(alarm) : plain(alarm);
  }

  private MetricAlarmArgs.Builder plain(MetricAlarmArgs.Builder alarm) {
    alarm
        .namespace(source.namespace())
        .metricName(metric)
        .dimensions(source.series().get(0))
        .period(PERIOD_SECONDS);
    return statistic.startsWith("p")
        ? alarm.extendedStatistic(statistic)
        : alarm.statistic(statistic);
  }

  /**
   * Alarms on DynamoDB's metrics ignore missing data whatever they are told, and would stay in
   * alarm without traffic: the gaps are filled with zeros, and the series summed.
   */
  private MetricAlarmArgs.Builder filled(MetricAlarmArgs.Builder alarm) {
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
    var filled =
        MetricAlarmMetricQueryMetricArgs.builder()
            .namespace(source.namespace())
            .metricName(metric)
            .dimensions(dimensions)
            .stat(statistic)
            .period(PERIOD_SECONDS);
    return MetricAlarmMetricQueryArgs.builder().id(id).metric(filled.build()).build();
  }

  private MetricAlarmMetricQueryArgs sum(String expression) {
    return MetricAlarmMetricQueryArgs.builder()
        .id("sum")
        .label(metric)
        .expression(expression)
        .returnData(true)
        .build();
  }
}
