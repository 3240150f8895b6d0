package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Builds the expressions of a conditional write. All attribute names are placeholders, because
 * {@code name} and {@code state} are reserved words of DynamoDB.
 */
final class WriteExpression {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();

  /** Returns a write that requires an existing user with a matching version. */
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
      operands.add(value("none", UserItem.number(0))); // Matches no user: versions start at 1.
    }
    conditions.add(name(UserItem.VERSION) + " IN (" + String.join(", ", operands) + ")");
  }

  /** Adds changes. A retry of the write does not apply them again. */
  WriteExpression change(Changes changes, Instant now, String writeId) {
    changes.set().forEach((key, text) -> set(key.field().name(), AttributeValue.fromS(text)));
    changes.removed().forEach(attribute -> removals.add(name(attribute.field().name())));
    set(UserItem.UPDATED_AT, AttributeValue.fromS(now.toString()));
    set(UserItem.UPDATE_ID, AttributeValue.fromS(writeId));
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

  /** Returns the condition expression. */
  String condition() {
    return String.join(" AND ", conditions);
  }

  /** Returns the update expression; empty for a write without changes. */
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

  /** Returns the attribute names by placeholder. */
  Map<String, String> names() {
    return names;
  }

  /** Returns the attribute values by placeholder. DynamoDB rejects an empty map. */
  Optional<Map<String, AttributeValue>> values() {
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }
}
