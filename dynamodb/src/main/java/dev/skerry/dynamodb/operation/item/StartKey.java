package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.value.Item;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameter ExclusiveStartKey. */
final class StartKey {
  private static final String INVALID = "The provided starting key is invalid";

  /** These errors of values are errors of the key. */
  private static final Pattern PREFIXED =
      Pattern.compile(
          "^Supplied AttributeValue|value of true$|string set {2}may not be empty$|sets should not be empty$");

  private StartKey() {}

  /** Reads the parameter, with the checks that need no table. */
  static Optional<Item> of(Input input) {
    try {
      return input.item("ExclusiveStartKey");
    } catch (DynamoDbException e) {
      var prefixed = PREFIXED.matcher(e.getMessage()).find();
      throw prefixed ? DynamoDbException.validation("%s: %s", INVALID, e.getMessage()) : e;
    }
  }

  private static boolean isComplete(Target target, Item start) {
    return start.attributes().size() == Set.copyOf(target.positionNames()).size();
  }

  /** Requires the number of attributes and the partition key of the target. */
  static void requireHash(Target target, Item start) {
    if (!isComplete(target, start)) {
      throw DynamoDbException.validation(INVALID);
    }
    require(target.key().hash(), start);
  }

  static void requireRange(Target target, Item start) {
    target.key().range().ifPresent(attribute -> require(attribute, start));
  }

  private static void require(KeySchema.Attribute attribute, Item start) {
    var value = start.get(attribute.name());
    if (value.isEmpty() || value.get().type() != attribute.type()) {
      throw DynamoDbException.validation(value.isEmpty() ? INVALID : KeyChecks.SCHEMA_MISMATCH);
    }
  }

  /** Requires the key attributes of the table, which the key of an index has too. */
  static void requireTableKey(Target target, Item start) {
    if (!isComplete(target, start) || !KeyChecks.hasTypes(target.table().key(), start)) {
      throw DynamoDbException.validation("%s: %s", INVALID, KeyChecks.SCHEMA_MISMATCH);
    }
  }

  /** Requires the key attributes of the index that a scan reads. */
  static void requireOfScan(Target target, Item start) {
    if (target.index().isPresent()) {
      requireHash(target, start);
      requireRange(target, start);
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
