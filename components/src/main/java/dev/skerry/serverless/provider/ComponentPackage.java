package dev.skerry.serverless.provider;

import com.pulumi.core.internal.Internal;
import com.pulumi.exceptions.RunException;
import com.pulumi.provider.internal.Provider;
import com.pulumi.provider.internal.models.ConstructRequest;
import com.pulumi.provider.internal.models.ConstructResponse;
import com.pulumi.provider.internal.models.GetSchemaRequest;
import com.pulumi.provider.internal.models.GetSchemaResponse;
import com.pulumi.provider.internal.properties.PropertyValueSerializer;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.table.UserTable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The component package {@code aws-serverless}: the schema of its components, and how to construct
 * one for a program in any language. It lists the components itself, because the SDK's own provider
 * (1.36.1) finds the components of one Java package only.
 */
public final class ComponentPackage implements Provider {
  static final String NAME = "aws-serverless";

  static final List<Class<? extends ComponentResource>> COMPONENTS =
      List.of(LambdaLayer.class, Monitoring.class, ServerlessApi.class, UserTable.class);

  @Override
  public CompletableFuture<GetSchemaResponse> getSchema(GetSchemaRequest request) {
    return CompletableFuture.completedFuture(new GetSchemaResponse(PackageSchema.json()));
  }

  /** Of any other exception than a {@link RunException} the SDK shows the stack trace. */
  @Override
  public CompletableFuture<ConstructResponse> construct(ConstructRequest request) {
    try {
      return constructed(request);
    } catch (IllegalArgumentException invalid) {
      throw new RunException(invalid.getMessage(), invalid);
    }
  }

  private static CompletableFuture<ConstructResponse> constructed(ConstructRequest request) {
    var constructor = constructor(request.getType());
    var args =
        InputReader.read(
            constructor.getParameterTypes()[1],
            constructor.getDeclaringClass().getSimpleName(),
            request.getName(),
            request.getInputs());
    var component = construct(constructor, request.getName(), args, request.getOptions());
    var urn = Internal.of(component.urn()).getValueNullable();
    return PropertyValueSerializer.stateFromComponentResourceAsync(component)
        .thenCombine(urn, (state, known) -> new ConstructResponse(known, state, Map.of()));
  }

  private static Constructor<?> constructor(String token) {
    return COMPONENTS.stream()
        .filter(component -> token.equals(NAME + ":index:" + component.getSimpleName()))
        .findFirst()
        .map(component -> component.getConstructors()[0])
        .orElseThrow(() -> unknown(token));
  }

  private static IllegalArgumentException unknown(String token) {
    var known = COMPONENTS.stream().map(component -> NAME + ":index:" + component.getSimpleName());
    return new IllegalArgumentException(
        "Component '%s' does not exist. Allowed: %s. Fix: change the resource's type."
            .formatted(token, String.join(", ", known.toList())));
  }

  private static ComponentResource construct(
      Constructor<?> constructor, String name, Object args, ComponentResourceOptions options) {
    try {
      return (ComponentResource) constructor.newInstance(name, args, options);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (ReflectiveOperationException otherShape) {
      throw new IllegalStateException(otherShape);
    }
  }
}
