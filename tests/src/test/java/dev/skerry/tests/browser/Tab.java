package dev.skerry.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tab that shows the page, and records what the page requests and what goes wrong in it. */
final class Tab implements AutoCloseable {
  private static final double TIMEOUT_MS = 15_000;
  private static final int OK = 200;

  private final BrowserContext context;
  private final Page page;
  private final List<Request> requests = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(TIMEOUT_MS);
    page = context.newPage();
    page.onRequest(requests::add);
    page.onPageError(errors::add);
    // The browser reports here what the content security policy blocks.
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isStatus(message.text())) {
            errors.add(message.text());
          }
        });
  }

  /** The browser also reports each response with a status of 400 and more. */
  private static boolean isStatus(String error) {
    return error.startsWith("Failed to load resource: ");
  }

  /**
   * Serves an API on an origin, without a server.
   *
   * @param served the real response with the page
   * @param status the status of the document
   */
  void serve(String origin, HttpResponse<String> served, int status, String document) {
    page.route(
        origin + "/**",
        route ->
            route.fulfill(
                switch (URI.create(route.request().url()).getPath()) {
                  case "/v1/docs" -> page(served);
                  case "/v1/openapi.json" ->
                      new FulfillOptions().setStatus(status).setBody(document);
                  default -> new FulfillOptions().setStatus(OK).setBody("{\"served\":true}");
                }));
  }

  private static FulfillOptions page(HttpResponse<String> served) {
    var policy = served.headers().firstValue("content-security-policy").orElseThrow();
    return new FulfillOptions()
        .setContentType("text/html; charset=utf-8")
        .setHeaders(Map.of("content-security-policy", policy))
        .setBody(served.body());
  }

  /** Opens a URL, and waits until the document or an error is shown. */
  void open(String url) {
    page.navigate(url);
    page.locator("main:visible, [role=alert]").first().waitFor();
  }

  /** Opens an operation by its link. The operations are in the order of the links. */
  Locator operation(String methodAndPath) {
    var link =
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(methodAndPath).setExact(true));
    link.click();
    var index = link.evaluate("it => [...it.closest('ul').children].indexOf(it.closest('li'))");
    return page.locator("#operations > details").nth((int) index);
  }

  /** Sends an operation's request, and returns the text of the answer. */
  String send(Locator operation) {
    operation.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send")).click();
    var answer = operation.locator("[data-answer][aria-busy=false]");
    answer.waitFor();
    return answer.innerText();
  }

  Page page() {
    return page;
  }

  /** Returns the requests that the page has sent. */
  List<Request> requests() {
    return requests;
  }

  Request lastRequest() {
    return requests.get(requests.size() - 1);
  }

  /** Returns the errors of scripts and of the content security policy. */
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    context.close();
  }
}
