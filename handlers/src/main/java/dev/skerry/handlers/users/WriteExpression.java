package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds the expressions of a conditional write. Every attribute goes by a placeholder: {@code
 * name} and {@code state} are reserved words of DynamoDB.
 */
final class WriteExpression {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();

  /** A write to a user who exists, in a version that matches. */
  static WriteExpression existing(VersionMatch match) {
    var expression = new WriteExpression();
    expression.conditions.add("attribute_exists(" + expression.name(UserItem.KEY) + ")");
    if (!match.any()) {
      expression.requireVersion(match.versions());
    }
    return expression;
  }

  private void requireVersion(List<Long> versions) {
    var operands = new ArrayList<String>();
    for (var version : versions) {
      operands.add(value("v" + version, UserItem.number(version)));
    }
    if (operands.isEmpty()) {
      operands.add(value("none", UserItem.number(0))); // versions start at 1
    }
    conditions.add(name(UserItem.VERSION) + " IN (" + String.join(", ", operands) + ")");
  }

  /** Applies the changes once, however often this write arrives. */
  WriteExpression change(Changes changes, Instant now, String writeId) {
    changes.given().forEach((key, text) -> set(key.field(), UserItem.text(text)));
    changes.removed().forEach(attribute -> removals.add(name(attribute.field())));
    set(UserItem.UPDATED_AT, UserItem.text(now.toString()));
    set(UserItem.UPDATE_ID, UserItem.text(writeId));
    conditions.add(name(UserItem.UPDATE_ID) + " <> :" + UserItem.UPDATE_ID);
    var version = name(UserItem.VERSION);
    sets.add(version + " = " + version + " + " + value("one", UserItem.number(1)));
    return this;
  }

  private void set(String attribute, AttributeValue value) {
    sets.add(name(attribute) + " = " + value(attribute, value));
  }

  private String name(String attribute) {
    names.put("#" + attribute, attribute);
    return "#" + attribute;
  }

  private String value(String name, AttributeValue value) {
    values.put(":" + name, value);
    return ":" + name;
  }

  String condition() {
    return String.join(" AND ", conditions);
  }

  /** The changes; none for a write that only checks its condition. */
  Optional<String> update() {
    var parts = new ArrayList<String>();
    if (!sets.isEmpty()) {
      parts.add("SET " + String.join(", ", sets));
    }
    if (!removals.isEmpty()) {
      parts.add("REMOVE " + String.join(", ", removals));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
  }

  Map<String, String> names() {
    return names;
  }

  /** The operands; DynamoDB refuses an empty map, so none is null. */
  Optional<Map<String, AttributeValue>> values() {
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }
}
