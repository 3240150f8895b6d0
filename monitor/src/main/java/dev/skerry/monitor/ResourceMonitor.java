package dev.skerry.monitor;

import static dev.skerry.monitor.Responses.respond;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
final class ResourceMonitor extends ResourceMonitorImplBase implements AutoCloseable {
  /** These would need calls back into the program. The SDKs report that the engine has none. */
  private static final Set<String> UNSUPPORTED =
      Set.of("transforms", "invokeTransforms", "resourceHooks", "errorHooks");

  private static final String GET_RESOURCE = "pulumi:pulumi:getResource";

  private final Urns urns;
  private final MonitorListener listener;
  private final RemoteComponents remoteComponents;
  private final Map<String, RegisterResourceResponse> registered = new ConcurrentHashMap<>();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private volatile String stackUrn = "";

  ResourceMonitor(Deployment deployment, MonitorListener listener) {
    this.urns = new Urns(deployment.project(), deployment.stack());
    this.listener = listener;
    this.remoteComponents = new RemoteComponents(deployment, listener);
  }

  /** The address that plugins register the children of remote components at. */
  void listensAt(String address) {
    remoteComponents.engineListensAt(address);
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
    var subject = subject(request.getType(), request.getName());
    respond(
        observer,
        subject,
        () -> {
          try {
            return register(request);
          } catch (RuntimeException e) {
            failure.complete(subject + ": " + e.getMessage());
            throw e;
          }
        });
  }

  /** Completes with the first error of a registration. */
  CompletableFuture<String> failure() {
    return failure;
  }

  private RegisterResourceResponse register(RegisterResourceRequest request) {
    var parent = orStack(request.getParent(), request.getType());
    var response =
        remoteComponents
            .construct(request, parent)
            .orElseGet(() -> registerWithListener(request, parent));
    registered.put(response.getUrn(), response);
    return response;
  }

  private RegisterResourceResponse registerWithListener(
      RegisterResourceRequest request, String parent) {
    var resource =
        new RegisteredResource(
            urns.urn(parent, request.getType(), request.getName()),
            request.getType(),
            request.getName(),
            parent,
            request.getCustom(),
            request.getRemote(),
            PropertyValues.decode(request.getObject()));
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

  private String orStack(String parent, String type) {
    return parent.isEmpty() && !type.equals(Urns.STACK) ? stackUrn : parent;
  }

  @Override
  public void readResource(
      ReadResourceRequest request, StreamObserver<ReadResourceResponse> observer) {
    respond(observer, subject(request.getType(), request.getName()), () -> read(request));
  }

  private ReadResourceResponse read(ReadResourceRequest request) {
    var inputs = request.getProperties();
    var parent = orStack(request.getParent(), request.getType());
    var resource =
        new RegisteredResource(
            urns.urn(parent, request.getType(), request.getName()),
            request.getType(),
            request.getName(),
            parent,
            true,
            false,
            PropertyValues.decode(inputs));
    var state = listener.read(resource, request.getId());
    return ReadResourceResponse.newBuilder()
        .setUrn(resource.urn())
        .setProperties(PropertyValues.encode(state.outputs(), inputs))
        .build();
  }

  @Override
  public void registerResourceOutputs(
      RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
    respond(
        observer,
        request.getUrn(),
        () -> {
          listener.registerOutputs(request.getUrn(), PropertyValues.decode(request.getOutputs()));
          registered.computeIfPresent(
              request.getUrn(),
              (urn, state) -> state.toBuilder().setObject(request.getOutputs()).build());
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
    if (token.equals(GET_RESOURCE)) {
      return state(arguments.getFieldsOrThrow("urn").getStringValue());
    }
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

  /** Returns a registered resource: the SDKs ask for it when an output refers to a resource. */
  private Struct state(String urn) {
    var state = registered.get(urn);
    if (state == null) {
      throw new IllegalArgumentException(
          "resource '%s': is not registered. Allowed: resources of this program.".formatted(urn));
    }
    return Struct.newBuilder()
        .putFields("urn", PropertyValues.encode(urn))
        .putFields("id", PropertyValues.encode(state.getId()))
        .putFields("state", Value.newBuilder().setStructValue(state.getObject()).build())
        .build();
  }

  @Override
  public void close() {
    remoteComponents.close();
  }

  private static String subject(String type, String name) {
    return "%s '%s'".formatted(type, name);
  }
}
