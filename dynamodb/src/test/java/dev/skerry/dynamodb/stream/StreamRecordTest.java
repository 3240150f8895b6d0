package dev.skerry.dynamodb.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamRecordTest {
  /** The sizes are those of the example event in "Using AWS Lambda with Amazon DynamoDB". */
  @Test
  void theSizeCountsTheKeyAndTheImages() {
    var number = new Value.Num(new BigDecimal(101));
    var key = Item.EMPTY.with("Id", number);
    var before = Optional.of(key.with("Message", new Value.Text("New item!")));
    var after = Optional.of(key.with("Message", new Value.Text("This item has changed")));

    assertEquals(26, size(key, Optional.empty(), before));
    assertEquals(59, size(key, before, after));
    assertEquals(38, size(key, after, Optional.empty()));
  }

  private static int size(Item key, Optional<Item> before, Optional<Item> after) {
    return new StreamRecord(
            1, StreamRecord.change("NEW_AND_OLD_IMAGES", key, before, after, Instant.EPOCH))
        .size();
  }
}
