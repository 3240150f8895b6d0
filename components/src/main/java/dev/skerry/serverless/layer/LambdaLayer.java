package dev.skerry.serverless.layer;

import com.pulumi.aws.lambda.LayerVersion;
import com.pulumi.aws.lambda.LayerVersionArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.CompletedInputs;
import dev.skerry.serverless.internal.StackName;
import java.util.Map;

/**
 * Publishes the jars that functions share as a Lambda layer. The component validates the content at
 * preview: the folder must exist, have the layout that Lambda expects, and not exceed Lambda's size
 * limit.
 *
 * <p>Creates one {@code aws.lambda.LayerVersion}, named {@code <name>-layer}. The physical name of
 * the layer consists of project, stack and component. Each change publishes a new version.
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
   * @param name letters, digits, dashes and underscores; at most 140 characters together with the
   *     names of project and stack
   * @throws IllegalArgumentException with all errors of the arguments, before anything is declared
   */
  public LambdaLayer(String name, LambdaLayerArgs args, ComponentResourceOptions options) {
    this(name, LambdaLayerSettings.of(name, StackName.of(name), args), args, options);
  }

  private LambdaLayer(
      String name,
      LambdaLayerSettings settings,
      LambdaLayerArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, CompletedInputs.awaited(options));
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

  /** Returns the ARN of the layer version, for the argument {@code layers} of an API. */
  public Output<String> layerArn() {
    return layerArn;
  }
}
