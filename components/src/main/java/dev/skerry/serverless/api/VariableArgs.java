package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.Outputs;

/**
 * An environment variable of a function.
 *
 * <pre>{@code
 * var level = VariableArgs.of("LOG_LEVEL", "INFO");
 * }</pre>
 */
public final class VariableArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "value", required = true)
  Output<String> value;

  private VariableArgs() {}

  /** The variable of that name, whose value another resource may give. */
  public static VariableArgs of(String name, Output<String> value) {
    return builder().name(name).value(value).build();
  }

  /** The variable of that name and value. */
  public static VariableArgs of(String name, String value) {
    return builder().name(name).value(value).build();
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final VariableArgs args = new VariableArgs();

    private Builder() {}

    /**
     * The variable's name: a letter, then letters, digits or underscores, at least two in all.
     * Names that Lambda sets itself are refused. Source: Lambda developer guide, "Environment
     * variables". A change publishes a new version of the function.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /**
     * The variable's value. All names and values of a function may take 4 KB (Lambda quotas). A
     * change publishes a new version of the function.
     */
    public Builder value(Output<String> value) {
      args.value = value;
      return this;
    }

    /** {@link #value(Output)}, known already. */
    public Builder value(String value) {
      args.value = Outputs.of(value);
      return this;
    }

    /** The arguments as collected, unchecked. */
    public VariableArgs build() {
      return args;
    }
  }
}
