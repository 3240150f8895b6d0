package dev.skerry.tests;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.engine.FileTrees;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CORS preflight requests in the local cloud. */
class PreflightTest {
  private static final String PAGE = "https://app.example.com";

  @AutoClose private static ServedStack prod;
  @AutoClose private static ServedStack secrets;

  @BeforeAll
  static void serve(@TempDir Path folder) throws IOException {
    prod = new ServedStack(MainStack.MAIN, prodWithCors(folder.resolve("prod")), "prod");
    var project = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(project.resolve("Pulumi.yaml"), "name: secrets\nruntime: java\n");
    Files.writeString(
        project.resolve("Pulumi.dev.yaml"),
        "config:\n  aws:region: us-east-1\n  checkout: " + MainStack.ROOT + "\n");
    secrets = new ServedStack(SecretsProgram.class.getName(), project, "dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/health", "/users", "/users/ada", "/unknown", "/users/"})
  void aPreflightOfTheMainStackPasses(String path) throws Exception {
    assertEquals(
        """
        204
        access-control-allow-headers: authorization,content-type,idempotency-key,if-match,if-none-match,x-amz-content-sha256,x-amz-date,x-amz-security-token
        access-control-allow-methods: GET,HEAD,POST,PUT,DELETE
        access-control-allow-origin: https://app.example.com
        access-control-max-age: 7200""",
        text(preflight(prod, path, PAGE)));
  }

  @Test
  void usersOfTheMainStackStillRequireASignature() throws Exception {
    assertEquals("403", text(prod.send(prod.request("/users").header("Origin", PAGE))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open",
        "/secret",
        "/secret/a",
        "/secret/a/b/",
        "/tokens",
        "/tokens/",
        "/unknown"
      })
  void aPreflightOfARouteWithAnyMethodPasses(String path) throws Exception {
    assertEquals(
        """
        204
        access-control-allow-headers: authorization
        access-control-allow-methods: GET,PUT
        access-control-allow-origin: https://app.example.com
        access-control-max-age: 600""",
        text(preflight(secrets, path, PAGE)));
  }

  @Test
  void aForeignOriginsPreflightGetsNoAllowHeader() throws Exception {
    assertEquals("204", text(preflight(secrets, "/secret", "https://evil.example.com")));
    assertEquals("204", text(preflight(prod, "/users", "https://evil.example.com")));
  }

  @ParameterizedTest
  @CsvSource({"/open, 403", "/secret, 403", "/secret/a, 403", "/tokens, 401"})
  void requestsAfterThePreflightAreAuthorized(String path, int status) throws Exception {
    assertEquals(status, secrets.send(secrets.request(path).header("Origin", PAGE)).statusCode());
  }

  @Test
  void aSignedRequestOfThePageReachesTheFunction() throws Exception {
    var request = LocalSigner.signed("GET", URI.create(secrets.url() + "/secret/a"), "");

    var response = secrets.send(request.header("Origin", PAGE));

    assertEquals("{\"title\":\"hello world\"}", response.body());
    assertEquals("200\naccess-control-allow-origin: https://app.example.com", text(response));
  }

  @Test
  void anOptionsRequestWithoutAnOriginListsTheAllowedMethods() throws Exception {
    var any = secrets.send("OPTIONS", "/secret");
    var get = secrets.send("OPTIONS", "/open");

    assertEquals(204, any.statusCode());
    assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", allow(any));
    assertEquals(405, get.statusCode());
    assertEquals("GET, HEAD", allow(get));
  }

  private static HttpResponse<String> preflight(ServedStack stack, String path, String origin)
      throws Exception {
    return stack.send(
        stack
            .request(path)
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "authorization"));
  }

  /** Returns the status and the CORS headers. */
  private static String text(HttpResponse<String> response) {
    return response.headers().map().entrySet().stream()
        .filter(header -> header.getKey().startsWith("access-control-"))
        .sorted(Map.Entry.comparingByKey())
        .map(header -> "\n" + header.getKey() + ": " + String.join("|", header.getValue()))
        .collect(joining("", String.valueOf(response.statusCode()), ""));
  }

  private static String allow(HttpResponse<String> response) {
    return response.headers().firstValue("allow").orElse("");
  }

  /** Copies the main project and sets an allowed origin. */
  private static Path prodWithCors(Path project) throws IOException {
    for (var path : List.of("Pulumi.yaml", "handlers/target/classes", "layer/target/layer")) {
      FileTrees.copy(MainStack.ROOT.resolve(path), project.resolve(path));
    }
    var settings = Files.readString(MainStack.ROOT.resolve("Pulumi.prod.yaml")).stripTrailing();
    Files.writeString(
        project.resolve("Pulumi.prod.yaml"),
        settings + "\n  skerry:corsOrigins: [\"%s\"]\n".formatted(PAGE));
    return project;
  }
}
