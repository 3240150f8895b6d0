package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** A function to watch. {@link ServerlessApi#monitored()} lists those of an API. */
public final class MonitoredFunctionArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "functionName", required = true)
  Output<String> functionName;

  @Import(name = "timeoutSeconds", required = true)
  Integer timeoutSeconds;

  private MonitoredFunctionArgs() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final MonitoredFunctionArgs args = new MonitoredFunctionArgs();

    private Builder() {}

    /** The name that a reader of the dashboard knows, e.g. {@code getUser}. */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The function's physical name. */
    public Builder functionName(Output<String> functionName) {
      args.functionName = functionName;
      return this;
    }

    public Builder functionName(String functionName) {
      return functionName(Output.of(functionName));
    }

    /** The function's timeout in seconds, 1 to 900. */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    public MonitoredFunctionArgs build() {
      return args;
    }
  }
}
