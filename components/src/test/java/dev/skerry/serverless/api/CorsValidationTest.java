package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsValidationTest {
  private static final String ORIGINS =
      "'*', 'https://*', 'http://*' or an origin like 'https://app.example.com'";

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://*", "http://*"})
  void credentialsConflictWithAWildcardOrigin(String origin) {
    assertInvalid(
        with().cors(CorsArgs.builder().allowOrigins(origin).allowCredentials(true).build()),
        "cors: allowCredentials conflicts with the origin '%s': any page could send its visitor's cookies. Allowed: credentials for named origins only. Fix: list the origins in allowOrigins, or remove allowCredentials."
            .formatted(origin));
  }

  @Test
  void corsRequiresAnOrigin() {
    assertInvalid(
        with().cors(CorsArgs.builder().build()),
        "cors: allowOrigins is empty. Allowed: %s. Fix: set allowOrigins, or remove cors."
            .formatted(ORIGINS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "http://localhost:5173",
        "http://127.0.0.1:8080",
        "https://[::1]:8443",
        "http://example.com:443",
        "chrome-extension://abcdefgh",
        "https://xn--bcher-kva.example"
      })
  void anOriginAsABrowserSendsItIsValid(String origin) {
    assertValid(with().cors(CorsArgs.builder().allowOrigins(origin).build()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/, https://a.example",
    "https://a.example/path?q#f, https://a.example",
    "HTTPS://A.Example, https://a.example",
    "https://a.example:443, https://a.example",
    "http://a.example:80, http://a.example",
    "https://me@a.example:8443, https://a.example:8443",
    "example.com, https://example.com"
  })
  void anErrorOfAnOriginShowsTheOneThatABrowserSends(String origin, String sent) {
    assertInvalid(
        with().cors(CorsArgs.builder().allowOrigins(origin).build()),
        "cors: allowOrigins contains '%s'. Allowed: %s. Fix: write '%s'."
            .formatted(origin, ORIGINS, sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "localhost",
        "https://",
        "https://*.example.com",
        "*.example.com",
        "a b.com"
      })
  void anOriginWithAnotherFormatIsInvalid(String origin) {
    assertInvalid(
        with().cors(CorsArgs.builder().allowOrigins(origin).build()),
        "cors: allowOrigins contains '%s'. Allowed: %s. Fix: change allowOrigins."
            .formatted(origin, ORIGINS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "content type", "etag:", "a,b", "x-ü"})
  void anInvalidHeaderNameIsReported(String header) {
    assertInvalid(
        with()
            .cors(
                CorsArgs.builder()
                    .allowOrigins("*")
                    .allowHeaders(header)
                    .exposeHeaders(header)
                    .build()),
        "cors: allowHeaders contains '%s'. Allowed: '*' or the name of a header like 'content-type'. Fix: change allowHeaders."
            .formatted(header),
        "cors: exposeHeaders contains '%s'. Allowed: '*' or the name of a header like 'content-type'. Fix: change exposeHeaders."
            .formatted(header));
  }

  @Test
  void allErrorsOfCorsAreReportedTogether() {
    assertInvalid(
        with()
            .cors(
                CorsArgs.builder()
                    .allowOrigins("example.com", "https://a.example/path")
                    .allowMethods("GET", "TRACE")
                    .maxAgeSeconds(86_401)
                    .build()),
        "cors: allowOrigins contains 'example.com'. Allowed: %s. Fix: write 'https://example.com'."
            .formatted(ORIGINS),
        "cors: allowOrigins contains 'https://a.example/path'. Allowed: %s. Fix: write 'https://a.example'."
            .formatted(ORIGINS),
        "cors: allowMethods contains 'TRACE'. Allowed: *, GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS. Fix: change allowMethods.",
        "cors: maxAgeSeconds is 86401. Allowed: -1 to 86400. Fix: change maxAgeSeconds.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 86_400})
  void maxAgeSecondsAtItsLimitsIsValid(int seconds) {
    assertValid(with().cors(CorsArgs.builder().allowOrigins("*").maxAgeSeconds(seconds).build()));
  }

  @Test
  void maxAgeSecondsBelowItsMinimumIsInvalid() {
    assertInvalid(
        with().cors(CorsArgs.builder().allowOrigins("*").maxAgeSeconds(-2).build()),
        "cors: maxAgeSeconds is -2. Allowed: -1 to 86400. Fix: change maxAgeSeconds.");
  }
}
