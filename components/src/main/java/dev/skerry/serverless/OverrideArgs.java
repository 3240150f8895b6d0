package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * Sets a property of one of a component's children. Use it for properties that the component does
 * not expose as arguments.
 *
 * <pre>{@code
 * var storage =
 *     OverrideArgs.of("aws:lambda:Function api-getUser", "ephemeralStorage.size", "1024");
 * }</pre>
 *
 * <p>The component validates the override before anything is created: child and property must
 * exist, the value must have the property's type, and only one override may set a property. AWS
 * validates the value itself. {@code pulumi preview} shows the change. docs/overrides.md lists
 * properties that break a component.
 */
public final class OverrideArgs extends ResourceArgs {
  @Import(name = "child", required = true)
  private String child;

  @Import(name = "property", required = true)
  private String property;

  @Import(name = "value", required = true)
  private Output<String> value;

  private OverrideArgs() {}

  /** Returns the type and the name of the child; null if not set. */
  public String child() {
    return child;
  }

  /** Returns the name of the property; null if not set. */
  public String property() {
    return property;
  }

  /** Returns the value as JSON; null if not set. */
  public Output<String> value() {
    return value;
  }

  /** Returns an override whose value may be the output of another resource. */
  public static OverrideArgs of(String child, String property, Output<String> value) {
    return builder().child(child).property(property).value(value).build();
  }

  /** Returns an override with a known value. */
  public static OverrideArgs of(String child, String property, String value) {
    return builder().child(child).property(property).value(value).build();
  }

  /** Returns an empty builder; all three arguments are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The component validates them. */
  public static final class Builder {
    private final OverrideArgs args = new OverrideArgs();

    private Builder() {}

    /**
     * The child: its type and its name, with a space between them, as {@code pulumi preview} prints
     * them: {@code aws:lambda:Function api-getUser}. A type as in a URN ({@code
     * aws:lambda/function:Function}) is valid too. Required.
     */
    public Builder child(String child) {
      args.child = child;
      return this;
    }

    /**
     * The property, by its name in Pulumi's schema: {@code timeout}. Use a dot for a property
     * within another one: {@code tracingConfig.mode}, {@code tags.Owner}. The other properties
     * within it keep their values. Lists can only be set as a whole. {@code authorizationType} of a
     * route is invalid: use the argument {@code auth}. Required.
     */
    public Builder property(String property) {
      args.property = property;
      return this;
    }

    /**
     * The value as JSON: {@code 30}, {@code true}, {@code "text"} with quotes, {@code ["a","b"]} or
     * {@code {"mode":"Active"}}. {@code null} removes the property, and AWS uses its default. An
     * unknown value is validated when it becomes known; the error does not show it. Required.
     *
     * <p>Some properties replace the resource when they change: {@code pulumi preview} shows it. To
     * undo an override, set the old value. The provider keeps the value of some properties that a
     * program removes (docs/overrides.md).
     */
    public Builder value(Output<String> value) {
      args.value = value;
      return this;
    }

    /** Sets {@link #value(Output)} to a known value. */
    public Builder value(String value) {
      return value(value == null ? null : Output.of(value));
    }

    /** Returns the arguments without validating them. */
    public OverrideArgs build() {
      return args;
    }
  }
}
