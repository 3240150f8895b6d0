package dev.skerry.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Language.RunRequest;
import pulumirpc.Language.RunResponse;
import pulumirpc.LanguageRuntimeGrpc.LanguageRuntimeImplBase;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** The connections to plugins and language hosts, which are other processes. */
class RemoteComponentsTest {
  private static final String GROUP = "urn:pulumi:dev::shop::test:index:Group::group";

  private final RecordingListener listener = new RecordingListener();
  private Server other;
  private MonitorServer server;
  private ManagedChannel channel;
  private ResourceMonitorBlockingStub monitor;

  @BeforeEach
  void start() throws Exception {
    other = serve(new GroupPlugin(), new ShopHost());
    server =
        MonitorServer.start(
            new Deployment("shop", "dev", Map.of("shop:size", "3"), Path.of("/shop")), listener);
    channel = NettyChannelBuilder.forTarget(server.address()).usePlaintext().build();
    monitor = ResourceMonitorGrpc.newBlockingStub(channel);
  }

  private static Server serve(BindableService... services) throws Exception {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return NettyServerBuilder.forAddress(address)
        .addServices(List.of(services).stream().map(BindableService::bindService).toList())
        .build()
        .start();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
    other.shutdownNow();
  }

  @Test
  void aPluginConstructsTheComponentsOfItsPackageWithTheirChildren() {
    listener.plugins.put("test", "127.0.0.1:" + other.getPort());

    register("earlier");
    var response = register("group");

    assertEquals(GROUP, response.getUrn());
    assertEquals(text("https://child"), response.getObject().getFieldsOrThrow("address"));
    assertEquals(GROUP, listener.resources.get("test:index:File").parent());
    assertEquals(List.of("test 1.2.3"), listener.askedPlugins);
  }

  @Test
  void anErrorOfThePluginNamesTheComponent() {
    listener.plugins.put("test", "127.0.0.1:" + other.getPort());

    var error = assertThrows(StatusRuntimeException.class, () -> register("bad"));

    assertEquals(
        "test:index:Group 'bad': the name is bad. Allowed: good names.",
        error.getStatus().getDescription());
  }

  @Test
  void withoutAPluginTheListenerRegistersTheComponent() {
    var response = register("group");

    assertEquals(text("https://group"), response.getObject().getFieldsOrThrow("address"));
    assertEquals(true, listener.resources.get("test:index:Group").remote());
  }

  @Test
  void aLanguageHostRunsAProgram() {
    try (var host = LanguageHost.connect("127.0.0.1:" + other.getPort())) {
      var succeeded = host.run(server, Path.of("/shop"), Map.of("typescript", false));
      var failed = host.run(server, Path.of("/shop"), Map.of("typescript", true));

      assertEquals(Optional.empty(), succeeded);
      assertEquals(Optional.of("shop dev {shop:size=3} /shop"), failed);
    }
  }

  @Test
  void afterAFailedRegistrationTheProgramIsNotAwaited() {
    listener.plugins.put("test", "127.0.0.1:" + other.getPort());
    assertThrows(StatusRuntimeException.class, () -> register("bad"));

    try (var host = LanguageHost.connect("127.0.0.1:" + other.getPort())) {
      var failed = host.run(server, Path.of("/shop"), Map.of("hangs", true));

      assertEquals(
          Optional.of("test:index:Group 'bad': the name is bad. Allowed: good names."), failed);
    }
  }

  private RegisterResourceResponse register(String name) {
    return monitor.registerResource(
        RegisterResourceRequest.newBuilder()
            .setType("test:index:Group")
            .setName(name)
            .setRemote(true)
            .setVersion("1.2.3")
            .build());
  }

  private static Value text(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }

  /** A plugin whose only component has a file. */
  private static final class GroupPlugin extends ResourceProviderImplBase {
    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
      Responses.respond(observer, ConfigureResponse.newBuilder().setAcceptSecrets(true).build());
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> observer) {
      if (request.getName().equals("bad")) {
        observer.onError(
            Status.UNKNOWN
                .withDescription("the name is bad. Allowed: good names.")
                .asRuntimeException());
        return;
      }
      var channel =
          NettyChannelBuilder.forTarget(request.getMonitorEndpoint()).usePlaintext().build();
      var monitor = ResourceMonitorGrpc.newBlockingStub(channel);
      var component =
          monitor.registerResource(
              RegisterResourceRequest.newBuilder()
                  .setType(request.getType())
                  .setName(request.getName())
                  .setParent(request.getParent())
                  .build());
      var child =
          monitor.registerResource(
              RegisterResourceRequest.newBuilder()
                  .setType("test:index:File")
                  .setName("child")
                  .setCustom(true)
                  .setParent(component.getUrn())
                  .build());
      channel.shutdownNow();
      var state =
          Struct.newBuilder()
              .putFields("address", child.getObject().getFieldsOrThrow("address"))
              .build();
      Responses.respond(
          observer,
          ConstructResponse.newBuilder().setUrn(component.getUrn()).setState(state).build());
    }
  }

  /** A host that fails if TypeScript is on. */
  private static final class ShopHost extends LanguageRuntimeImplBase {
    @Override
    public void run(RunRequest request, StreamObserver<RunResponse> observer) {
      if (request.getInfo().getOptions().containsFields("hangs")) {
        return;
      }
      var failed =
          request
              .getInfo()
              .getOptions()
              .getFieldsOrDefault("typescript", Value.getDefaultInstance())
              .getBoolValue();
      var text =
          "%s %s %s %s"
              .formatted(
                  request.getProject(),
                  request.getStack(),
                  request.getConfigMap(),
                  request.getInfo().getProgramDirectory());
      Responses.respond(observer, RunResponse.newBuilder().setError(failed ? text : "").build());
    }
  }
}
