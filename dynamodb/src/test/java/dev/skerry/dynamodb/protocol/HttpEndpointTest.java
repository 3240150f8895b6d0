package dev.skerry.dynamodb.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.protocol.RawHttp.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEndpointTest {
  private static final String TARGET = "X-Amz-Target: DynamoDB_20120810.ListTables\n";
  private static final String AUTHORIZATION =
      "Authorization: AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=abc\nX-Amz-Date: 20260101T000000Z\n";
  private static final String SIGNED = TARGET + AUTHORIZATION;
  private static final String JSON = "Content-Type: application/x-amz-json-1.0\n";
  private static final String TABLES = "{\"TableNames\":[]}";

  private static HttpEndpoint http;

  @BeforeAll
  static void start() throws IOException {
    var dispatcher =
        new Dispatcher(
            name -> Optional.of(input -> Map.of("TableNames", input.texts("Names"))),
            (call, operation) -> operation.get());
    http = new HttpEndpoint(dispatcher, 0, "eu-west-1");
  }

  @AfterAll
  static void stop() {
    http.close();
  }

  private static Answer send(String start, String headers, String body) throws IOException {
    try (var connection = new RawHttp(http.uri())) {
      return connection.send(start, headers, body);
    }
  }

  @Test
  void aResponseHasARequestIdAndTheChecksumOfItsBytes() throws IOException {
    var answer = send("POST /", JSON + SIGNED, "{}");

    var crc = new CRC32();
    crc.update(answer.body());
    assertEquals(200, answer.status());
    assertEquals(TABLES, answer.text());
    assertEquals(Long.toString(crc.getValue()), answer.headers().get("x-amz-crc32"));
    assertTrue(answer.headers().get("x-amzn-requestid").matches("[A-Z0-9]{52}"));
    assertEquals("application/x-amz-json-1.0", answer.headers().get("content-type"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 200, healthy: dynamodb.eu-west-1.amazonaws.com ' '",
    "PUT, 404, <UnknownOperationException/>\\n",
    "DELETE, 404, <UnknownOperationException/>\\n",
    "HEAD, 404, ''",
    "OPTIONS, 404, <UnknownOperationException/>\\n"
  })
  void onlyPostCallsOperations(String method, int status, String body) throws IOException {
    var answer = send(method + " /", JSON + SIGNED, "");

    assertEquals(status, answer.status());
    if (!method.equals("HEAD")) {
      assertEquals(body.replace("\\n", "\n").replace(" ' '", " "), answer.text());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-amz-json-1.0, 200",
    "application/x-amz-json-1.1, 404",
    "application/json, 200",
    "application/x-amz-json-1.0; charset=utf-8, 200",
    "text/plain, 404",
    "application/x-www-form-urlencoded, 404"
  })
  void onlyJsonIsAccepted(String type, int status) throws IOException {
    assertEquals(status, send("POST /", "Content-Type: " + type + "\n" + SIGNED, "{}").status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | {} | UnknownOperationException
          X-Amz-Target: Other.ListTables | {} | UnknownOperationException
          X-Amz-Target: DynamoDB_20120810.Unknown | {} | UnknownOperationException
          X-Amz-Target: DynamoDB_20120810.GetRecords | {} | UnknownOperationException
          TARGET | {} | MissingAuthenticationTokenException: Request is missing Authentication Token
          TARGET | `` | MissingAuthenticationTokenException: Request is missing Authentication Token
          TARGET^Authorization: Basic x | {} | MissingAuthenticationTokenException: Request is missing Authentication Token
          TARGET^Authorization: AWS4- | {} | IncompleteSignatureException: Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-
          TARGET^X-Amz-Date: x^Authorization: AWS4-HMAC-SHA256 Credential=a, Signature=b | {} | IncompleteSignatureException: Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256 Credential=a, Signature=b
          TARGET | { | SerializationException
          `` | { | SerializationException
          SIGNED | [] | SerializationException
          SIGNED | "a" | SerializationException
          SIGNED | null | SerializationException
          SIGNED | `` | SerializationException
          """)
  void anInvalidRequestIsAnError(String headers, String body, String error) throws IOException {
    var answer =
        send(
            "POST /",
            JSON
                + headers
                    .replace("SIGNED", SIGNED)
                    .replace("TARGET", TARGET.strip())
                    .replace('^', '\n'),
            body);

    var parts = error.split(": ", 2);
    var message = parts.length == 1 ? "" : ",\"message\":\"" + parts[1] + "\"";
    assertEquals(
        "{\"__type\":\"com.amazon.coral.service#" + parts[0] + "\"" + message + "}", answer.text());
    assertEquals(400, answer.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X-Amz-Algorithm=a&X-Amz-Credential=AKID%2F1&X-Amz-Signature=b&X-Amz-SignedHeaders=c&X-Amz-Date=d | 200
          X-Amz-Algorithm=a | 400
          X-Amz-Algorithm=a&X-Amz-Credential=%zz&X-Amz-Signature=b&X-Amz-SignedHeaders=c&X-Amz-Date=d | 200
          """)
  void credentialsCanBeInTheQuery(String query, int status) throws IOException {
    assertEquals(status, send("POST /?" + query, JSON + TARGET, "{}").status());
  }

  @Test
  void credentialsInTheQueryAndTheHeaderAreAnError() throws IOException {
    var answer = send("POST /?X-Amz-Algorithm=a", JSON + SIGNED, "{}");

    assertEquals(
        "{\"__type\":\"com.amazon.coral.service#InvalidSignatureException\",\"message\":\"Found both"
            + " 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.\"}",
        answer.text());
  }

  @Test
  void aBrowserOfAnotherOriginIsAllowed() throws IOException {
    var preflight =
        send("OPTIONS /", "Origin: http://a\nAccess-Control-Request-Headers: x-amz-target", "");
    var answer = send("POST /", JSON + SIGNED + "Origin: http://a", "{}");

    assertEquals(200, preflight.status());
    assertEquals("*", preflight.headers().get("access-control-allow-origin"));
    assertEquals("x-amz-target", preflight.headers().get("access-control-allow-headers"));
    assertEquals("POST", preflight.headers().get("access-control-allow-methods"));
    assertEquals("*", answer.headers().get("access-control-allow-origin"));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000_000, 16 * 1024 * 1024})
  void aBodyOfUpTo16MbIsRead(int size) throws IOException {
    var body = "{\"Names\":[\"" + "x".repeat(size - 14) + "\"]}";

    try (var connection = new RawHttp(http.uri())) {
      var first = connection.send("POST /", JSON + SIGNED, body);
      var second = connection.send("POST /", JSON + SIGNED, "{}");

      assertEquals(200, first.status());
      assertTrue(first.text().length() > size);
      assertEquals(TABLES, second.text());
    }
  }

  @Test
  void aBodyCanComeInChunks() throws IOException {
    var head = "POST / HTTP/1.1\r\n" + (JSON + SIGNED).replace("\n", "\r\n");
    var chunks = "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n";
    try (var connection = new RawHttp(http.uri())) {
      var first = connection.send((head + chunks).getBytes(StandardCharsets.US_ASCII));
      var second = connection.send("POST /", JSON + SIGNED, "{}");

      assertEquals(TABLES, first.text());
      assertEquals(TABLES, second.text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "nonsense\r\n\r\n",
        "POST / HTTP/2\r\n\r\n",
        "POST / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"
      })
  void whatIsNotHttpIsABadRequestAndEndsTheConnection(String request) throws IOException {
    try (var connection = new RawHttp(http.uri())) {
      assertEquals(400, connection.send(request.getBytes(StandardCharsets.US_ASCII)).status());
      assertEquals(-1, connection.send(new byte[0]).status());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, '', keep-alive",
    "HTTP/1.1, Connection: close, close",
    "HTTP/1.0, '', close",
    "HTTP/1.0, Connection: Keep-Alive, keep-alive"
  })
  void aConnectionStaysOpenAsTheClientAsks(String version, String header, String expected)
      throws IOException {
    var request = "GET / " + version + "\r\n" + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
    try (var connection = new RawHttp(http.uri())) {
      var first = connection.send(request.getBytes(StandardCharsets.US_ASCII));

      assertEquals(expected, first.headers().get("connection"));
      var next =
          connection.send(
              expected.equals("close") ? new byte[0] : request.getBytes(StandardCharsets.US_ASCII));
      assertEquals(expected.equals("close") ? -1 : 200, next.status());
    }
  }

  @Test
  void aLargerBodyIsTooLong() throws IOException {
    var answer = send("POST /", JSON + SIGNED, " ".repeat(16 * 1024 * 1024 + 1));

    assertEquals(413, answer.status());
  }
}
