package dev.skerry.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.skerry.tests.ServedStack;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of {@code GET /v1/docs}, which the local cloud serves, in a real browser. */
@BrowserTest
class DocsPageTest {
  private static final String SAMPLE = "http://localhost:9";

  // Contrast as WCAG 2 defines it, of each element that has a text of its own.
  private static final String LOWEST_CONTRAST =
      """
      () => {
        const rgb = color => color.match(/[0-9.]+/g).map(Number);
        const luminance = color => rgb(color).slice(0, 3)
          .map(it => it / 255)
          .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
          .reduce((sum, it, i) => sum + it * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = element => {
          const color = getComputedStyle(element).backgroundColor;
          return rgb(color)[3] === 0 ? ground(element.parentElement) : color;
        };
        const contrasts = [...document.body.querySelectorAll('*')]
          .filter(it => it.checkVisibility() && [...it.childNodes].some(child =>
            child.nodeType === Node.TEXT_NODE && child.data.trim()) || it.matches('input, textarea'))
          .map(it => [luminance(getComputedStyle(it).color), luminance(ground(it))].sort((a, b) => a - b))
          .map(([dark, light]) => (light + 0.05) / (dark + 0.05));
        return Math.min(...contrasts);
      }""";

  @AutoClose private static ServedStack dev;
  @AutoClose private static Browser browser;

  private Tab tab;

