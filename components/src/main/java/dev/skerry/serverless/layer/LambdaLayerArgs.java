package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.StackName;
import java.util.List;

/** What a {@link LambdaLayer} is made of. Only the content is required. */
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
   * Validates the arguments without declaring anything, as the constructor of {@link LambdaLayer}
   * does. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors, in the order of the arguments; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return LambdaLayerSettings.validate(name, StackName.of(name), this);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link LambdaLayer} checks them, all at once. */
  public static final class Builder {
    private final LambdaLayerArgs args = new LambdaLayerArgs();

    private Builder() {}

    /**
     * The jars, as {@code java/lib/*.jar} in a folder or a zip: {@code new
     * FileArchive("layer/target/layer")}. Less than 250 MB unzipped, a zip 50 MB at most (Lambda
     * quotas). Required. Other content publishes a new version; the functions that use it follow.
     */
    public Builder content(Archive content) {
      args.content = content;
      return this;
    }

    /**
     * The runtimes that may use the layer: {@code java8.al2}, {@code java11}, {@code java17},
     * {@code java21}; {@code java21} when not given. A change publishes a new version.
     */
    public Builder runtimes(List<String> runtimes) {
      args.runtimes = runtimes;
      return this;
    }

    /** {@link #runtimes(List)}, one by one. */
    public Builder runtimes(String... runtimes) {
      return runtimes(InputLists.of(runtimes));
    }

    /**
     * The processors that the layer works on: {@code arm64}, {@code x86_64}; both when not given,
     * as jars do without native code. A change publishes a new version.
     */
    public Builder architectures(List<String> architectures) {
      args.architectures = architectures;
      return this;
    }

    /** {@link #architectures(List)}, one by one. */
    public Builder architectures(String... architectures) {
      return architectures(InputLists.of(architectures));
    }

    /**
     * Whether a version stays at AWS when the next one replaces it, or the stack is destroyed. It
     * does when not given: a function can be rolled back to the version that it was deployed with.
     * Kept versions count towards the account's 75 GB (Lambda quotas).
     */
    public Builder keepOldVersions(Boolean keepOldVersions) {
      args.keepOldVersions = keepOldVersions;
      return this;
    }

    /**
     * What the layer is for, shown in the console. 256 characters at most; none when not given. A
     * change publishes a new version.
     */
    public Builder description(String description) {
      args.description = description;
      return this;
    }

    /**
     * Other values for properties of the resources that appear, for what has no argument here: see
     * {@link OverrideArgs}. Default: none. A change costs what the property's change costs.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** The overrides, one after the other. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** The arguments as collected, unchecked. */
    public LambdaLayerArgs build() {
      return args;
    }
  }
}
