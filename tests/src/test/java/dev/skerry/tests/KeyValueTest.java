package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** examples/key-value: values by their keys. */
@ExtendWith(PackagedCondition.class)
class KeyValueTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int MAX_BYTES = 409_592;

  @AutoClose private static ServedExample served;

  @BeforeAll
  static void serve() throws Exception {
    served = ServedExample.of(ExampleProject.built("key-value").folder());
  }

  @Test
  void theApiShowsThatItIsDeployed() throws Exception {
    assertResponse(200, "The key-value store is deployed.\n", send("GET", "/", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"color", "a b", "ä€😀", "a+b", "100%", "Key", "..."})
  void aValueIsSetReplacedAndDeleted(String key) throws Exception {
    assertResponse(404, "The key does not exist.\n", send("GET", path(key), ""));
    assertResponse(201, "blue", send("PUT", path(key), "blue"));
    assertResponse(200, "blue", send("GET", path(key), ""));
    assertResponse(200, "<b>grün</b>\n", send("PUT", path(key), "<b>grün</b>\n"));
    assertResponse(200, "<b>grün</b>\n", send("GET", path(key), ""));
    assertEquals(204, send("DELETE", path(key), "").statusCode());
    assertResponse(404, "The key does not exist.\n", send("DELETE", path(key), ""));
    assertResponse(404, "The key does not exist.\n", send("GET", path(key), ""));
  }

  @Test
  void noBrowserReadsAValueAsAWebPage() throws Exception {
    send("PUT", path("page"), "<script>alert(1)</script>");

    var headers = send("GET", path("page"), "").headers();

    assertEquals("text/plain; charset=utf-8", headers.firstValue("content-type").orElse(""));
    assertEquals("nosniff", headers.firstValue("x-content-type-options").orElse(""));
  }

  @Test
  void anEmptyValueIsAValue() throws Exception {
    assertResponse(201, "", send("PUT", path("empty"), ""));
    assertResponse(200, "", send("GET", path("empty"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "application/json", "text/plain"})
  void textOfEachContentTypeIsAValue(String type) throws Exception {
    var json = BodyPublishers.ofString("{\"é\": 1}");
    var response = send(request(path(type)).header("Content-Type", type).PUT(json));

    assertResponse(201, "{\"é\": 1}", response);
    assertResponse(200, "{\"é\": 1}", send("GET", path(type), ""));
  }

  @Test
  void aBinaryValueIsInvalid() throws Exception {
    var response = send(put(path("binary"), BodyPublishers.ofByteArray(new byte[] {(byte) 0xff})));

    assertResponse(400, "The value is binary. Allowed: text in UTF-8.\n", response);
    assertEquals(404, send("GET", path("binary"), "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void aKeyOf2048BytesIsTheLongest(String method) throws Exception {
    var longest = "ä".repeat(1024);
    send("PUT", path(longest), "kept");

    assertEquals(2, send(method, path(longest), "").statusCode() / 100);
    assertResponse(
        400,
        "The key has 2049 bytes. Allowed: 1-2048.\n",
        send(method, path(longest + "a"), "value"));
  }

  @Test
  void keyAndValueHaveALimitTogether() throws Exception {
    var longest = "ä".repeat((MAX_BYTES - "long".length()) / 2);

    assertEquals(201, send("PUT", path("long"), longest).statusCode());
    assertEquals(longest, send("GET", path("long"), "").body());
    assertResponse(
        413,
        "Key and value have 409593 bytes. Allowed: 409592 together.\n",
        send("PUT", path("long"), longest + "a"));
    assertEquals(longest, send("GET", path("long"), "").body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /key",
    "GET, /key/",
    "PUT, /key/a/b",
    "POST, /key/a",
    "PATCH, /key/a",
    "PUT, /"
  })
  void theGatewayRejectsAnotherRoute(String method, String path) throws Exception {
    assertEquals("{\"message\":\"Not Found\"}", send(method, path, "").body());
  }

  private static String path(String key) {
    return "/key/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    return send(request(path).method(method, BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder put(String path, BodyPublisher body) {
    return request(path).PUT(body);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(served.url() + path));
  }

  private static void assertResponse(int status, String body, HttpResponse<String> response) {
    assertEquals(status + " " + body, response.statusCode() + " " + response.body());
  }
}
