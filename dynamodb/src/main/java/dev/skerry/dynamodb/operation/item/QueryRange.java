package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.expression.KeyCondition;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.KeyEncoding;
import dev.skerry.dynamodb.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The entries that a key condition selects.
 *
 * @param partition the entries with the partition key
 * @param selected those of them that meet the condition of the sort key
 */
record QueryRange(KeyRange partition, KeyRange selected) {
  static QueryRange of(KeyCondition condition) {
    var hash = KeyEncoding.encode(condition.hash());
    var partition = KeyRange.prefix(hash);
    return new QueryRange(
        partition, condition.range().map(range -> selected(hash, range)).orElse(partition));
  }

  private static KeyRange selected(byte[] hash, KeyCondition.Range range) {
    var end = KeyRange.successor(hash);
    var first = range.operands().get(0);
    var from = concat(hash, KeyEncoding.encode(first));
    var after = KeyRange.successor(from);
    return switch (range.comparison()) {
      case EQUAL -> KeyRange.prefix(from);
      case LESS -> new KeyRange(hash, Optional.of(from));
      case LESS_OR_EQUAL -> new KeyRange(hash, after);
      case GREATER -> new KeyRange(after.orElseThrow(), end);
      case GREATER_OR_EQUAL -> new KeyRange(from, end);
      case BETWEEN -> between(hash, from, range.operands().get(1));
      case BEGINS_WITH -> KeyRange.prefix(concat(hash, KeyEncoding.prefix(first)));
    };
  }

  private static KeyRange between(byte[] hash, byte[] from, Value last) {
    return new KeyRange(from, KeyRange.successor(concat(hash, KeyEncoding.encode(last))));
  }

  private static byte[] concat(byte[] left, byte[] right) {
    return ByteBuffer.allocate(left.length + right.length).put(left).put(right).array();
  }

  /** Requires that a page can start after a key. */
  void requireStart(Target target, Item start, KeyCondition condition) {
    var hash = target.key().hash().name();
    var inPartition = target.encodedKey(start.with(hash, condition.hash()));
    if (!contains(selected, inPartition)) {
      throw DynamoDbException.validation(
          "The provided starting key does not match the range key predicate");
    }
    if (!contains(partition, target.encodedKey(start))) {
      throw DynamoDbException.validation(
          condition.range().isPresent()
              ? "The query can return at most one row and cannot be restarted"
              : "The provided starting key is outside query boundaries based on provided"
                  + " conditions");
    }
    if (isOneItem(target)) {
      throw DynamoDbException.validation(
          "The provided exclusive start key is invalid: ExclusiveStartKey: %s",
          new String(Json.write(start), StandardCharsets.UTF_8));
    }
  }

  /** A partition of a table without a sort key has one item, after which nothing comes. */
  private static boolean isOneItem(Target target) {
    return target.index().isEmpty() && target.key().range().isEmpty();
  }

  private static boolean contains(KeyRange range, byte[] key) {
    return Arrays.compareUnsigned(range.from(), key) <= 0
        && range.to().map(to -> Arrays.compareUnsigned(key, to) < 0).orElse(true);
  }
}
