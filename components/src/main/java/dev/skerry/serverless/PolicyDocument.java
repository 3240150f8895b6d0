package dev.skerry.serverless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IAM policy documents as JSON. Keys keep their order, so that a preview shows no false change. */
final class PolicyDocument {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private PolicyDocument() {}

  /** A policy that allows the actions on the resources, as a role carries it. */
  static String allow(List<String> actions, List<String> resources) {
    return of(List.of(statement("Allow", Map.of(), actions, resources, Map.of())));
  }

  static String of(List<Map<String, Object>> statements) {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return JSON.toJson(document);
  }

  /** One statement; an empty principal or condition is left out. */
  static Map<String, Object> statement(
      String effect,
      Map<String, ?> principal,
      List<String> actions,
      List<String> resources,
      Map<String, ?> condition) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    if (!principal.isEmpty()) {
      statement.put("Principal", principal);
    }
    statement.put("Action", actions);
    statement.put("Resource", resources);
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }
}
