package dev.skerry.dynamodb.stream;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The sequence numbers of stream records: longs in the store, 21 digits in the API. They start at
 * the microseconds of the stream's creation and follow the clock where it runs ahead of them.
 */
public final class SequenceNumber {
  private static final Pattern FORMAT = Pattern.compile("10[0-9]{19}");
  private static final int PER_MILLISECOND = 1000;

  private SequenceNumber() {}

  /** The lowest number of a moment. */
  public static long at(Instant moment) {
    return moment.toEpochMilli() * PER_MILLISECOND;
  }

  public static String format(long number) {
    return "10%019d".formatted(number);
  }

  /**
   * Reads a number of the API.
   *
   * @throws DynamoDbException VALIDATION, if it is none that {@link #format} wrote
   */
  public static long parse(String number) {
    if (FORMAT.matcher(number).matches() && number.compareTo(format(Long.MAX_VALUE)) <= 0) {
      return Long.parseLong(number.substring(2));
    }
    throw DynamoDbException.validation("Invalid SequenceNumber: %s", number);
  }

  static byte[] key(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long of(byte[] key) {
    return ByteBuffer.wrap(key).getLong();
  }
}
