package dev.skerry.dynamodb.stream;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** A change of an item, stored as an item whose attributes are the members of the record. */
record Change(
    Optional<Item> before, Optional<Item> after, Set<String> keys, Instant time, boolean byTtl) {
  static final String SECONDS = "seconds";
  static final String EVENT = "event";
  static final String TTL = "ttl";
  static final String KEYS = "Keys";
  static final String NEW_IMAGE = "NewImage";
  static final String OLD_IMAGE = "OldImage";

  byte[] write(String viewType) {
    var members = new LinkedHashMap<String, Value>();
    members.put(EVENT, new Value.Text(event()));
    members.put(SECONDS, new Value.Num(BigDecimal.valueOf(time.getEpochSecond())));
    members.put(TTL, new Value.Bool(byTtl));
    members.put(KEYS, image(after.or(() -> before).orElseThrow().only(keys)));
    if (viewType.startsWith("NEW_")) {
      after.ifPresent(item -> members.put(NEW_IMAGE, image(item)));
    }
    if (viewType.contains("OLD_")) {
      before.ifPresent(item -> members.put(OLD_IMAGE, image(item)));
    }
    return ItemCodec.write(new Item(members));
  }

  private String event() {
    return before.isEmpty() ? "INSERT" : after.isEmpty() ? "REMOVE" : "MODIFY";
  }

  private static Value image(Item item) {
    return new Value.MapOf(item.attributes());
  }
}
