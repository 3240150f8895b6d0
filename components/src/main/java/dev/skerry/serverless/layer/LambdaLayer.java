package dev.skerry.serverless.layer;

import com.pulumi.aws.lambda.LayerVersion;
import com.pulumi.aws.lambda.LayerVersionArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.StackName;
import java.util.Map;

/**
 * The jars that functions share, published once as a Lambda layer and checked at preview for what
 * AWS refuses late or not at all: a missing folder, a wrong layout, too many megabytes.
 *
 * <p>Creates one {@code aws.lambda.LayerVersion}, named {@code <name>-layer}. At AWS the layer is
 * called after project, stack and component; each change of it publishes a new version.
 *
 * <pre>{@code
 * var layer = new LambdaLayer("dependencies", LambdaLayerArgs.builder()
 *     .content(new FileArchive("layer/target/layer"))
 *     .build(), null);
 * ctx.export("layer", layer.layerArn());
 * }</pre>
 */
public final class LambdaLayer extends ComponentResource {
  static final String TYPE = "aws-serverless:index:LambdaLayer";

  @Export(name = "layerArn", refs = String.class, tree = "[0]")
  private final Output<String> layerArn;

  /**
   * Declares the layer.
   *
   * @param name letters, digits, dashes and underscores; 140 characters at most together with the
   *     names of project and stack
   * @throws IllegalArgumentException with all faults of the arguments, before anything is declared
   */
  public LambdaLayer(String name, LambdaLayerArgs args, ComponentResourceOptions options) {
    this(name, LambdaLayerSettings.of(name, StackName.of(name), args), args, options);
  }

  private LambdaLayer(
      String name,
      LambdaLayerSettings settings,
      LambdaLayerArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, options);
    var children = ChildOptions.of(this, name, settings.overrides());
    layerArn = createLayer(children, settings).arn();
    children.finish();
    registerOutputs(Map.of("layerArn", layerArn));
  }

  private static LayerVersion createLayer(ChildOptions children, LambdaLayerSettings settings) {
    var layer =
        LayerVersionArgs.builder()
            .layerName(settings.layerName())
            .code(settings.content().orElseThrow())
            .compatibleRuntimes(settings.runtimes())
            .compatibleArchitectures(settings.architectures())
            .skipDestroy(settings.keepOldVersions());
    settings.description().ifPresent(layer::description);
    return new LayerVersion(children.name("layer"), layer.build(), children.options());
  }

  /** The ARN of the version, for a function's layers. */
  public Output<String> layerArn() {
    return layerArn;
  }
}
