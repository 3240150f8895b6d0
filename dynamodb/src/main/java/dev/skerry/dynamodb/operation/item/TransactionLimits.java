package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** The limits of a whole transaction. */
final class TransactionLimits {
  private static final long MAX_BYTES = 4 * 1024 * 1024;

  private TransactionLimits() {}

  /** Requires that no item is there twice. */
  static <T> void requireDistinct(List<T> elements, Function<T, Object> target) {
    var targets = new HashSet<>();
    if (!elements.stream().map(target).allMatch(targets::add)) {
      throw DynamoDbException.validation(
          "Transaction request cannot include multiple operations on one item");
    }
  }

  static void requireSize(long bytes) {
    if (bytes > MAX_BYTES) {
      throw DynamoDbException.validation(
          "The aggregate size of the items in the transaction cannot exceed 4 MB");
    }
  }
}
