package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * An environment variable of a function.
 *
 * <pre>{@code
 * VariableArgs.of("TABLE_NAME", table.tableName())
 * }</pre>
 */
public final class VariableArgs extends ResourceArgs {
  /**
   * The variable's name: a letter, then letters, digits or underscores, at least two in all. Names
   * that Lambda sets itself are refused. Source: Lambda developer guide, "Environment variables".
   */
  @Import(name = "name", required = true)
  String name;

  /**
   * The variable's value. All names and values of a function may take 4 KB (Lambda quotas). A
   * change publishes a new version of the function.
   */
  @Import(name = "value", required = true)
  Output<String> value;

  private VariableArgs() {}

  /** The variable of that name, whose value another resource may give. */
  public static VariableArgs of(String name, Output<String> value) {
    return builder().name(name).value(value).build();
  }

  /** The variable of that name and value. */
  public static VariableArgs of(String name, String value) {
    return of(name, Output.of(value));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final VariableArgs args = new VariableArgs();

    private Builder() {}

    public Builder name(String name) {
      args.name = name;
      return this;
    }

    public Builder value(Output<String> value) {
      args.value = value;
      return this;
    }

    public Builder value(String value) {
      return value(Output.of(value));
    }

    public VariableArgs build() {
      return args;
    }
  }
}
