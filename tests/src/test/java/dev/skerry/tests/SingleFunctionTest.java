package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** examples/single-function: one function that routes all requests. */
@ExtendWith(PackagedCondition.class)
class SingleFunctionTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String REQUIRED =
      "{\"error\":\"Please provide both \\\"userId\\\" and \\\"name\\\"\"}";
  private static final String NOT_FOUND =
      "{\"error\":\"Could not find user with provided \\\"userId\\\"\"}";

  @AutoClose private static ServedExample served;

  @BeforeAll
  static void serve() throws Exception {
    served = ServedExample.of(ExampleProject.built("single-function").folder());
  }

  @Test
  void aUserIsSavedReturnedAndReplaced() throws Exception {
    var saved = post("{\"name\": \"Ada\", \"userId\": \"7\", \"admin\": true}");
    var found = send("GET", "/users/7");
    var replaced = post("{\"userId\": \"7\", \"name\": \"Grace <\\u00e9>\"}");
    var again = send("GET", "/users/7");

    assertResponse(200, "{\"userId\":\"7\",\"name\":\"Ada\"}", saved);
    assertResponse(200, "{\"userId\":\"7\",\"name\":\"Ada\"}", found);
    assertResponse(200, "{\"userId\":\"7\",\"name\":\"Grace <é>\"}", replaced);
    assertResponse(200, "{\"userId\":\"7\",\"name\":\"Grace <é>\"}", again);
  }

  @Test
  void aUserIdMayHaveCharactersThatPathsEncode() throws Exception {
    post("{\"userId\": \"a b/ü\", \"name\": \"Ada\"}");

    assertResponse(
        200, "{\"userId\":\"a b/ü\",\"name\":\"Ada\"}", send("GET", "/users/a%20b%2F%C3%BC"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "[]",
        "{}",
        "{\"userId\": \"1\"}",
        "{\"name\": \"Ada\"}",
        "{\"userId\": 1, \"name\": \"Ada\"}",
        "{\"userId\": \"1\", \"name\": null}",
        "{\"userId\": \"1\", \"name\": true}",
        "{\"userId\": [\"1\"], \"name\": \"Ada\"}",
        "{\"userId\": \"\", \"name\": \"Ada\"}",
        "{\"userId\": \"1\", \"name\": \"\"}",
        "{\"userId\": \"1\", \"name\": \"\\ud800\"}",
        "{\"userId\": \"1\", \"name\": \"Ada\"",
        "{\"userId\": \"1\", \"name\": \"Ada\"} {}",
        "{userId: '1', name: 'Ada'}",
        "userId=1&name=Ada",
      })
  void aBodyWithoutBothStringsIsInvalid(String body) throws Exception {
    assertResponse(400, REQUIRED, post(body));
    assertResponse(404, NOT_FOUND, send("GET", "/users/1"));
  }

  @Test
  void aDeeplyNestedBodyIsInvalid() throws Exception {
    assertResponse(400, REQUIRED, post("[".repeat(100_000)));
  }

  @Test
  void aBodyThatIsNotUtf8IsInvalid() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'});
    var response = send(request("/users").POST(body));

    assertResponse(400, "{\"error\":\"The body must be text in UTF-8\"}", response);
  }

  @Test
  void aUserIdOf2048BytesIsTheLongest() throws Exception {
    var longest = "u".repeat(2048);

    assertEquals(200, post("{\"userId\":\"%s\",\"name\":\"Ada\"}".formatted(longest)).statusCode());
    assertEquals(200, send("GET", "/users/" + longest).statusCode());
    assertResponse(
        400,
        "{\"error\":\"\\\"userId\\\" and \\\"name\\\" may have at most 2048 bytes each\"}",
        post("{\"userId\":\"%su\",\"name\":\"Ada\"}".formatted(longest)));
    assertResponse(404, NOT_FOUND, send("GET", "/users/u" + longest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "7%20", "7%2F", "a+b"})
  void anUnknownUserIsNotFound(String userId) throws Exception {
    assertResponse(404, NOT_FOUND, send("GET", "/users/" + userId));
  }

  @ParameterizedTest
  @CsvSource({"GET, /", "POST, /", "GET, /other", "POST, /users2", "GET, /Users/7"})
  void anotherPathIsNotFound(String method, String path) throws Exception {
    assertResponse(404, "{\"error\":\"Not found\"}", send(method, path));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /users,   POST",
    "DELETE, /users,   POST",
    "POST,   /users/7, 'GET, HEAD'",
    "PUT,    /users/7, 'GET, HEAD'",
  })
  void anotherMethodIsNotAllowed(String method, String path, String allowed) throws Exception {
    var response = send(method, path);

    assertResponse(405, "{\"error\":\"Method not allowed\"}", response);
    assertEquals(allowed, response.headers().firstValue("allow").orElse(""));
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        request("/users")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(String method, String path) throws Exception {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(served.url() + path));
  }

  private static void assertResponse(int status, String body, HttpResponse<String> response) {
    assertEquals(status + " " + body, response.statusCode() + " " + response.body());
    assertEquals("application/json", response.headers().firstValue("content-type").orElse("none"));
  }
}
