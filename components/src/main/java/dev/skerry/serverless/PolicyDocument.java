package dev.skerry.serverless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IAM policy documents as JSON, their keys in the order in which AWS's own documents have them. */
final class PolicyDocument {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private PolicyDocument() {}

  /**
   * A document that allows those actions on those resources.
   *
   * @param actions e.g. {@code dynamodb:GetItem}
   * @param resources ARNs, or {@code *} where the service's actions know no resource
   */
  static String allow(List<String> actions, List<String> resources) {
    return of(List.of(statement("Allow", Map.of(), actions, resources, Map.of())));
  }

  /** The trust policy of a role that a service assumes, e.g. {@code lambda.amazonaws.com}. */
  static String trust(String service) {
    var actions = List.of("sts:AssumeRole");
    return of(
        List.of(statement("Allow", Map.of("Service", service), actions, List.of(), Map.of())));
  }

  static String of(List<Map<String, Object>> statements) {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return JSON.toJson(document);
  }

  /** One statement; what is empty is left out. */
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
    if (!resources.isEmpty()) {
      statement.put("Resource", resources);
    }
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }
}
