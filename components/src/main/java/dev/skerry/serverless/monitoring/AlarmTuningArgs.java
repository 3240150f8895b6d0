package dev.skerry.serverless.monitoring;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** What is to be different about an alarm, or about all alarms of a kind. */
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

  /** Starts empty: everything stays as it is. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them. */
  public static final class Builder {
    private final AlarmTuningArgs args = new AlarmTuningArgs();

    private Builder() {}

    /**
     * Which alarm: a kind, as the sections of docs/runbook.md are called ({@code
     * function-duration}), or one alarm of it ({@code function-getUser-duration}), whose tuning
     * goes before its kind's. Required.
     */
    public Builder alarm(String alarm) {
      args.alarm = alarm;
      return this;
    }

    /** Whether there is the alarm; there is when not given. A change makes or deletes it. */
    public Builder enabled(Boolean enabled) {
      args.enabled = enabled;
      return this;
    }

    /**
     * Whether the alarm itself tells the topic. When not given, {@code service}, {@code
     * slo-slow-burnRate} and the alarms of throttles, durations, tables and the account do; those
     * of the API and the faster burns tell through {@code service}; {@code function-errors} only
     * show.
     */
    public Builder notifies(Boolean notifies) {
      args.notifies = notifies;
      return this;
    }

    /**
     * The value that must be exceeded: milliseconds of a duration, executions of {@code
     * account-concurrency}, else events in a period. 0 or more; when not given 80 % of the
     * function's time-out, 900 executions, or no event. Not for the API's alarms and the burns,
     * which have inputs of their own. Changed in place.
     */
    public Builder threshold(Double threshold) {
      args.threshold = threshold;
      return this;
    }

    /**
     * How long one period is. A multiple of 60 seconds up to 86,400, as the metrics have a value a
     * minute (CloudWatch API reference, "PutMetricAlarm"); 60 s when not given. Changed in place.
     */
    public Builder periodSeconds(Integer periodSeconds) {
      args.periodSeconds = periodSeconds;
      return this;
    }

    /**
     * How many periods in a row must be bad, 1 or more and no longer than a day together
     * (CloudWatch API reference, "PutMetricAlarm"); 3 to 15 by kind when not given. More of them
     * mean fewer false alarms, told later. Changed in place.
     */
    public Builder datapoints(Integer datapoints) {
      args.datapoints = datapoints;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public AlarmTuningArgs build() {
      return args;
    }
  }
}
