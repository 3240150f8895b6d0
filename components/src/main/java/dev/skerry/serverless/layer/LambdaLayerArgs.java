package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.StackName;
import java.util.List;

/** The arguments of a {@link LambdaLayer}. Only the content is required. */
public final class LambdaLayerArgs extends ResourceArgs {
  @Import(name = "content", required = true)
  Archive content;

  @Import(name = "runtimes")
  List<String> runtimes;

  @Import(name = "architectures")
  List<String> architectures;

  @Import(name = "keepOldVersions")
  Boolean keepOldVersions;

  @Import(name = "description")
  String description;

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private LambdaLayerArgs() {}

  /**
   * Validates the arguments as the constructor of {@link LambdaLayer} does, without declaring
   * anything. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return LambdaLayerSettings.validate(name, StackName.of(name), this);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The {@link LambdaLayer} validates them together. */
  public static final class Builder {
    private final LambdaLayerArgs args = new LambdaLayerArgs();

    private Builder() {}

    /**
     * The jars: a folder or a zip with {@code java/lib/*.jar}, such as {@code new
     * FileArchive("layer/target/layer")}. Less than 250 MB unzipped; a zip has at most 50 MB
     * (Lambda quotas). Required. A change publishes a new version and updates the functions that
     * use it.
     */
    public Builder content(Archive content) {
      args.content = content;
      return this;
    }

    /**
     * The runtimes that can use the layer: one or more of {@code java8.al2}, {@code java11}, {@code
     * java17} and {@code java21}. Default: {@code java21}. A change publishes a new version.
     */
    public Builder runtimes(List<String> runtimes) {
      args.runtimes = runtimes;
      return this;
    }

    /** Sets {@link #runtimes(List)}. */
    public Builder runtimes(String... runtimes) {
      return runtimes(InputLists.of(runtimes));
    }

    /**
     * The processor architectures that can use the layer: one or more of {@code arm64} and {@code
     * x86_64}. Default: both, which is correct for jars without native code. A change publishes a
     * new version.
     */
    public Builder architectures(List<String> architectures) {
      args.architectures = architectures;
      return this;
    }

    /** Sets {@link #architectures(List)}. */
    public Builder architectures(String... architectures) {
      return architectures(InputLists.of(architectures));
    }

    /**
     * Whether AWS keeps a version when a new one replaces it, or when the stack is destroyed.
     * Default: true, so that a function can be rolled back to the version that it was deployed
     * with. Kept versions count towards the account's 75 GB of code (Lambda quotas).
     */
    public Builder keepOldVersions(Boolean keepOldVersions) {
      args.keepOldVersions = keepOldVersions;
      return this;
    }

    /**
     * The description of the layer in the console. At most 256 characters (Lambda API reference,
     * "PublishLayerVersion"). Default: none. A change publishes a new version.
     */
    public Builder description(String description) {
      args.description = description;
      return this;
    }

    /**
     * Properties of the children that the component does not expose: see {@link OverrideArgs}.
     * Default: none. A change can replace the child, depending on the property.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** Sets {@link #overrides(List)}. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** Returns the arguments without validating them. */
    public LambdaLayerArgs build() {
      return args;
    }
  }
}
