package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Map;

/**
 * One alarm: it goes off when the statistic of a metric is above the threshold in so many periods
 * in a row.
 *
 * @param alarmName what its name says after the component's
 * @param who what its text calls the watched alarmName
 */
record AlarmRule(
    AlarmKind kind,
    String alarmName,
    String who,
    MetricSource source,
    double threshold,
    int periodSeconds,
    int datapoints) {

  /** As the kind has it. */
  static AlarmRule of(
      AlarmKind kind, String alarmName, String who, MetricSource source, double threshold) {
    return new AlarmRule(
        kind, alarmName, who, source, threshold, AlarmKind.PERIOD_SECONDS, kind.datapoints());
  }

  AlarmRule with(double threshold, int periodSeconds, int datapoints) {
    return new AlarmRule(kind, alarmName, who, source, threshold, periodSeconds, datapoints);
  }

  MetricAlarmArgs.Builder alarm() {
    var alarm =
        MetricAlarmArgs.builder()
            .comparisonOperator("GreaterThanThreshold")
            .threshold(threshold)
            .evaluationPeriods(datapoints)
            .datapointsToAlarm(datapoints)
            .treatMissingData("notBreaching");
    return source.namespace().equals(MetricSource.TABLE) ? filled(alarm) : plain(alarm);
  }

  private MetricAlarmArgs.Builder plain(MetricAlarmArgs.Builder alarm) {
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
            .metricName(kind.metric())
            .dimensions(dimensions)
            .stat(kind.statistic())
            .period(periodSeconds);
    return MetricAlarmMetricQueryArgs.builder().id(id).metric(filled.build()).build();
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
