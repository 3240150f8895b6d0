package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.Outputs;

/** The arguments of a function that {@link Monitoring} monitors. */
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

  /** Returns the name in dashboards and alarms. */
  public String name() {
    return name;
  }

  /** Returns the physical name of the function. */
  public Output<String> functionName() {
    return functionName;
  }

  /** Returns the function's timeout in seconds. */
  public Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /** Returns the name of the log group; null if not set. */
  public Output<String> logGroupName() {
    return logGroupName;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. {@link Monitoring} validates them. */
  public static final class Builder {
    private final MonitoredFunctionArgs args = new MonitoredFunctionArgs();

    private Builder() {}

    /**
     * The function's label on the dashboard and in the names of its alarms. Letters, digits, dashes
     * and underscores; unique. Required. A change replaces the alarms.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The physical name of the function. Required. Changed in place. */
    public Builder functionName(Output<String> functionName) {
      args.functionName = functionName;
      return this;
    }

    /** Sets {@link #functionName(Output)} to a known value. */
    public Builder functionName(String functionName) {
      return functionName(Outputs.of(functionName));
    }

    /**
     * The function's timeout in seconds, from 1 to 900 (Lambda quotas). The alarm on its duration
     * has the threshold 80 % of it. Required. Changed in place.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * The name of the function's log group, for saved queries and the count of problems. They read
     * JSON lines with the fields {@code status}, {@code routeKey}, {@code ms}, {@code requestId}
     * and, for failed requests, {@code slug}: the kind of problem in one word. Default: none,
     * without queries and counts. Each slug that occurs is a custom metric, which AWS charges by
     * the hour (CloudWatch pricing). A change replaces the count of problems.
     */
    public Builder logGroupName(Output<String> logGroupName) {
      args.logGroupName = logGroupName;
      return this;
    }

    /** Sets {@link #logGroupName(Output)} to a known value. */
    public Builder logGroupName(String logGroupName) {
      return logGroupName(Outputs.of(logGroupName));
    }

    /** Returns the arguments without validating them. */
    public MonitoredFunctionArgs build() {
      return args;
    }
  }
}
