package dev.skerry.handlers.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocsTest {
  private static final String OPERATIONS =
      """
      GET /users users.ListUsers none
      POST /users users.CreateUser iam idempotent
      GET /docs docs.Docs none""";

  private static RecordedResponse get(String path, String accept) {
    return TestEvent.of("GET", path)
        .header("accept", accept)
        .sendTo(new Docs(environment(OPERATIONS)));
  }

  private static Environment environment(String operations) {
    return new Environment(
        Map.of(
            "API_OPERATIONS", operations,
            "API_BASE_PATH", "/v1",
            "APP_VERSION", "0.1.0",
            "APP_DESCRIPTION", "An API"));
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/json",
    "application/json, application/json",
    "application/vnd.oai.openapi+json, application/vnd.oai.openapi+json",
  })
  void theDocumentHasTheAcceptedMediaType(String accept, String mediaType) {
    var response = get("/v1/openapi.json", accept);

    assertEquals(200, response.status());
    assertEquals(mediaType, response.header("content-type"));
    assertEquals("3.1.0", response.member("openapi"));
  }

  @Test
  void thePageMayLoadNothingButItsOwnScriptsAndRequestsToTheApi() {
    var response = get("/v1/docs", "text/html,*/*;q=0.8");

    assertEquals(200, response.status());
    assertEquals("text/html; charset=utf-8", response.header("content-type"));
    assertTrue(response.body().startsWith("<!doctype html>"), response.body());
    var policy = response.header("content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertTrue(policy.contains("; connect-src 'self'; "), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void thePolicyAllowsTheScriptsAndStylesOfThePageByTheirHashes() {
    var policy =
        Page.policy("<style>a</style><script type=\"module\">b</script><script>c</script>");

    // echo -n a | openssl dgst -sha256 -binary | base64
    assertEquals(
        "default-src 'none';"
            + " script-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='"
            + " 'sha256-Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y=';"
            + " style-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        policy);
  }

  @ParameterizedTest
  @CsvSource({"/v1/openapi.json, text/html", "/v1/docs, application/json"})
  void anotherMediaTypeIsNotAcceptable(String path, String accept) {
    var response = get(path, accept);

    assertEquals(406, response.status());
    assertEquals("not-acceptable", response.slug());
  }

  @Test
  void aRouteWhoseHandlerHasNoDescriptionIsAnError() {
    var environment = environment("GET /users users.None none");

    var error = assertThrows(IllegalArgumentException.class, () -> OpenApi.document(environment));

    assertEquals(
        "'users.None' has no description."
            + " Fix: add @Operation to the class, and run make openapi.",
        error.getMessage());
  }
}
