package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.KeyEncoding;
import java.util.zip.CRC32;

/**
 * The part of a table or index that one worker of a parallel scan reads: those partition keys whose
 * hash is in the segment's share of all hashes.
 *
 * @param hashName the partition key
 * @param number the number of the segment, from 0
 * @param total the number of segments
 */
record Segment(String hashName, int number, int total) {
  /** Checks the parameters of a scan. */
  static void require(Input input) {
    var number = input.integer("Segment");
    var total = input.integer("TotalSegments");
    if (number.isPresent() && total.isEmpty()) {
      throw DynamoDbException.validation(
          "The TotalSegments parameter is required but was not present in the request when Segment"
              + " parameter is present");
    }
    if (total.isPresent() && number.isEmpty()) {
      throw DynamoDbException.validation(
          "The Segment parameter is required but was not present in the request when parameter"
              + " TotalSegments is present");
    }
    if (total.isPresent() && number.get() >= total.get()) {
      throw DynamoDbException.validation(
          "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
              + "Segment: %d is not less than TotalSegments: %d",
          number.get(), total.get());
    }
  }

  static Segment of(Input input, Target target) {
    return new Segment(
        target.key().hash().name(),
        input.integer("Segment").orElse(0),
        input.integer("TotalSegments").orElse(1));
  }

  boolean contains(Item item) {
    if (total == 1) {
      return true;
    }
    var hash = new CRC32();
    hash.update(KeyEncoding.encode(item.get(hashName).orElseThrow()));
    return hash.getValue() * total >>> Integer.SIZE == number;
  }
}
