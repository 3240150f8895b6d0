package dev.skerry.dynamodb.operation.random;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The members of a request. */
final class Request {
  private final Map<String, Object> members = new TreeMap<>();

  static Request toTable() {
    return new Request().with("TableName", "data");
  }

  Request with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  Request withAll(Map<String, Object> more) {
    members.putAll(more);
    return this;
  }

  /** Adds an expression with its values, unless it is empty. */
  Request with(String parameter, Clause clause) {
    if (!clause.text().isEmpty()) {
      members.put(parameter, clause.text());
      values(clause.values());
    }
    return this;
  }

  Request values(Map<String, Object> values) {
    var all = new HashMap<String, Object>(values);
    if (members.get("ExpressionAttributeValues") instanceof Map<?, ?> others) {
      others.forEach((name, value) -> all.put((String) name, value));
    }
    if (!all.isEmpty()) {
      members.put("ExpressionAttributeValues", all);
    }
    return this;
  }

  Map<String, Object> members() {
    return members;
  }
}
