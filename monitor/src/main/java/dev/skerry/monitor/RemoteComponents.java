package dev.skerry.monitor;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** The components of packages: has them constructed by the packages' plugins. */
final class RemoteComponents implements AutoCloseable {
  private final Deployment deployment;
  private final MonitorListener listener;
  private final Map<String, Optional<Plugin>> plugins = new ConcurrentHashMap<>();
  private volatile String engineAddress = "";

  RemoteComponents(Deployment deployment, MonitorListener listener) {
    this.deployment = deployment;
    this.listener = listener;
  }

  void engineListensAt(String address) {
    engineAddress = address;
  }

  /**
   * Constructs a component. Its plugin registers the component and its children.
   *
   * @return the state; empty if the resource is not remote, or its package has no plugin
   */
  Optional<RegisterResourceResponse> construct(RegisterResourceRequest request, String parent) {
    return request.getRemote()
        ? plugin(request).map(plugin -> construct(plugin.provider(), request, parent))
        : Optional.empty();
  }

  private Optional<Plugin> plugin(RegisterResourceRequest request) {
    var packageName = request.getType().split(":", 2)[0];
    return plugins.computeIfAbsent(
        packageName,
        name -> listener.plugin(name, request.getVersion(), engineAddress).map(Plugin::connect));
  }

  private RegisterResourceResponse construct(
      ResourceProviderBlockingStub provider, RegisterResourceRequest request, String parent) {
    try {
      var component = provider.construct(constructRequest(request, parent));
      return RegisterResourceResponse.newBuilder()
          .setUrn(component.getUrn())
          .setObject(component.getState())
          .build();
    } catch (StatusRuntimeException e) {
      throw new IllegalArgumentException(e.getStatus().getDescription(), e);
    }
  }

  private ConstructRequest constructRequest(RegisterResourceRequest request, String parent) {
    return ConstructRequest.newBuilder()
        .setProject(deployment.project())
        .setStack(deployment.stack())
        .setOrganization(Deployment.ORGANIZATION)
        .putAllConfig(deployment.config())
        .setParallel(MonitorServer.PARALLEL)
        .setMonitorEndpoint(engineAddress)
        .setType(request.getType())
        .setName(request.getName())
        .setParent(parent)
        .setInputs(request.getObject())
        .putAllInputDependencies(inputDependencies(request))
        .addAllDependencies(request.getDependenciesList())
        .putAllProviders(request.getProvidersMap())
        .addAllAliases(request.getAliasesList())
        .setProtect(request.getProtect())
        .setRetainOnDelete(request.getRetainOnDelete())
        .addAllIgnoreChanges(request.getIgnoreChangesList())
        .setAcceptsOutputValues(true)
        .build();
  }

  private static Map<String, PropertyDependencies> inputDependencies(
      RegisterResourceRequest request) {
    return request.getPropertyDependenciesMap().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    PropertyDependencies.newBuilder()
                        .addAllUrns(entry.getValue().getUrnsList())
                        .build()));
  }

  @Override
  public void close() {
    plugins.values().forEach(plugin -> plugin.ifPresent(Plugin::close));
  }

  /** The connection to a plugin. */
  private record Plugin(ManagedChannel channel, ResourceProviderBlockingStub provider)
      implements AutoCloseable {

    static Plugin connect(String address) {
      var channel =
          NettyChannelBuilder.forTarget(address)
              .usePlaintext()
              .maxInboundMessageSize(MonitorServer.MAX_MESSAGE_BYTES)
              .build();
      var provider = ResourceProviderGrpc.newBlockingStub(channel);
      provider.configure(
          ConfigureRequest.newBuilder().setAcceptSecrets(true).setAcceptResources(true).build());
      return new Plugin(channel, provider);
    }

    @Override
    public void close() {
      channel.shutdownNow();
    }
  }
}
