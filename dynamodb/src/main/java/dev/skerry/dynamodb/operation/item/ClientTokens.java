package dev.skerry.dynamodb.operation.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Spaces;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The client tokens of transactions: each makes one request idempotent for ten minutes. An entry
 * finds a token's request, and a second one, ordered by time, finds the tokens that have expired.
 */
record ClientTokens(Clock clock) {
  private static final long VALID_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final byte BY_TOKEN = 0;
  private static final byte BY_TIME = 1;
  private static final int TIME_BYTES = 1 + Long.BYTES;

  /**
   * Remembers the request of a token, in the transaction of the request.
   *
   * @return whether this is the first use of the token
   * @throws DynamoDbException if another request used the token
   */
  boolean use(Transaction transaction, String token, Input input) {
    var now = clock.millis();
    forgetBefore(transaction, now - VALID_MILLIS);
    var request = digest(input);
    var key = byToken(token.getBytes(UTF_8));
    var known = transaction.get(Spaces.CLIENT_TOKENS, key);
    if (known.isEmpty()) {
      transaction.put(Spaces.CLIENT_TOKENS, key, request);
      transaction.put(Spaces.CLIENT_TOKENS, byTime(now, token.getBytes(UTF_8)), new byte[0]);
    } else if (!Arrays.equals(known.get(), request)) {
      throw new DynamoDbException(
          ErrorType.IDEMPOTENT_PARAMETER_MISMATCH,
          "DynamoDB rejected the request because you retried a request with a different payload "
              + "but with an idempotent token that was already used.");
    }
    return known.isEmpty();
  }

  private static void forgetBefore(Transaction transaction, long time) {
    var expired = new ArrayList<byte[]>();
    transaction.scan(
        Spaces.CLIENT_TOKENS,
        KeyRange.prefix(new byte[] {BY_TIME}).before(byTime(time, new byte[0])),
        false,
        (key, value) -> expired.add(key));
    for (var key : expired) {
      transaction.delete(Spaces.CLIENT_TOKENS, key);
      var token = Arrays.copyOfRange(key, TIME_BYTES, key.length);
      transaction.delete(Spaces.CLIENT_TOKENS, byToken(token));
    }
  }

  private static byte[] byToken(byte[] token) {
    return ByteBuffer.allocate(1 + token.length).put(BY_TOKEN).put(token).array();
  }

  private static byte[] byTime(long time, byte[] token) {
    return ByteBuffer.allocate(TIME_BYTES + token.length)
        .put(BY_TIME)
        .putLong(time)
        .put(token)
        .array();
  }

  private static byte[] digest(Input input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Json.write(sorted(input.members())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same JSON with all members in alphabetical order. */
  private static Object sorted(Object json) {
    if (json instanceof Map<?, ?> map) {
      var members = new TreeMap<String, Object>();
      map.forEach((name, value) -> members.put((String) name, sorted(value)));
      return members;
    }
    return json instanceof List<?> list ? list.stream().map(ClientTokens::sorted).toList() : json;
  }
}
