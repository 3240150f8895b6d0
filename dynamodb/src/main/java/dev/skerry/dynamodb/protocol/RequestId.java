package dev.skerry.dynamodb.protocol;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** Request ids as DynamoDB makes them: 52 capital letters and digits. */
final class RequestId {
  private static final int LENGTH = 52;
  private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  private RequestId() {}

  static String next() {
    var random = ThreadLocalRandom.current();
    var id = new byte[LENGTH];
    for (var i = 0; i < LENGTH; i++) {
      id[i] = (byte) SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
    }
    return new String(id, StandardCharsets.ISO_8859_1);
  }
}
