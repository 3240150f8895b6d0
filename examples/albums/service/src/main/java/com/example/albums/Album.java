package com.example.albums;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An album, or changes of one.
 *
 * @param members its members. One that a change removes is a null value of DynamoDB
 */
record Album(Map<Member, AttributeValue> members) {
  private static final Gson JSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  /**
   * Reads an album.
   *
   * @throws InvalidRequestException with all errors
   */
  static Album ofJson(String text) {
    var object = object(text);
    var members = new EnumMap<Member, AttributeValue>(Member.class);
    var errors = new ArrayList<String>();
    for (var member : Member.values()) {
      if (member.isKey() || object.has(member.title())) {
        member
            .attribute(object.remove(member.title()))
            .ifPresentOrElse(value -> members.put(member, value), () -> errors.add(member.error()));
      }
    }
    object.keySet().forEach(other -> errors.add("'" + other + "' is unknown"));
    if (!errors.isEmpty()) {
      throw new InvalidRequestException(String.join("; ", errors));
    }
    return new Album(members);
  }

  static Album ofItem(Map<String, AttributeValue> item) {
    var members = new EnumMap<Member, AttributeValue>(Member.class);
    for (var member : Member.values()) {
      if (item.containsKey(member.title())) {
        members.put(member, item.get(member.title()));
      }
    }
    return new Album(members);
  }

  AlbumKey key() {
    return new AlbumKey(members.get(Member.ARTIST_NAME).s(), members.get(Member.ALBUM_NAME).s());
  }

  /** Returns the members that are not part of the key. */
  Map<Member, AttributeValue> changes() {
    var changes = new EnumMap<>(members);
    changes.keySet().removeIf(Member::isKey);
    return changes;
  }

  /** Returns the item of the table. */
  Map<String, AttributeValue> item() {
    return members.entrySet().stream()
        .filter(member -> member.getValue().nul() == null)
        .collect(Collectors.toMap(member -> member.getKey().title(), Map.Entry::getValue));
  }

  String toJson() {
    var object = new JsonObject();
    members.forEach(
        (member, value) -> {
          if (value.nul() == null) {
            object.add(member.title(), member.json(value));
          }
        });
    return object.toString();
  }

  private static JsonObject object(String text) {
    try {
      var object = JSON.fromJson(text, JsonObject.class);
      if (object != null) {
        return object;
      }
    } catch (JsonParseException invalid) {
      // The same as an empty body.
    }
    throw new InvalidRequestException("The body must be a JSON object");
  }
}
