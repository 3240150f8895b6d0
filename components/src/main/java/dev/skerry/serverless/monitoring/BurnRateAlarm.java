package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import java.math.BigDecimal;

/** The alarm of one window: whether the error budget goes too fast within it. */
record BurnRateAlarm(BurnRate burnRate, BurnRate.Window window, MonitoringSettings settings) {
  /**
   * One failure at night among ten requests is no outage. It is failures that are counted, not
   * requests: when all of a few requests fail, it is one.
   */
  private static final int FAILURES_MIN = 5;

  String alarmName() {
    return burnRate.id() + "-" + window.label();
  }

  /** One period, as long as the window: CloudWatch evaluates it each minute, sliding. */
  MetricAlarmArgs.Builder alarm() {
    return MetricAlarmArgs.builder()
        .comparisonOperator("GreaterThanThreshold")
        .threshold(burnRate.threshold(settings))
        .evaluationPeriods(1)
        .datapointsToAlarm(1)
        .treatMissingData("notBreaching")
        .metricQueries(sum("failures", "5xx"), sum("requests", "Count"), rate());
  }

  String description() {
    var percent =
        AlarmText.plain(BigDecimal.valueOf(burnRate.threshold(settings)).movePointRight(2));
    return ("One of the two windows of %s, which tells when both are in alarm: more than %s %% of the"
            + " requests were answered 5xx within %s, five at least.")
        .formatted(burnRate.id(), percent, window.words());
  }

  private MetricAlarmMetricQueryArgs sum(String id, String metric) {
    var source = MetricSource.api(settings);
    var sum =
        MetricAlarmMetricQueryMetricArgs.builder()
            .namespace(source.namespace())
            .metricName(metric)
            .dimensions(source.series().get(0))
            .stat("Sum")
            .period(window.seconds());
    return MetricAlarmMetricQueryArgs.builder().id(id).metric(sum.build()).build();
  }

  private static MetricAlarmMetricQueryArgs rate() {
    return MetricAlarmMetricQueryArgs.builder()
        .id("rate")
        .label("failed requests")
        .expression("IF(failures >= " + FAILURES_MIN + ", failures / requests, 0)")
        .returnData(true)
        .build();
  }
}
