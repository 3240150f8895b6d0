package dev.skerry.dynamodb.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HttpRequestTest {
  private static final String VALID =
      "POST /?a=b HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nX-Amz-Target: a\r\n\r\n{}";
  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n";
  private static final int LIMIT = 100;

  private static byte[] body(byte[] request) throws IOException {
    var in = new HttpInput(new ByteArrayInputStream(request));
    var read = HttpRequest.read(in);
    return read.isEmpty() ? new byte[0] : read.get().body(in, LIMIT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void theHeadIsRead() throws IOException {
    var request = HttpRequest.read(new ByteArrayInputStream(bytes(VALID))).orElseThrow();

    assertEquals("POST", request.method());
    assertEquals("a=b", request.query());
    assertEquals("a", request.header("x-amz-target"));
  }

  @Test
  void aBodyAboveTheLimitIsTooLong() throws IOException {
    var tooLong = "x".repeat(LIMIT + 1);
    var declared = VALID.replace("Length: 2", "Length: " + tooLong.length());
    var chunked = CHUNKED.replace("1\r\n{", Integer.toHexString(tooLong.length()) + "\r\n{");

    assertThrows(HttpRequest.TooLong.class, () -> body(bytes(declared + tooLong)));
    assertThrows(HttpRequest.TooLong.class, () -> body(bytes(chunked + tooLong)));
    assertArrayEquals(bytes("{}"), body(bytes(CHUNKED)));
  }

  @Test
  void tenThousandMalformedRequestsAreReadOrAnError() {
    var random = new Random(1);
    var errors = 0;
    for (var i = 0; i < 10_000; i++) {
      var request = bytes(random.nextBoolean() ? VALID : CHUNKED);
      for (var times = 1 + random.nextInt(3); times > 0; times--) {
        request[random.nextInt(request.length)] = (byte) random.nextInt(256);
      }
      try {
        assertTrue(body(request).length <= LIMIT);
      } catch (IOException malformed) {
        errors++;
      }
    }

    assertTrue(errors > 1000 && errors < 9000, "errors: " + errors);
  }
}