  @BeforeAll
  static void start() {
    dev = new ServedStack("dev");
    browser = new Browser();
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

  private void openPage() {
    tab.open(dev.url() + "/docs");
  }

  private void openSample(int status, String document) throws Exception {
    tab.serve(SAMPLE, dev.send("GET", "/docs"), status, document);
    tab.open(SAMPLE + "/v1/docs");
  }

  private Locator openAll() {
    tab.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
    return tab.page().locator("main");
  }

  @Test
  void everyOperationResponseHeaderAndProblemOfTheDocumentIsShown() throws Exception {
    var document = JsonParser.parseString(dev.send("GET", "/openapi.json").body());
    var paths = document.getAsJsonObject().getAsJsonObject("paths");

    openPage();
    var text = openAll().innerText();

    for (var path : paths.entrySet()) {
      for (var method : path.getValue().getAsJsonObject().entrySet()) {
        var operation = method.getValue().getAsJsonObject();
        var title = method.getKey().toUpperCase() + " " + path.getKey();
        assertTrue(text.contains(title + " " + operation.get("summary").getAsString()), title);
        for (var response : operation.getAsJsonObject("responses").entrySet()) {
          var description = response.getValue().getAsJsonObject().get("description");
          if (description != null) {
            assertTrue(text.contains(response.getKey() + " " + description.getAsString()), title);
          }
        }
      }
    }
    for (var expected : List.of("ETag", "Location", "Example user-exists", "Schema NewUser")) {
      assertTrue(text.contains(expected), expected);
    }
  }

  @Test
  void aUserIsCreatedReadChangedAndDeleted() {
    openPage();

    var created = send("POST /users", "{\"username\":\"page\",\"email\":\"page@example.com\"}");
    var read = send("GET /users/{username}", "");
    var changed = send("PUT /users/{username}", "{\"country\":\"US\"}");
    var deleted = send("DELETE /users/{username}", "");
    var gone = send("GET /users/{username}", "");

    assertTrue(created.startsWith("201"), created);
    assertTrue(created.contains("location: /v1/users/page"), created);
    assertTrue(read.startsWith("200"), read);
    assertTrue(read.contains("\"email\": \"page@example.com\""), read);
    assertTrue(changed.contains("\"version\": 2"), changed);
    assertTrue(deleted.contains("User page was deleted"), deleted);
    assertTrue(gone.startsWith("404"), gone);
    assertTrue(gone.contains("problems/user-not-found"), gone);
  }

  /** Sends a request about the user page; an empty body is none. */
  private String send(String methodAndPath, String body) {
    var operation = tab.operation(methodAndPath);
    if (methodAndPath.contains("{username}")) {
      operation.getByLabel("username, path, required").fill("page");
    }
    if (!body.isEmpty()) {
      operation.getByLabel("Body (application/json)").fill(body);
    }
    return tab.send(operation);
  }

  @Test
  void headersAndQueryParametersAreSent() {
    openPage();
    var list = tab.operation("GET /users");
    list.getByLabel("limit, query").fill("101");
    var update = tab.operation("PUT /users/{username}");
    update.getByLabel("If-Match, header").fill("abc");

    var limit = tab.send(list);
    var match = tab.send(update);

    assertTrue(limit.contains("problems/invalid-parameter"), limit);
    assertTrue(match.contains("problems/invalid-header"), match);
  }

  @Test
  void aPathThatTheBrowserWouldChangeIsNotSent() {
    openPage();
    var operation = tab.operation("GET /users/{username}");
    operation.getByLabel("username, path, required").fill("..");
    var sent = tab.requests().size();

    var answer = tab.send(operation);

    assertTrue(answer.startsWith("A browser changes the URL to " + dev.url() + "/."), answer);
    assertEquals(sent, tab.requests().size());
  }

  @Test
  void everyRequestGoesToTheOriginOfThePage() {
    openPage();
    tab.send(tab.operation("GET /health"));

    var origins =
        tab.requests().stream()
            .map(request -> URI.create(request.url()).getAuthority())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(List.of(URI.create(dev.url()).getAuthority()), List.copyOf(origins));
  }

  @Test
  void aLinkOpensAnOperation() {
    tab.open(dev.url() + "/docs#createUser");

    var open = tab.page().locator("#operations > details[open] > summary");

    assertThat(open).hasText("POST /users Create a user");
    assertThat(open).isFocused();
  }

  @Test
  void aPhoneShowsEverythingWithoutScrollingSideways() {
    tab.page().setViewportSize(320, 640);
    openPage();
    openAll();
    tab.send(tab.operation("GET /metadata"));

    var width = tab.page().evaluate("document.documentElement.scrollWidth");
    var small =
        tab.page()
            .evaluate(
                "[...document.querySelectorAll('a, button, input, textarea, summary')]"
                    + ".filter(it => it.getBoundingClientRect().height < 44)"
                    + ".map(it => it.outerHTML)");

    assertEquals(320, width);
    assertEquals(List.of(), small);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void textHasEnoughContrast(ColorScheme scheme) {
    tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    openPage();
    openAll();
    tab.send(tab.operation("GET /health"));

    var contrast = ((Number) tab.page().evaluate(LOWEST_CONTRAST)).doubleValue();
    var ground = tab.page().evaluate("getComputedStyle(document.body).backgroundColor");

    assertTrue(contrast >= 4.5, "contrast " + contrast);
    assertEquals(scheme == ColorScheme.DARK, ground.equals("rgb(13, 17, 23)"), ground + "");
  }

  @Test
  void aKeyboardReachesTheAnswer() {
    openPage();
    tab.operation("GET /health");
    var button = tab.page().locator("#operations > details[open] button");

    button.focus();
    tab.page().keyboard().press("Enter");

    var answer = tab.page().locator("#operations > details[open] [role=status]");
    assertThat(answer).containsText("200");
    assertEquals("polite", answer.getAttribute("aria-live"));
    assertThat(button).isFocused();
    assertEquals("3px", button.evaluate("it => getComputedStyle(it).outlineWidth"));
  }

  @Test
  void textOfTheDocumentIsNeverHtml() throws Exception {
    var hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    openSample(200, Samples.HOSTILE.replace("HOSTILE", hostile));
    var text = openAll().innerText();

    assertTrue(text.contains(hostile), text);
    assertEquals(0, tab.page().locator("img").count());
    assertEquals(1, tab.page().locator("script").count());
    assertEquals(hostile + " 1", tab.page().locator("h1").innerText());
    assertFalse(tab.page().content().contains("<img"), "an element");
  }

  @ParameterizedTest
  @CsvSource({
    "404, {},                      responds with status 404.",
    "200, <html>,                  is not JSON: ",
    "200, '{\"swagger\":\"2.0\"}', is not an OpenAPI 3 document.",
    "200, '{\"openapi\":\"3.1.0\",\"paths\":{\"/\":null}}', is not a valid OpenAPI document: ",
  })
  void aDocumentThatCannotBeShownIsAnError(int status, String document, String error)
      throws Exception {
    openSample(status, document);

    var alert = tab.page().locator("[role=alert]").innerText();

    assertTrue(alert.startsWith(SAMPLE + "/v1/openapi.json " + error), alert);
    assertThat(tab.page().locator("main")).isHidden();
  }

  @Test
  void anApiThatDoesNotRespondIsAnError() throws Exception {
    openSample(200, Samples.HOSTILE);
    tab.page().route(SAMPLE + "/v1/things", route -> route.abort());
    var operation = tab.operation("GET /things");

    var answer = tab.send(operation);

    assertEquals("No response: Failed to fetch. Is the API running?", answer.strip());
    tab.errors().removeIf(error -> error.startsWith("Failed to load resource"));
  }
}
