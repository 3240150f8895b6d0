package dev.skerry.dynamodb.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingTest {
  private static final int LIMIT = 1000;
  private static final byte[] BODY = "{\"TableName\":\"users\"}".getBytes(UTF_8);

  private static byte[] gzip(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(bytes)) {
      deflate.write(body);
    }
    return bytes.toByteArray();
  }

  private static String decoded(String encoding, byte[] body) {
    return new String(ContentEncoding.decoded(encoding, body, LIMIT), UTF_8);
  }

  private static void assertInternalError(String encoding, byte[] body) {
    var error =
        assertThrows(DynamoDbException.class, () -> ContentEncoding.decoded(encoding, body, LIMIT));

    assertEquals(ErrorType.INTERNAL_SERVER_ERROR, error.type());
  }

  @Test
  void aCompressedRequestIsRead() throws IOException {
    var body = new String(BODY, UTF_8);

    assertEquals(body, decoded(null, BODY));
    assertEquals(body, decoded("gzip", gzip(BODY)));
    assertEquals(body, decoded("GZIP", gzip(BODY)));
    assertEquals(body, decoded("deflate", deflate(BODY)));
  }

  @Test
  void aRequestCompressedInTwoPartsIsRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(gzip(Arrays.copyOf(BODY, 10)));
    bytes.write(gzip(Arrays.copyOfRange(BODY, 10, BODY.length)));

    assertEquals(new String(BODY, UTF_8), decoded("gzip", bytes.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", ""})
  void aRequestThatIsNotCompressedSoIsAnInternalError(String encoding) {
    assertInternalError(encoding, BODY);
    assertInternalError(encoding, new byte[0]);
  }

  @Test
  void aTruncatedRequestIsAnInternalError() throws IOException {
    var whole = gzip(BODY);

    assertInternalError("gzip", Arrays.copyOf(whole, whole.length - 1));
  }

  @Test
  void theLimitIsOfTheDecompressedSize() throws IOException {
    assertEquals(LIMIT, decoded("gzip", gzip(new byte[LIMIT])).length());

    assertInternalError("gzip", gzip(new byte[LIMIT + 1]));
  }
}
