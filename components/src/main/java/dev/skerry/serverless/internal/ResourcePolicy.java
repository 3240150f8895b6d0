package dev.skerry.serverless.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements of the policies that resources carry: who may do what with them, and when. */
public final class ResourcePolicy {
  private ResourcePolicy() {}

  public static Map<String, Object> statement(
      String effect, Map<String, String> principal, List<String> actions, String resource) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    statement.put("Principal", principal);
    statement.put("Action", actions);
    statement.put("Resource", List.of(resource));
    return statement;
  }

  /** The statement, in force only when the conditions hold. */
  public static Map<String, Object> when(Map<String, ?> conditions, Map<String, Object> statement) {
    statement.put("Condition", conditions);
    return statement;
  }
}
