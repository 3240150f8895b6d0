package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FunctionResponseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # payload                                                     | response
          {"statusCode":200}                                            | 200
          {"statusCode":200.0}                                          | 200
          {"statusCode":204,"body":null,"headers":null,"cookies":null}  | 204
          {"statusCode":201,"body":"hi"}                                | 201 content-type: text/plain; charset=utf-8 -> hi
          {"statusCode":200,"body":"<","headers":{"Content-Type":"a/b"}}| 200 Content-Type: a/b -> <
          {"statusCode":200,"headers":{"x":1,"y":true}}                 | 200 x: 1, y: true
          {"statusCode":200,"cookies":["a=1","b=2; Path=/"]}            | 200 set-cookie: a=1, set-cookie: b=2; Path=/
          {"statusCode":200,"headers":{"Content-Length":"9","Connection":"close","Transfer-Encoding":"x","Date":"d","Apigw-RequestId":"i"}} | 200
          {"statusCode":200,"body":"aGk=","isBase64Encoded":true,"headers":{"content-type":"a/b"}} | 200 content-type: a/b -> hi
          {"statusCode":200,"body":"aGk=","isBase64Encoded":false,"headers":{"content-type":"a/b"}} | 200 content-type: a/b -> aGk=
          {"statusCode":200,"other":{}}                                 | 200
          """)
  void anObjectWithAStatusCodeIsAProxyResponse(String payload, String expected) {
    assertEquals(expected, text(payload));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # payload                               | body
          {"a":1}                                 | {"a":1}
          { "a" : 1 }                             | { "a" : 1 }
          {"headers":{"x":"y"},"body":"hi"}       | {"headers":{"x":"y"},"body":"hi"}
          "hi"                                    | hi
          "a\\"b\\u00fc"                          | a"bü
          null                                    | null
          42                                      | 42
          []                                      | []
          not json                                | not json
          {"statusCode":200                       | {"statusCode":200
          {"statusCode":200} x                    | {"statusCode":200} x
          {statusCode:200}                        | {statusCode:200}
          """)
  void anyOtherPayloadIsTheBody(String payload, String expected) {
    assertEquals("200 content-type: application/json -> " + expected, text(payload));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":0}",
        "{\"statusCode\":99}",
        "{\"statusCode\":100}",
        "{\"statusCode\":600}",
        "{\"statusCode\":-1}",
        "{\"statusCode\":1e99}",
        "{\"statusCode\":200.5}",
        "{\"statusCode\":\"200\"}",
        "{\"statusCode\":null}",
        "{\"statusCode\":[200]}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":200,\"body\":1}",
        "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}",
        "{\"statusCode\":200,\"body\":\"a\",\"isBase64Encoded\":[]}",
        "{\"statusCode\":200,\"headers\":[]}",
        "{\"statusCode\":200,\"headers\":{\"a\":null}}",
        "{\"statusCode\":200,\"headers\":{\"a\":[]}}",
        "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}",
        "{\"statusCode\":200,\"headers\":{\"\":\"c\"}}",
        "{\"statusCode\":200,\"headers\":{\"a\":\"b\\r\\nset-cookie: c=d\"}}",
        "{\"statusCode\":200,\"cookies\":\"a=1\"}",
        "{\"statusCode\":200,\"cookies\":[\"a\\n\"]}"
      })
  void aMalformedProxyResponseIsEmpty(String payload) {
    assertEquals(Optional.empty(), FunctionResponse.of(payload.getBytes(UTF_8)));
  }

  @Test
  void base64KeepsEveryByte() {
    var payload = "{\"statusCode\":200,\"body\":\"wygA/w==\",\"isBase64Encoded\":true}";

    var response = FunctionResponse.of(payload.getBytes(UTF_8)).orElseThrow();

    assertArrayEquals(new byte[] {(byte) 0xC3, 0x28, 0, (byte) 0xFF}, response.body());
  }

  @Test
  void anEmptyPayloadIsAnEmptyResponse() {
    assertEquals("200 content-type: application/json", text(""));
  }

  @Test
  void aDeeplyNestedPayloadDoesNotThrow() {
    var deep = "[".repeat(100_000);

    assertEquals("200 content-type: application/json -> " + deep, text(deep));
  }

  private static String text(String payload) {
    var response = FunctionResponse.of(payload.getBytes(UTF_8)).orElseThrow();
    var headers =
        response.headers().stream().map(h -> h.name() + ": " + h.value()).collect(joining(", "));
    var body = response.body().length == 0 ? "" : " -> " + new String(response.body(), UTF_8);
    return (response.status() + " " + headers).trim() + body;
  }
}
