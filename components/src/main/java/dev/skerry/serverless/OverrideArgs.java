package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * Another value for a property of a resource that a component makes: for what the component itself
 * has no argument for.
 *
 * <pre>{@code
 * var moreSpace =
 *     OverrideArgs.of("aws:lambda:Function api-getUser", "ephemeralStorage.size", "1024");
 * }</pre>
 *
 * <p>It is refused before anything is created if there is no such child or property, if one
 * property is named twice, and if the value is of another type than the property. What AWS makes of
 * the value is not checked: {@code pulumi preview} shows the change, and docs/overrides.md what
 * breaks a component.
 */
public final class OverrideArgs extends ResourceArgs {
  @Import(name = "child", required = true)
  private String child;

  @Import(name = "property", required = true)
  private String property;

  @Import(name = "value", required = true)
  private Output<String> value;

  private OverrideArgs() {}

  /** The resource: its type and its name; null where it is not given. */
  public String child() {
    return child;
  }

  /** The property of the resource; null where it is not given. */
  public String property() {
    return property;
  }

  /** The value as JSON; null where it is not given. */
  public Output<String> value() {
    return value;
  }

  /** That property of that child, with a value that another resource may give. */
  public static OverrideArgs of(String child, String property, Output<String> value) {
    return builder().child(child).property(property).value(value).build();
  }

  /** That property of that child, with a value that is known. */
  public static OverrideArgs of(String child, String property, String value) {
    return builder().child(child).property(property).value(value).build();
  }

  /** Starts empty: all three arguments are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the component that they are given to checks them. */
  public static final class Builder {
    private final OverrideArgs args = new OverrideArgs();

    private Builder() {}

    /**
     * Which resource: its type and its name as {@code pulumi preview} prints them, e.g. {@code
     * aws:lambda:Function api-getUser}. The type as in a URN ({@code aws:lambda/function:Function})
     * is taken too.
     */
    public Builder child(String child) {
      args.child = child;
      return this;
    }

    /**
     * Which of its properties, as Pulumi's schema calls it: {@code timeout}. A property within one
     * comes after a dot, which leaves its neighbours as they are: {@code tracingConfig.mode},
     * {@code tags.Owner}. A list is set as a whole. Who may call a route stays with {@code auth}:
     * its {@code authorizationType} is refused.
     */
    public Builder property(String property) {
      args.property = property;
      return this;
    }

    /**
     * The value as JSON: {@code 30}, {@code true}, {@code "text"} with its quotes, {@code
     * ["a","b"]}, {@code {"mode":"Active"}}, or {@code null} for what AWS does by itself. A value
     * that only the deployment knows is checked when it is known, and its fault does not show it.
     * What the change costs, a replacement perhaps, is the property's and shown by a preview. To
     * undo an override, set the former value: the provider keeps some properties that are left out
     * (see docs/overrides.md).
     */
    public Builder value(Output<String> value) {
      args.value = value;
      return this;
    }

    /** The value as JSON that is known. */
    public Builder value(String value) {
      return value(value == null ? null : Output.of(value));
    }

    /** The arguments as collected, unchecked. */
    public OverrideArgs build() {
      return args;
    }
  }
}
