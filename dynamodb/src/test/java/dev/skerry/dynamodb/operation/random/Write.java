package dev.skerry.dynamodb.operation.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A write of one item.
 *
 * @param kind Put, Update, Delete or ConditionCheck
 * @param members the members of the request
 * @param change what it means
 */
record Write(String kind, Map<String, Object> members, Model.Change change) {
  /** A write of the item with a key, with a condition if it may have one. */
  static Write of(Values values, Map<String, Object> key, List<String> kinds, boolean conditional) {
    var kind = values.oneOf(kinds);
    var condition =
        kind.equals("ConditionCheck") || (conditional && values.oneIn(3))
            ? Clause.condition(values)
            : Clause.NONE;
    return switch (kind) {
      case "Put" -> put(values.item(key), key, condition);
      case "Update" -> update(Update.of(values), key, condition);
      case "Delete" -> of(kind, Map.of("Key", key), condition, key, before -> Map.of());
      default -> of(kind, Map.of("Key", key), condition, key, before -> before);
    };
  }

  private static Write put(Map<String, Object> item, Map<String, Object> key, Clause condition) {
    return of("Put", Map.of("Item", item), condition, key, before -> item);
  }

  private static Write update(Update update, Map<String, Object> key, Clause condition) {
    var members = new HashMap<String, Object>(Map.of("Key", key));
    members.put("UpdateExpression", update.text());
    if (update.value() != null) {
      members.put("ExpressionAttributeValues", Map.of(":u", update.value()));
    }
    return of("Update", members, condition, key, before -> update.apply(key, before));
  }

  private static Write of(
      String kind,
      Map<String, Object> members,
      Clause condition,
      Map<String, Object> key,
      UnaryOperator<Map<String, Object>> meaning) {
    var request = Request.toTable().withAll(members).with("ConditionExpression", condition);
    return new Write(kind, request.members(), new Model.Change(key, condition.meaning(), meaning));
  }
}
