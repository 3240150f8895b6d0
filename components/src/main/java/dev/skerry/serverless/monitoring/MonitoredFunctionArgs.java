package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.Outputs;

/** A function that {@link Monitoring} watches. */
public final class MonitoredFunctionArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "functionName", required = true)
  Output<String> functionName;

  @Import(name = "timeoutSeconds", required = true)
  Integer timeoutSeconds;

  @Import(name = "logGroupName")
  Output<String> logGroupName;

  private MonitoredFunctionArgs() {}

  /** The name in dashboards and alarms. */
  public String name() {
    return name;
  }

  /** The function's name at AWS. */
  public Output<String> functionName() {
    return functionName;
  }

  /** The function's timeout in seconds. */
  public Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /** The name of the log group; null where there is none. */
  public Output<String> logGroupName() {
    return logGroupName;
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them. */
  public static final class Builder {
    private final MonitoredFunctionArgs args = new MonitoredFunctionArgs();

    private Builder() {}

    /**
     * What people call the function: its label on the dashboard and part of its alarms' names.
     * Letters, digits, dashes and underscores; required, once per function. A change replaces the
     * alarms.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The function's name at AWS. Required. Changed in place. */
    public Builder functionName(Output<String> functionName) {
      args.functionName = functionName;
      return this;
    }

    /** {@link #functionName(Output)} with a name that is known. */
    public Builder functionName(String functionName) {
      return functionName(Outputs.of(functionName));
    }

    /**
     * The function's own time-out, of which its duration alarm takes 80 %. 1-900 seconds (Lambda
     * quotas); required. Changed in place.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * The log group that the function writes to, for saved queries and the count of problems. They
     * read lines of JSON with the fields {@code status}, {@code routeKey}, {@code ms}, {@code
     * requestId} and, where a request failed, {@code slug}: what went wrong, in one word. Without a
     * log group there are neither queries nor counts. Each slug that occurs costs what CloudWatch
     * pricing says for a custom metric, by the hour.
     */
    public Builder logGroupName(Output<String> logGroupName) {
      args.logGroupName = logGroupName;
      return this;
    }

    /** {@link #logGroupName(Output)} with a name that is known. */
    public Builder logGroupName(String logGroupName) {
      return logGroupName(Outputs.of(logGroupName));
    }

    /** The arguments as collected, unchecked. */
    public MonitoredFunctionArgs build() {
      return args;
    }
  }
}
