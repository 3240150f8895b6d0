package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.fixture.FixtureProgram;
import dev.skerry.local.fixture.OtherPrograms;
import dev.skerry.local.fixture.ProjectFolder;
import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {
  @TempDir static Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void build() {
    ProjectFolder.complete(folder);
  }

  @Test
  void aRouteReachesItsFunctionAndTheFunctionItsTable() throws Exception {
    try (var cloud = LocalCloud.start(options(FixtureProgram.class, 0), (source, line) -> {})) {
      var put = send(cloud.uri().resolve("/items/a"), "PUT");
      var unknown = send(cloud.uri().resolve("/nowhere"), "GET");

      assertEquals("200 200", put.statusCode() + " " + put.body());
      assertEquals("404 {\"message\":\"Not Found\"}", unknown.statusCode() + " " + unknown.body());
    }
  }

  @Test
  void theOutputsContainTheUriOfTheApi() {
    try (var cloud = LocalCloud.start(options(FixtureProgram.class, 0), (source, line) -> {})) {
      assertEquals(cloud.uri().toString(), cloud.outputs().get("url"));
    }
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = occupied.getLocalPort();

      assertEquals(
          "Port: %d is in use. Allowed: a free port, or 0 to select one. Fix: set PORT to another port."
              .formatted(port),
          failure(options(FixtureProgram.class, port)));
    }
  }

  @Test
  void aProgramWithoutAnApiIsInvalid() {
    assertEquals(
        "program 'dev.skerry.local.fixture.OtherPrograms$Account': requires an HTTP API with a"
            + " stage. Allowed: one or more. Fix: declare an apigatewayv2 Api, its routes and a"
            + " Stage.",
        failure(options(OtherPrograms.Account.class, 0)));
  }

  @Test
  void aMissingClassPathFileIsNamed() {
    var missing = folder.resolve("classpath");
    var options =
        Options.parse(
            "--main", FixtureProgram.class.getName(),
            "--class-path", System.getProperty("java.class.path"),
            "--project", folder.toString(),
            "--runtime-client", missing.toString());

    assertEquals(
        "class path file '"
            + missing
            + "': cannot be read. Allowed: the file that the Maven build writes. Fix: run 'make"
            + " build', or 'mvn compile'.",
        failure(options));
  }

  private HttpResponse<String> send(URI uri, String method) throws Exception {
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String failure(Options options) {
    return assertThrows(
            StartException.class, () -> LocalCloud.start(options, (source, line) -> {}).close())
        .getMessage();
  }

  private static Options options(Class<?> main, int port) {
    return Options.parse(
        "--main", main.getName(),
        "--class-path", System.getProperty("java.class.path"),
        "--project", folder.toString(),
        "--port", Integer.toString(port));
  }
}
