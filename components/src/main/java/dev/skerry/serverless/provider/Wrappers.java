package dev.skerry.serverless.provider;

import com.google.common.collect.ImmutableSet;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.Resource;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the engine says about a value besides the value: whether it is known and secret, and the
 * resources that it depends on. One {@link Output} has what is said about all parts of its value.
 */
final class Wrappers {
  private final Set<String> dependencies = new TreeSet<>();
  private boolean isUnknown;
  private boolean isSecret;

  /** Returns the value without its wrappers, and collects them; {@code NULL} if it is unknown. */
  PropertyValue unwrap(PropertyValue value) {
    return switch (value.getType()) {
      case SECRET -> {
        isSecret = true;
        yield unwrap(value.getSecretValue());
      }
      case OUTPUT -> {
        var output = value.getOutputValue();
        dependencies.addAll(output.getDependencies());
        yield unwrap(output.getValue() == null ? PropertyValue.COMPUTED : output.getValue());
      }
      case COMPUTED -> {
        isUnknown = true;
        yield PropertyValue.NULL;
      }
      default -> value;
    };
  }

  boolean isUnknown() {
    return isUnknown;
  }

  boolean isSecret() {
    return isSecret;
  }

  Output<?> output(Object value) {
    var resources =
        dependencies.stream()
            .<Resource>map(DependencyResource::new)
            .collect(ImmutableSet.toImmutableSet());
    var known = isUnknown ? null : value;
    return new OutputInternal<>(OutputData.ofNullable(resources, known, !isUnknown, isSecret));
  }
}
