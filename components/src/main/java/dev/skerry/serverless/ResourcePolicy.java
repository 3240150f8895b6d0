package dev.skerry.serverless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies that resources carry: who may do what with them, and when. */
final class ResourcePolicy {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private ResourcePolicy() {}

  /** The document; its keys keep their order, as previews show any other text as a change. */
  static String of(List<Map<String, Object>> statements) {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return JSON.toJson(document);
  }

  static Map<String, Object> statement(
      String effect, Map<String, String> principal, List<String> actions, String resource) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    statement.put("Principal", principal);
    statement.put("Action", actions);
    statement.put("Resource", List.of(resource));
    return statement;
  }

  /** The statement, in force only when the conditions hold. */
  static Map<String, Object> when(Map<String, ?> conditions, Map<String, Object> statement) {
    statement.put("Condition", conditions);
    return statement;
  }
}
