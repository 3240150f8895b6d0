package dev.skerry.handlers.users;

import dev.skerry.handlers.body.BodyRules;
import dev.skerry.handlers.body.BodyValues;
import dev.skerry.handlers.body.Field;
import dev.skerry.handlers.http.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a caller's JSON of a user. */
final class UserInput {
  private static final String RESOURCE = "a user";
  private static final Field<String> USERNAME = Field.required(Username.FIELD, Username.RULE);

  /** The body that creates a user. */
  static final BodyRules NEW_USER =
      BodyRules.of(RESOURCE, fields(Stream.of(USERNAME)))
          .withReadOnly("version", "createdAt", "updatedAt");

  /** The body that changes a user. */
  static final BodyRules CHANGES =
      BodyRules.of(RESOURCE, fields(Stream.empty()))
          .withReadOnly(Username.FIELD, "version", "createdAt", "updatedAt");

  private UserInput() {}

  private static Field<?>[] fields(Stream<Field<String>> first) {
    var attributes = Arrays.stream(Attribute.values()).map(Attribute::field);
    return Stream.concat(first, attributes).toArray(Field<?>[]::new);
  }

  /** Returns the data of a user to create; rejects {@code null} values. */
  static NewUser newUser(Map<String, JsonValue> members) {
    var body = NEW_USER.read(members);
    return new NewUser(body.get(USERNAME), attributes(body));
  }

  /** Returns the changes of a user; {@code null} removes an optional attribute. */
  static Changes changes(Map<String, JsonValue> members) {
    var body = CHANGES.readChanges(members);
    var removed = EnumSet.noneOf(Attribute.class);
    for (var attribute : Attribute.values()) {
      if (body.removes(attribute.field())) {
        removed.add(attribute);
      }
    }
    return new Changes(attributes(body), removed);
  }

  private static Map<Attribute, String> attributes(BodyValues body) {
    var values = new EnumMap<Attribute, String>(Attribute.class);
    for (var attribute : Attribute.values()) {
      body.find(attribute.field()).ifPresent(text -> values.put(attribute, text));
    }
    return values;
  }
}
