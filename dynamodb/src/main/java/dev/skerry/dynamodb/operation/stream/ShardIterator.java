package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A position in the shard of a stream, valid for 15 minutes.
 *
 * @param arn the stream
 * @param next the sequence number of the next record, or one before it
 * @param created when the client received it
 */
record ShardIterator(String arn, long next, Instant created) {
  private static final Duration VALIDITY = Duration.ofMinutes(15);
  private static final Pattern TOKEN = Pattern.compile("(arn:.+)\\|1\\|(\\d{1,18})\\|(\\d{1,15})");

  String token() {
    return "%s|1|%d|%d".formatted(arn, next, created.toEpochMilli());
  }

  /** Reads a token of a client. */
  static ShardIterator read(String token, Instant now) {
    var match = TOKEN.matcher(token);
    if (!match.matches()) {
      throw DynamoDbException.validation("Invalid ShardIterator");
    }
    var created = Instant.ofEpochMilli(Long.parseLong(match.group(3)));
    if (now.isAfter(created.plus(VALIDITY))) {
      throw new DynamoDbException(
          ErrorType.EXPIRED_ITERATOR,
          "The shard iterator has expired and can no longer be used to retrieve stream records. A"
              + " shard iterator expires 15 minutes after it is retrieved using the"
              + " GetShardIterator action.");
    }
    return new ShardIterator(match.group(1), Long.parseLong(match.group(2)), created);
  }
}
