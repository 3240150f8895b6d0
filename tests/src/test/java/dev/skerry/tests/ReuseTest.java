package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example that reuses the components, built in a separate project and served. */
@ExtendWith(PackagedCondition.class)
class ReuseTest {
  private static ExampleProject project;
  @AutoClose private static ServedExample served;
  private static LinksClient client;

  @BeforeAll
  static void serve() throws Exception {
    project = ExampleProject.built("reuse");
    served = ServedExample.of(project.folder());
    client = new LinksClient(served.url());
  }

  @Test
  void aLinkIsSavedFollowedAndReplaced() throws Exception {
    var created = client.put("docs", "https://example.com/docs");
    var followed = client.get("docs");
    var replaced = client.put("docs", "https://example.com/other?page=1");
    var elsewhere = client.get("docs");

    assertEquals(201, created.statusCode(), created.body());
    assertEquals("/links/docs", location(created));
    assertEquals(302, followed.statusCode());
    assertEquals("https://example.com/docs", location(followed));
    assertEquals(200, replaced.statusCode());
    assertEquals("https://example.com/other?page=1", location(elsewhere));
  }

  @Test
  void anUnknownLinkIsNotFound() throws Exception {
    var response = client.get("unknown");

    assertEquals(404, response.statusCode());
    assertEquals("The link does not exist.\n", response.body());
  }

  @Test
  void savingALinkRequiresASignature() throws Exception {
    var response = client.putUnsigned("mine", "https://evil.example.com/");

    assertEquals(403, response.statusCode());
    assertEquals(404, client.get("mine").statusCode());
  }

  @Test
  void aBodyThatIsNotAWebAddressIsInvalid() throws Exception {
    var response = client.put("script", "javascript:alert(1)");

    assertEquals(400, response.statusCode());
    assertTrue(response.body().startsWith("The body is not a web address."), response.body());
  }

  @Test
  void theFunctionsDoNotContainTheProgram() throws IOException {
    var carried = Stream.concat(files("service/target/classes"), files("service/target/layer"));

    var names = carried.collect(Collectors.joining("\n"));

    assertTrue(names.contains("com/example/links/SaveLink.class"), names);
    assertFalse(names.matches("(?s).*(pulumi|aws-serverless|infrastructure).*"), names);
  }

  @Test
  void theProgramRunsOnThePublishedJarAndWithoutTheAwsSdk() throws IOException {
    var classPath = Files.readString(project.folder().resolve("infrastructure/target/classpath"));

    assertTrue(
        classPath.contains(project.repository().resolve("dev/skerry/aws-serverless") + "/"),
        classPath);
    assertFalse(classPath.contains("software/amazon/awssdk"), classPath);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("location").orElse("");
  }

  private static Stream<String> files(String path) throws IOException {
    var folder = project.folder().resolve(path);
    try (var files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).toList().stream();
    }
  }
}
