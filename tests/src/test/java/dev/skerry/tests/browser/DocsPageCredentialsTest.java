package dev.skerry.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.ServedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's credentials, in a real browser. The local cloud verifies the signatures. */
@BrowserTest
class DocsPageCredentialsTest {
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));
  private static final String API = "https://a123.execute-api.eu-west-1.amazonaws.com";
  private static final String SECRET = "local";

  @TempDir private static Path project;

  private static ServedStack iam;
  private static Browser browser;

  private Tab tab;

  /** The dev stack with IAM. */
  @BeforeAll
  static void start() throws IOException {
    Files.copy(ROOT.resolve("Pulumi.yaml"), project.resolve("Pulumi.yaml"));
    var dev = Files.readString(ROOT.resolve("Pulumi.dev.yaml"));
    Files.writeString(
        project.resolve("Pulumi.iam.yaml"), dev.replace("usersAuth: none", "usersAuth: iam"));
    for (var module : List.of("handlers", "layer")) {
      Files.createSymbolicLink(project.resolve(module), ROOT.resolve(module));
    }
    iam = new ServedStack("dev.skerry.stack.App", project, "iam");
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    iam.close();
  }

  @BeforeEach
  void openTab() {
    tab = browser.tab();
  }

  @AfterEach
  void nothingIsBlockedAndNoScriptFails() {
    var errors = List.copyOf(tab.errors());
    tab.close();
    assertEquals(List.of(), errors);
  }

  private void open(String origin, String document) throws Exception {
    tab.serve(origin, iam.send("GET", "/docs"), 200, document);
    tab.open(origin + "/v1/docs");
  }

  private void signIn() {
    tab.page().getByLabel("Access key ID").fill("local");
    tab.page().getByLabel("Secret access key").fill(SECRET);
  }

  @Test
  void theLocalCloudAcceptsTheSignatureOfEachRequest() {
    tab.open(iam.url() + "/docs");
    signIn();

    var created = tab.send(tab.operation("POST /users"));
    var list = tab.operation("GET /users");
    list.getByLabel("limit, query").fill("1");
    var listed = tab.send(list);
    var deleted = tab.send(tab.operation("DELETE /users/{username}"));

    assertTrue(created.startsWith("201"), created);
    assertTrue(listed.startsWith("200"), listed);
    assertTrue(deleted.startsWith("200"), deleted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ü", "a+b", "a*b'(c)!", "100%", "a:b@c", "a=b&c?d#e", "a~b"})
  void anyTextCanBeSignedInPathAndQuery(String text) {
    tab.open(iam.url() + "/docs");
    signIn();
    var get = tab.operation("GET /users/{username}");
    get.getByLabel("username, path, required").fill(text);
    var list = tab.operation("GET /users");
    list.getByLabel("cursor, query").fill(text);
    list.getByLabel("limit, query").fill("1");

    var read = tab.send(get);
    var listed = tab.send(list);

    assertTrue(read.startsWith("400") || read.startsWith("404"), read);
    assertTrue(listed.contains("problems/invalid-cursor"), listed);
  }

  @Test
  void withoutCredentialsOrWithAWrongSecretTheApiForbidsTheRequest() {
    tab.open(iam.url() + "/docs");

    var without = tab.send(tab.operation("GET /users"));
    signIn();
    tab.page().getByLabel("Secret access key").fill("wrong");
    var wrong = tab.send(tab.operation("GET /users"));

    assertTrue(without.startsWith("403") && without.contains("sent without credentials"), without);
    assertTrue(wrong.startsWith("403") && !wrong.contains("without credentials"), wrong);
  }

  @Test
  void theRegionAndTheSessionTokenArePartOfTheSignature() throws Exception {
    open(API, Samples.SIGNATURES);
    signIn();
    tab.page().getByLabel("Session token").fill("a-session-token");

    var answer = tab.send(tab.operation("GET /things"));

    var headers = tab.lastRequest().headers();
    var authorization = headers.get("authorization");
    assertTrue(answer.startsWith("200"), answer);
    assertEquals("a-session-token", headers.get("x-amz-security-token"));
    assertTrue(authorization.contains("/eu-west-1/execute-api/aws4_request, "), authorization);
    assertTrue(
        authorization.contains("SignedHeaders=host;x-amz-date;x-amz-security-token, "),
        authorization);
  }

  @Test
  void aTokenIsSent() throws Exception {
    open(API, Samples.TOKENS);
    tab.page().getByLabel("Token").fill("a.b.c");

    var answer = tab.send(tab.operation("GET /things"));

    assertTrue(answer.startsWith("200"), answer);
    assertEquals("Bearer a.b.c", tab.lastRequest().headers().get("authorization"));
    assertThat(tab.page().locator("form pre").first())
        .hasText("curl -X GET '" + API + "/v1/things' \\\n  -H \"Authorization: Bearer $TOKEN\"");
  }

  @Test
  void credentialsAreOnlyInTheirFieldsUntilAReload() {
    tab.open(iam.url() + "/docs");
    signIn();
    tab.page().getByLabel("Secret access key").fill("a-very-secret-key");
    tab.send(tab.operation("GET /users"));

    var page = tab.page();
    var stored = "" + page.context().storageState() + page.url();
    var session = page.evaluate("JSON.stringify(sessionStorage)");
    var text = page.locator("body").innerText();
    var html = page.content();
    var sent = tab.lastRequest().url() + tab.lastRequest().headers();
    var secretField = page.getByLabel("Secret access key");
    assertEquals("password", secretField.getAttribute("type"));
    assertEquals("off", secretField.getAttribute("autocomplete"));
    page.reload();
    assertThat(secretField).hasValue("");
    assertThat(page.getByLabel("Access key ID")).hasValue("");

    assertEquals("{}", session);
    assertFalse((stored + text + html + sent).contains("a-very-secret-key"), "the secret");
  }

  @Test
  void aPageThatCannotSignSaysSoAndOffersTheCommand() throws Exception {
    open("http://api.example", Samples.SIGNATURES);
    var fields = tab.page().locator("#credentials");
    var operation = tab.operation("GET /things");
    var sent = tab.requests().size();

    var answer = tab.send(operation);

    assertThat(fields).containsText("This page cannot sign requests");
    assertThat(fields.locator("input")).hasCount(0);
    assertEquals("This page cannot sign the request. Use the curl command.", answer.strip());
    assertEquals(sent, tab.requests().size());
    assertThat(operation.locator("form pre").first())
        .hasText(
            """
            curl -X GET 'http://api.example/v1/things' \\
              --aws-sigv4 'aws:amz:us-east-1:execute-api' \\
              --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
              -H "X-Amz-Security-Token: $AWS_SESSION_TOKEN"
            """);
  }
}
