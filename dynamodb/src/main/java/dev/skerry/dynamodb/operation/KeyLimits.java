package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.table.KeySchema.Attribute;
import dev.skerry.dynamodb.value.Sizes;
import dev.skerry.dynamodb.value.Value;
import java.util.Optional;

/** What a value needs to be a key attribute, besides its type. */
public final class KeyLimits {
  private static final int MAX_HASH = 2048;
  private static final int MAX_RANGE = 1024;

  private KeyLimits() {}

  /** Whether it is an empty string or binary. */
  public static boolean isEmpty(Value value) {
    return (value instanceof Value.Text text && text.text().isEmpty())
        || (value instanceof Value.Binary binary && binary.bytes().length == 0);
  }

  /** The error of a value that is too long. */
  public static Optional<String> tooLong(KeySchema key, Attribute attribute, Value value) {
    var hash = attribute.name().equals(key.hash().name());
    if (Sizes.of(value) <= (hash ? MAX_HASH : MAX_RANGE)) {
      return Optional.empty();
    }
    // AWS writes "of2048".
    return Optional.of(
        "One or more parameter values were invalid: "
            + (hash
                ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes"));
  }
}
