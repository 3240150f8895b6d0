package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts users to items of the table and back. */
final class UserItem {
  static final String KEY = Username.FIELD;
  static final String VERSION = "version";
  static final String CREATED_AT = "createdAt";
  static final String UPDATED_AT = "updatedAt";

  /** The ids of the writes that created and last updated the item; callers never see them. */
  static final String CREATE_ID = "createId";

  static final String UPDATE_ID = "updateId";

  private UserItem() {}

  static Map<String, AttributeValue> toItem(User user, String writeId) {
    var item = new HashMap<>(key(user.username()));
    user.attributes()
        .forEach(
            (attribute, value) -> item.put(attribute.field().name(), AttributeValue.fromS(value)));
    item.put(VERSION, number(user.version()));
    item.put(CREATED_AT, AttributeValue.fromS(user.createdAt().toString()));
    item.put(UPDATED_AT, AttributeValue.fromS(user.updatedAt().toString()));
    item.put(CREATE_ID, AttributeValue.fromS(writeId));
    item.put(UPDATE_ID, AttributeValue.fromS(writeId));
    return item;
  }

  static User toUser(Map<String, AttributeValue> item) {
    var attributes = new EnumMap<Attribute, String>(Attribute.class);
    for (var attribute : Attribute.values()) {
      if (item.containsKey(attribute.field().name())) {
        attributes.put(attribute, item.get(attribute.field().name()).s());
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
    return Map.of(KEY, AttributeValue.fromS(username));
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
