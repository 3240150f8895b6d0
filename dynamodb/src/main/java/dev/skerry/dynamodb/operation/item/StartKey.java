package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Item;
import java.util.Optional;
import java.util.Set;

/** The parameter ExclusiveStartKey. */
final class StartKey {
  private static final String INVALID = "The provided starting key is invalid";

  private StartKey() {}

  /** Reads the parameter, with the checks that need no table. */
  static Optional<Item> of(Input input) {
    try {
      return input.item("ExclusiveStartKey");
    } catch (DynamoDbException e) {
      throw DynamoDbException.validation("%s: %s", INVALID, e.getMessage());
    }
  }

  /**
   * Requires exactly the key attributes of the target.
   *
   * @param scan whether it is for a scan, which explains more
   */
  static void require(Target target, Item start, boolean scan) {
    var complete = start.attributes().keySet().equals(Set.copyOf(target.positionNames()));
    if (!complete && !(scan && target.index().isEmpty())) {
      throw DynamoDbException.validation(INVALID);
    }
    if (!complete
        || !KeyChecks.hasTypes(target.key(), start)
        || !KeyChecks.hasTypes(target.table().key(), start)) {
      throw DynamoDbException.validation("%s: %s", INVALID, KeyChecks.SCHEMA_MISMATCH);
    }
  }

  /** Requires that a parallel scan goes on with the segment that it began with. */
  static void require(Segment segment, Item start) {
    if (!segment.contains(start)) {
      throw DynamoDbException.validation(
          "%s: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
              + "TotalSegments: %d Segment: %d",
          INVALID, segment.total(), segment.number());
    }
  }
}
