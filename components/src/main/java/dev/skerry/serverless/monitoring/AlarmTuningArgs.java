package dev.skerry.serverless.monitoring;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** Changes the defaults of one alarm, or of all alarms of a kind. */
public final class AlarmTuningArgs extends ResourceArgs {
  @Import(name = "alarm", required = true)
  String alarm;

  @Import(name = "enabled")
  Boolean enabled;

  @Import(name = "notifies")
  Boolean notifies;

  @Import(name = "threshold")
  Double threshold;

  @Import(name = "periodSeconds")
  Integer periodSeconds;

  @Import(name = "datapoints")
  Integer datapoints;

  private AlarmTuningArgs() {}

  /** Returns an empty builder; missing arguments keep the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. {@link Monitoring} validates them. */
  public static final class Builder {
    private final AlarmTuningArgs args = new AlarmTuningArgs();

    private Builder() {}

    /**
     * The alarm: the title of a section in docs/runbook.md for all alarms of a kind ({@code
     * function-duration}), or the name of one alarm ({@code function-getUser-duration}). The tuning
     * of one alarm overrides the tuning of its kind. Required.
     */
    public Builder alarm(String alarm) {
      args.alarm = alarm;
      return this;
    }

    /** Whether the alarm exists. Default: true. A change creates or deletes the alarm. */
    public Builder enabled(Boolean enabled) {
      args.enabled = enabled;
      return this;
    }

    /**
     * Whether the alarm itself notifies the topic. Default: true for {@code service}, {@code
     * slo-slow-burn} and the alarms on throttles, durations, tables and the account. For the alarms
     * on the API and on the faster burn rates the default is false, because {@code service}
     * notifies for them. {@code function-errors} only appears on the dashboard. Changed in place.
     */
    public Builder notifies(Boolean notifies) {
      args.notifies = notifies;
      return this;
    }

    /**
     * The threshold that the metric must exceed: milliseconds for durations, executions for {@code
     * account-concurrency}, and events per period for the others. 0 or more. Default: 80 % of the
     * function's timeout, 900 executions, or 0 events. Not for the alarms on the API and on burn
     * rates: use the arguments of {@link MonitoringArgs}. Changed in place.
     */
    public Builder threshold(Double threshold) {
      args.threshold = threshold;
      return this;
    }

    /**
     * The length of a period in seconds: a multiple of 60, from 60 to 86,400 (CloudWatch API
     * reference, "PutMetricAlarm"). The metrics have one value per minute. Default: 60. Changed in
     * place.
     */
    public Builder periodSeconds(Integer periodSeconds) {
      args.periodSeconds = periodSeconds;
      return this;
    }

    /**
     * The number of consecutive periods above the threshold. 1 or more; all periods together have
     * at most 86,400 seconds (CloudWatch API reference, "PutMetricAlarm"). Default: 3 to 15,
     * depending on the kind. More periods mean fewer false alarms and later notifications. Changed
     * in place.
     */
    public Builder datapoints(Integer datapoints) {
      args.datapoints = datapoints;
      return this;
    }

    /** Returns the arguments without validating them. */
    public AlarmTuningArgs build() {
      return args;
    }
  }
}
