package dev.skerry.tests.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.Map;

/** A headless browser, whose tabs share nothing. */
final class Browser implements AutoCloseable {
  // The library would download browsers of its own.
  private static final Map<String, String> SETTINGS =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Browser() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(SETTINGS));
    var program = Chromium.find().program().orElseThrow();
    browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program));
  }

  Tab tab() {
    return new Tab(browser.newContext());
  }

  @Override
  public void close() {
    playwright.close();
  }
}
