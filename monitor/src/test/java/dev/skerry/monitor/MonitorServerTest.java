package dev.skerry.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

class MonitorServerTest {
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
  private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  private final RecordingListener listener = new RecordingListener();
  @TempDir private Path folder;
  private MonitorServer server;
  private ManagedChannel channel;
  private ResourceMonitorBlockingStub monitor;

  @BeforeEach
  void start() throws Exception {
    server =
        MonitorServer.start(
            new Deployment("shop", "dev", Map.of("shop:size", "3"), folder), listener);
    channel =
        NettyChannelBuilder.forTarget(server.environment().get("PULUMI_MONITOR"))
            .usePlaintext()
            .build();
    monitor = ResourceMonitorGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
  }

  @Test
  void aProgramRegistersItsResources() throws Exception {
    runProgram();

    var file = listener.resources.get("test:index:File");
    var stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    assertEquals(
        Map.of(
            "password",
            "open sesame",
            "code",
            new Asset(true, "path", "code.zip"),
            "text",
            new Asset(false, "text", "hello"),
            "size",
            3.0),
        file.inputs());
    assertEquals("urn:pulumi:dev::shop::test:index:Group$test:index:File::file", file.urn());
    assertEquals("urn:pulumi:dev::shop::test:index:Group::group", file.parent());
    assertEquals(stack, listener.resources.get("test:index:Group").parent());
    assertEquals(Map.of("address", "https://file", "size", 3.0), listener.outputs.get(stack));
    assertEquals(List.of("WARNING the file has no owner"), listener.messages);
  }

  private void runProgram() throws Exception {
    var output = folder.resolve("output");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(server.environment());
    var process = builder.start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program did not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), Files.readString(output));
  }

  @Test
  void inputsHaveNoWrappersAndNoUnknownValues() {
    register(
        Struct.newBuilder()
            .putFields("unknown", text(UNKNOWN))
            .putFields("none", Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build())
            .putFields("output", wrapped(OUTPUT, "value", text("known")))
            .putFields("unknownOutput", wrapped(OUTPUT, "secret", text("")))
            .putFields("secretInSecret", wrapped(SECRET, "value", secret("deep")))
            .putFields("reference", wrapped(REFERENCE, "id", text("users-1")))
            .putFields("component", wrapped(REFERENCE, "urn", text("urn:pulumi:x")))
            .putFields(
                "list",
                Value.newBuilder()
                    .setListValue(
                        ListValue.newBuilder().addValues(text(UNKNOWN)).addValues(secret("last")))
                    .build()));

    assertEquals(
        Map.of(
            "output", "known",
            "secretInSecret", "deep",
            "reference", "users-1",
            "component", "urn:pulumi:x",
            "list", Arrays.asList(null, "last")),
        listener.resources.get("test:index:File").inputs());
  }

  @Test
  void aSecretInputIsASecretOutput() {
    var outputs = register(Struct.newBuilder().putFields("password", secret("open sesame")));

    assertEquals(secret("open sesame"), outputs.getFieldsOrThrow("password"));
    assertEquals(text("https://file"), outputs.getFieldsOrThrow("address"));
  }

  @Test
  void anExceptionOfTheListenerNamesTheResource() {
    var error =
        assertThrows(
            StatusRuntimeException.class,
            () -> register(Struct.newBuilder().putFields("invalid", text("yes"))));

    assertEquals("test:index:File 'file': invalid is set", error.getStatus().getDescription());
  }

  @Test
  void aFunctionReturnsTheListenersResult() {
    var arguments = Struct.newBuilder().putFields("name", text("a"));

    var response = monitor.invoke(call("test:index:echo", arguments));

    assertEquals(arguments.build(), response.getReturn());
  }

  @Test
  void anExceptionOfTheListenerNamesTheFunction() {
    var request = call("test:index:other", Struct.newBuilder());

    var error = assertThrows(StatusRuntimeException.class, () -> monitor.invoke(request));

    assertEquals("invoke 'test:index:other': is not emulated", error.getStatus().getDescription());
  }

  @Test
  void aRegisteredResourceCanBeReadByItsUrn() {
    register(Struct.newBuilder().putFields("name", text("a")));
    var urn = "urn:pulumi:dev::shop::test:index:File::file";

    var found =
        monitor
            .invoke(
                call("pulumi:pulumi:getResource", Struct.newBuilder().putFields("urn", text(urn))))
            .getReturn();

    assertEquals(text("id-file"), found.getFieldsOrThrow("id"));
    assertEquals(
        text("https://file"),
        found.getFieldsOrThrow("state").getStructValue().getFieldsOrThrow("address"));
  }

  @Test
  void transformsAreNotSupported() {
    assertEquals(List.of(true, false), List.of(supports("secrets"), supports("transforms")));
  }

  private boolean supports(String feature) {
    return monitor
        .supportsFeature(SupportsFeatureRequest.newBuilder().setId(feature).build())
        .getHasSupport();
  }

  private Struct register(Struct.Builder inputs) {
    return monitor
        .registerResource(
            RegisterResourceRequest.newBuilder()
                .setType("test:index:File")
                .setName("file")
                .setCustom(true)
                .setObject(inputs)
                .build())
        .getObject();
  }

  private static ResourceInvokeRequest call(String token, Struct.Builder arguments) {
    return ResourceInvokeRequest.newBuilder().setTok(token).setArgs(arguments).build();
  }

  private static Value secret(String value) {
    return wrapped(SECRET, "value", text(value));
  }

  private static Value wrapped(String signature, String key, Value value) {
    var struct = Struct.newBuilder().putFields(SIGNATURE, text(signature)).putFields(key, value);
    return Value.newBuilder().setStructValue(struct).build();
  }

  private static Value text(String value) {
    return Value.newBuilder().setStringValue(value).build();
  }
}
