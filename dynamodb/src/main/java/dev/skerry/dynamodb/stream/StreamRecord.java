package dev.skerry.dynamodb.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import dev.skerry.dynamodb.value.Sizes;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A stream record, stored as an item whose attributes are the members of the record.
 *
 * @param number its sequence number
 * @param members its event, time, key and images
 */
public record StreamRecord(long number, Item members) {
  private static final String EVENT = "eventName";
  private static final String TIME = "ApproximateCreationDateTime";
  private static final String TTL = "byTtl";
  private static final String KEYS = "Keys";
  private static final String NEW_IMAGE = "NewImage";
  private static final String OLD_IMAGE = "OldImage";
  private static final List<String> IMAGES = List.of(KEYS, NEW_IMAGE, OLD_IMAGE);

  /** The stored members of a change. */
  static Item change(
      String viewType, Item key, Optional<Item> before, Optional<Item> after, Instant time) {
    var members = new LinkedHashMap<String, Value>();
    var event = before.isEmpty() ? "INSERT" : after.isEmpty() ? "REMOVE" : "MODIFY";
    members.put(EVENT, new Value.Text(event));
    members.put(TIME, new Value.Num(BigDecimal.valueOf(time.getEpochSecond())));
    members.put(KEYS, image(key));
    if (viewType.startsWith("NEW_")) {
      after.ifPresent(item -> members.put(NEW_IMAGE, image(item)));
    }
    if (viewType.contains("OLD_")) {
      before.ifPresent(item -> members.put(OLD_IMAGE, image(item)));
    }
    return new Item(members);
  }

  /** The stored members of a deletion by TTL. */
  static Item byTtl(Item change) {
    return change.with(TTL, new Value.Bool(true));
  }

  /** Visits the records from a number on until the visitor returns false. */
  public static void scan(
      Snapshot snapshot, long space, long from, Predicate<StreamRecord> visitor) {
    snapshot.scan(
        space,
        new KeyRange(SequenceNumber.key(from), Optional.empty()),
        false,
        (key, value) ->
            visitor.test(new StreamRecord(SequenceNumber.of(key), ItemCodec.read(value))));
  }

  /** The bytes of the key and the images. */
  public int size() {
    return IMAGES.stream().flatMap(name -> image(name).stream()).mapToInt(Sizes::of).sum();
  }

  /** The record as responses show it. */
  public Map<String, Object> view(StreamDocument stream, String region) {
    var change = new LinkedHashMap<String, Object>();
    change.put(TIME, ((Value.Num) members.get(TIME).orElseThrow()).number());
    IMAGES.forEach(name -> image(name).ifPresent(item -> change.put(name, item)));
    change.put("SequenceNumber", SequenceNumber.format(number));
    change.put("SizeBytes", size());
    change.put("StreamViewType", stream.settings().viewType());
    var view = new LinkedHashMap<String, Object>();
    view.put("eventID", id(stream.settings().arn()));
    view.put(EVENT, ((Value.Text) members.get(EVENT).orElseThrow()).text());
    view.put("eventVersion", "1.1");
    view.put("eventSource", "aws:dynamodb");
    view.put("awsRegion", region);
    view.put("dynamodb", change);
    if (members.get(TTL).isPresent()) {
      view.put("userIdentity", Map.of("Type", "Service", "PrincipalId", "dynamodb.amazonaws.com"));
    }
    return view;
  }

  private String id(String arn) {
    return UUID.nameUUIDFromBytes((arn + number).getBytes(UTF_8)).toString().replace("-", "");
  }

  private Optional<Item> image(String name) {
    return members.get(name).map(value -> new Item(((Value.MapOf) value).entries()));
  }

  private static Value image(Item item) {
    return new Value.MapOf(item.attributes());
  }
}
