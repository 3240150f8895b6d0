package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A user as an item of the table. */
final class UserItem {
  static final String KEY = Username.FIELD;
  static final String VERSION = "version";
  static final String CREATED_AT = "createdAt";
  static final String UPDATED_AT = "updatedAt";

  /** Which call wrote the item, and which changed it last: never shown to callers. */
  static final String CREATE_ID = "createId";

  static final String UPDATE_ID = "updateId";

  private UserItem() {}

  static Map<String, AttributeValue> of(User user, String writeId) {
    var item = new HashMap<>(key(user.username()));
    user.attributes().forEach((attribute, value) -> item.put(attribute.field(), text(value)));
    item.put(VERSION, number(user.version()));
    item.put(CREATED_AT, text(user.createdAt().toString()));
    item.put(UPDATED_AT, text(user.updatedAt().toString()));
    item.put(CREATE_ID, text(writeId));
    item.put(UPDATE_ID, text(writeId));
    return item;
  }

  static User user(Map<String, AttributeValue> item) {
    var attributes = new EnumMap<Attribute, String>(Attribute.class);
    for (var attribute : Attribute.values()) {
      if (item.containsKey(attribute.field())) {
        attributes.put(attribute, item.get(attribute.field()).s());
      }
    }
    return new User(
        item.get(KEY).s(),
        attributes,
        Long.parseLong(item.get(VERSION).n()),
        Instant.parse(item.get(CREATED_AT).s()),
        Instant.parse(item.get(UPDATED_AT).s()));
  }

  static Map<String, AttributeValue> key(String username) {
    return Map.of(KEY, text(username));
  }

  static AttributeValue text(String value) {
    return AttributeValue.builder().s(value).build();
  }

  static AttributeValue number(long value) {
    return AttributeValue.builder().n(Long.toString(value)).build();
  }
}
