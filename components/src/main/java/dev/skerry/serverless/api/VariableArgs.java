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

  /** Returns a variable with a value of another resource. */
  public static VariableArgs of(String name, Output<String> value) {
    return builder().name(name).value(value).build();
  }

  /** Returns a variable with a known value. */
  public static VariableArgs of(String name, String value) {
    return builder().name(name).value(value).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link VariableArgs}. */
  public static final class Builder {
    private final VariableArgs args = new VariableArgs();

    private Builder() {}

    /**
     * Sets the name: a letter, then letters, digits or underscores, at least two characters. Names
     * that Lambda or the component sets are invalid. Required. A change publishes a new version of
     * the function. Source: Lambda developer guide, "Environment variables".
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /**
     * Sets the value. All names and values of a function may have 4 KB (Lambda quotas). Required. A
     * change publishes a new version of the function.
     */
    public Builder value(Output<String> value) {
      args.value = value;
      return this;
    }

    /** Sets a value that is known. */
    public Builder value(String value) {
      args.value = Outputs.of(value);
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public VariableArgs build() {
      return args;
    }
  }
}
