package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that client libraries do not send, over a socket. */
final class UnusualRequestsTest {

  private final RecordingInvoker invoker = RecordingInvoker.returning(RecordingInvoker.OK);
  @AutoClose private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    var api = Apis.api(Optional.empty(), Apis.route("$default"));
    gateway = Gateway.start(api, invoker, 0, Apis.OPTIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          GET //users                     ; //users
          GET /users/                     ; /users/
          GET /a/../b                     ; /a/../b
          GET /a/..%2fb                   ; /a/../b
          GET /a%2Fb                      ; /a/b
          GET /a%5Cb                      ; /a\\b
          GET /a?q=%zz                    ; /a
          GET /a|"<>{}                    ; /a|"<>{}
          GET /%FF                        ; /\uFFFD
          TRACE /                         ; /
          FOO /                           ; /
          GET http://localhost/a          ; /a
          """)
  void anUnusualTargetReachesTheFunctionDecodedOnly(String line, String rawPath)
      throws IOException {
    var response = RawSocket.get(gateway.uri(), line + " HTTP/1.1");

    assertEquals("200 ok", summary(response));
    assertEquals(rawPath, invoker.onlyEvent().get("rawPath").getAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%00 HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET http://elsewhere.example/ HTTP/1.1",
        "GET / HTTP/3.0",
        "GET /",
        "nonsense",
        "G\u0001T / HTTP/1.1"
      })
  void aRequestLineThatJettyRejectsIsABadRequestInJson(String line) throws IOException {
    assertBadRequest(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
      })
  void aMalformedRequestIsABadRequestInJson(String request) throws IOException {
    assertBadRequest(request);
  }

  @Test
  void anAsteriskTargetIsNotFound() throws IOException {
    var response = RawSocket.get(gateway.uri(), "OPTIONS * HTTP/1.1");

    assertEquals("404 {\"message\":\"Not Found\"}", summary(response));
  }

  @Test
  void threeHundredHeadersArriveJoined() throws IOException {
    var headers = "x-a: b\r\n".repeat(300);

    RawSocket.get(gateway.uri(), "GET / HTTP/1.1\r\n" + headers.stripTrailing());

    var joined = invoker.onlyEvent().getAsJsonObject("headers").get("x-a").getAsString();
    assertEquals(300, joined.split(",").length);
  }

  @Test
  void headersAreDecodedAsUtf8() throws IOException {
    var line = new String("GET / HTTP/1.1\r\nx-name: Jürgen".getBytes(UTF_8), ISO_8859_1);

    RawSocket.get(gateway.uri(), line);

    var headers = invoker.onlyEvent().getAsJsonObject("headers");
    assertEquals("Jürgen", headers.get("x-name").getAsString());
  }

  /** The request line and the values of Host and Connection are 15, 9 and 5 bytes long. */
  @ParameterizedTest
  @CsvSource({"10211, 200", "10212, 431", "40000, 431", "70000, 431"})
  void headersOverTheQuotaAreRejected(int valueBytes, int status) throws IOException {
    var line = "GET /a HTTP/1.1\r\nx-a: " + "v".repeat(valueBytes);

    var response = RawSocket.get(gateway.uri(), line);

    assertEquals(status, status(response));
  }

  @Test
  void theRequestLineCountsTowardsTheHeaderQuota() throws IOException {
    var response = RawSocket.get(gateway.uri(), "GET /" + "a".repeat(10_240) + " HTTP/1.1");

    assertEquals("431 {\"message\":\"Request Header Fields Too Large\"}", summary(response));
  }

  @Test
  void aBodyOverTheQuotaIsRejectedAndTheClientReceivesTheResponse() throws IOException {
    var head =
        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 11534336\r\n\r\n";

    var response =
        RawSocket.exchange(gateway.uri(), head.getBytes(ISO_8859_1), new byte[11_534_336]);

    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", summary(response));
    assertEquals(List.of(), invoker.events);
  }

  @Test
  void aDeclaredBodyOverTheQuotaIsRejectedWithoutReadingIt() throws IOException {
    var head = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 99999999999\r\n";

    var response = RawSocket.exchange(gateway.uri(), head + "Expect: 100-continue\r\n\r\n");

    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", summary(response));
  }

  @Test
  void theGatewayDoesNotWaitForAClientThatStopsSending() throws IOException {
    var head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11534336\r\n\r\n";

    var response = RawSocket.exchangeOpen(gateway.uri(), head.getBytes(ISO_8859_1));

    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", summary(response));
  }

  @Test
  void aChunkedBodyOverTheQuotaIsRejected() throws IOException {
    var head =
        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    var chunk = "b00000\r\n" + "x".repeat(0xb00000) + "\r\n0\r\n\r\n";

    var response = RawSocket.exchange(gateway.uri(), head + chunk);

    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", summary(response));
  }

  @Test
  void aChunkedBodyArrivesWithItsLength() throws IOException {
    var head = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\n";

    RawSocket.exchange(
        gateway.uri(), head + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");

    var event = invoker.onlyEvent();
    assertEquals("abc", event.get("body").getAsString());
    assertEquals("3", event.getAsJsonObject("headers").get("content-length").getAsString());
  }

  @Test
  void pipelinedRequestsGetTheirResponsesInOrder() throws IOException {
    var first = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n";
    var last = "GET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    var responses = RawSocket.exchange(gateway.uri(), first + last);

    assertEquals(2, responses.split("HTTP/1.1 200 OK", -1).length - 1);
    assertTrue(invoker.events.get(0).contains("\"rawPath\":\"/1\""));
  }

  private void assertBadRequest(String request) throws IOException {
    var response = RawSocket.exchange(gateway.uri(), request);

    assertEquals("400 {\"message\":\"Bad Request\"}", summary(response));
    assertTrue(response.contains("\r\nContent-Type: application/json\r\n"), response);
    assertTrue(response.contains("\r\napigw-requestid: "), response);
    assertEquals(List.of(), invoker.events);
  }

  private static String summary(String response) {
    return status(response) + " " + response.substring(response.indexOf("\r\n\r\n") + 4);
  }

  private static int status(String response) {
    assertTrue(response.startsWith("HTTP/1.1 "), response);
    return Integer.parseInt(response.substring(9, 12));
  }
}
