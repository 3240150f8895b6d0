package dev.skerry.monitor;

import static dev.skerry.monitor.Responses.respond;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** The engine's service that a program registers its resources with. */
final class ResourceMonitor extends ResourceMonitorImplBase {
  /** These would need calls back into the program. The SDKs report that the engine has none. */
  private static final Set<String> UNSUPPORTED =
      Set.of("transforms", "invokeTransforms", "resourceHooks", "errorHooks");

  private final Urns urns;
  private final MonitorListener listener;
  private volatile String stackUrn = "";

  ResourceMonitor(Urns urns, MonitorListener listener) {
    this.urns = urns;
    this.listener = listener;
  }

  @Override
  public void supportsFeature(
      SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
    var supported = !UNSUPPORTED.contains(request.getId());
    respond(observer, SupportsFeatureResponse.newBuilder().setHasSupport(supported).build());
  }

  @Override
  public void registerResource(
      RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
    respond(observer, subject(request.getType(), request.getName()), () -> registered(request));
  }

  private RegisterResourceResponse registered(RegisterResourceRequest request) {
    if (request.getRemote()) {
      throw new IllegalArgumentException(
          "is a component of a package for other languages. Allowed: components of the program's"
              + " own language. Fix: deploy the program with Pulumi.");
    }
    var resource =
        resource(
            request.getParent(),
            request.getType(),
            request.getName(),
            request.getCustom(),
            request.getObject());
    var state = listener.register(resource);
    if (resource.type().equals(Urns.STACK)) {
      stackUrn = resource.urn();
    }
    return RegisterResourceResponse.newBuilder()
        .setUrn(resource.urn())
        .setId(state.id())
        .setObject(PropertyValues.encode(state.outputs(), request.getObject()))
        .build();
  }

  @Override
  public void readResource(
      ReadResourceRequest request, StreamObserver<ReadResourceResponse> observer) {
    respond(observer, subject(request.getType(), request.getName()), () -> read(request));
  }

  private ReadResourceResponse read(ReadResourceRequest request) {
    var inputs = request.getProperties();
    var resource =
        resource(request.getParent(), request.getType(), request.getName(), true, inputs);
    var state = listener.read(resource, request.getId());
    return ReadResourceResponse.newBuilder()
        .setUrn(resource.urn())
        .setProperties(PropertyValues.encode(state.outputs(), inputs))
        .build();
  }

  private RegisteredResource resource(
      String parent, String type, String name, boolean custom, Struct inputs) {
    var parentOrStack = parent.isEmpty() && !type.equals(Urns.STACK) ? stackUrn : parent;
    var urn = urns.urn(parentOrStack, type, name);
    return new RegisteredResource(
        urn, type, name, parentOrStack, custom, PropertyValues.decode(inputs));
  }

  @Override
  public void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
    respond(
        observer,
        request.getUrn(),
        () -> {
          listener.registerOutputs(request.getUrn(), PropertyValues.decode(request.getOutputs()));
          return Empty.getDefaultInstance();
        });
  }

  @Override
  public void invoke(
      ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
    respond(
        observer,
        "invoke '%s'".formatted(request.getTok()),
        () ->
            ResourceInvokeResponse.newBuilder()
                .setReturn(result(request.getTok(), request.getArgs()))
                .build());
  }

  @Override
  public void call(ResourceCallRequest request, StreamObserver<CallResponse> observer) {
    respond(
        observer,
        "call '%s'".formatted(request.getTok()),
        () ->
            CallResponse.newBuilder()
                .setReturn(result(request.getTok(), request.getArgs()))
                .build());
  }

  private Struct result(String token, Struct arguments) {
    return PropertyValues.encode(
        listener.invoke(token, PropertyValues.decode(arguments)), arguments);
  }

  @Override
  public void registerPackage(
      RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> observer) {
    var reference = request.getName() + "@" + request.getVersion();
    respond(observer, RegisterPackageResponse.newBuilder().setRef(reference).build());
  }

  @Override
  public void signalAndWaitForShutdown(Empty request, StreamObserver<Empty> observer) {
    respond(observer, Empty.getDefaultInstance());
  }

  private static String subject(String type, String name) {
    return "%s '%s'".formatted(type, name);
  }
}
