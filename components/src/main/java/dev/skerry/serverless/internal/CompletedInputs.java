package dev.skerry.serverless.internal;

import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceTransformation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Lets the SDK read the inputs of a resource only after all outputs in them have completed.
 *
 * <p>The SDK collects the resources that an input depends on in a {@code HashSet} (pulumi 1.36.1,
 * {@code Serializer.dependentResources}). Each output in the input adds its resources on the thread
 * that completes the output. If two threads add at the same time, the set is corrupt: the program
 * fails with a {@code NullPointerException}, or the resource silently loses a dependency. If all
 * outputs have completed before, a single thread adds all resources.
 */
public final class CompletedInputs {
  private CompletedInputs() {}

  /** Returns the options of a component that awaits its inputs, and those of its children. */
  public static ComponentResourceOptions awaited(ComponentResourceOptions options) {
    var transformation =
        ComponentResourceOptions.builder().resourceTransformations(CompletedInputs::await);
    return merge(options == null ? ComponentResourceOptions.Empty : options, transformation);
  }

  private static Optional<ResourceTransformation.Result> await(
      ResourceTransformation.Args declared) {
    // The SDK waits for the list of the dependencies before it reads the inputs.
    Output<List<Resource>> none =
        Output.of(of(declared.args()).thenApply(completed -> List.<Resource>of()));
    var options =
        declared.options() instanceof CustomResourceOptions custom
            ? CustomResourceOptions.merge(
                custom, CustomResourceOptions.builder().dependsOn(none).build())
            : merge(
                (ComponentResourceOptions) declared.options(),
                ComponentResourceOptions.builder().dependsOn(none));
    return Optional.of(new ResourceTransformation.Result(declared.args(), options));
  }

  private static ComponentResourceOptions merge(
      ComponentResourceOptions options, ComponentResourceOptions.Builder added) {
    // The SDK's merge loses the provider. A list with this provider means the same.
    options.getProvider().ifPresent(added::providers);
    return ComponentResourceOptions.merge(options, added.build());
  }

  /** Returns a future that completes after all outputs in the value, also if an output fails. */
  static CompletableFuture<Void> of(Object value) {
    if (value instanceof Output<?> output) {
      // The SDK reports the failure of an output, with the name of the input.
      return Internal.of(output)
          .getDataAsync()
          .<Object>handle((data, failure) -> failure == null ? data.getValueNullable() : null)
          .thenCompose(CompletedInputs::of);
    }
    return CompletableFuture.allOf(
        parts(value).map(CompletedInputs::of).toArray(CompletableFuture<?>[]::new));
  }

  private static Stream<?> parts(Object value) {
    if (value instanceof ResourceArgs args) {
      return Inputs.values(args);
    }
    if (value instanceof List<?> list) {
      return list.stream();
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream();
    }
    if (value instanceof Either<?, ?> either) {
      return Stream.of(either.<Object>either(left -> left, right -> right));
    }
    return Stream.empty();
  }
}
