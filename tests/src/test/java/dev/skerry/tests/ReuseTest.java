package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The example that reuses the components, as somebody else's project: built with its own tests, and
 * served by the local cloud.
 */
class ReuseTest {
  private static final AwsCredentialsIdentity LOCAL =
      AwsCredentialsIdentity.create("local", "local");

  // The JDK's client sets them itself.
  private static final Set<String> NOT_SENT = Set.of("host", "content-length");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static ExampleProject project;
  private static ServedExample served;

  @BeforeAll
  static void buildAndServe(@TempDir Path folder) throws Exception {
    project = ExampleProject.copy("reuse", folder);
    project.test();
    served = ServedExample.of(folder);
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void aLinkIsSavedFollowedAndReplaced() throws Exception {
    var created = put("/links/docs", "https://example.com/docs");
    var followed = send(request("/links/docs").GET());
    var replaced = put("/links/docs", "https://example.com/other?page=1");
    var elsewhere = send(request("/links/docs").GET());

    assertEquals(201, created.statusCode(), created.body());
    assertEquals("/links/docs", location(created));
    assertEquals(302, followed.statusCode());
    assertEquals("https://example.com/docs", location(followed));
    assertEquals(200, replaced.statusCode());
    assertEquals("https://example.com/other?page=1", location(elsewhere));
  }

  @Test
  void anUnknownLinkIsNotFound() throws Exception {
    var answer = send(request("/links/unknown").GET());

    assertEquals(404, answer.statusCode());
    assertEquals("There is no such link.\n", answer.body());
  }

  @Test
  void aLinkIsNotSavedWithoutASignature() throws Exception {
    var answer =
        send(request("/links/mine").PUT(BodyPublishers.ofString("https://evil.example.com/")));

    assertEquals(403, answer.statusCode());
    assertEquals(404, send(request("/links/mine").GET()).statusCode());
  }

  @Test
  void whatIsNoAddressIsRefused() throws Exception {
    var answer = put("/links/script", "javascript:alert(1)");

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().startsWith("The body is no web address."), answer.body());
  }

  @Test
  void theFunctionsCarryNothingOfPulumi() throws IOException {
    var carried = files("service/target");

    assertTrue(carried.contains("classes/com/example/links/SaveLink.class"), "" + carried);
    assertFalse(carried.stream().anyMatch(ReuseTest::isOfTheProgram), "" + carried);
  }

  private static boolean isOfTheProgram(String file) {
    return file.contains("pulumi") || file.contains("aws-serverless") || file.contains("App.class");
  }

  private static List<String> files(String path) throws IOException {
    var folder = project.folder().resolve(path);
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.matches("(classes|layer)/.*"))
          .toList();
    }
  }

  /** Signed, as the route wants it. */
  private static HttpResponse<String> put(String path, String body) throws Exception {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var unsigned = SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(served.at(path)).build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                it ->
                    it.identity(LOCAL)
                        .request(unsigned)
                        .payload(() -> new ByteArrayInputStream(bytes))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
    var request = request(path).PUT(BodyPublishers.ofByteArray(bytes));
    signed
        .request()
        .forEachHeader((name, values) -> values.forEach(value -> header(request, name, value)));
    return send(request);
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!NOT_SENT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
      request.header(name, value);
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(served.at(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }
}
