package dev.skerry.serverless.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.pulumi.core.Output;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** IAM policy documents as JSON, their keys in the order in which AWS's own documents have them. */
public final class PolicyDocument {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private PolicyDocument() {}

  /**
   * A document that allows those actions on those resources.
   *
   * @param actions e.g. {@code dynamodb:GetItem}
   * @param resources ARNs, or {@code *} where the service's actions know no resource
   */
  public static String allow(List<String> actions, List<String> resources) {
    return of(List.of(allowing(actions, resources)));
  }

  /** One statement of such a document. */
  public static Map<String, Object> allowing(List<String> actions, List<String> resources) {
    return statement("Action", actions, "Resource", resources);
  }

  /** The trust policy of a role that a service assumes, e.g. {@code lambda.amazonaws.com}. */
  public static String trust(String service) {
    return of(
        List.of(statement("Principal", Map.of("Service", service), "Action", "sts:AssumeRole")));
  }

  /** The document of those statements, whose keys are in order already. */
  public static String of(List<Map<String, Object>> statements) {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return JSON.toJson(document);
  }

  /** Refuses those of a function's policies that are known, and are no policy documents. */
  public static void validate(List<Output<String>> policies, ValidationErrors errors) {
    for (var i = 0; i < policies.size(); i++) {
      Outputs.validate(policies.get(i), PolicyDocument::validate, errors.in(numbered(i)));
    }
  }

  /** The policy at that index, which fails if it turns out to be no policy document. */
  public static Output<String> checked(Output<String> policy, int index, ValidationErrors errors) {
    return Outputs.validated(policy, PolicyDocument::validate, errors.in(numbered(index)));
  }

  private static String numbered(int index) {
    return "policy " + (index + 1);
  }

  /** What came is not repeated: it may be secret. */
  private static void validate(String text, ValidationErrors errors) {
    if (!hasStatement(text)) {
      errors.add(
          "it is no policy document",
          "a JSON object with a Statement (IAM policy grammar)",
          "correct it in policies");
    }
  }

  private static boolean hasStatement(String text) {
    try {
      return Optional.of(JSON.getAdapter(JsonElement.class).fromJson(Objects.toString(text, "")))
          .filter(JsonElement::isJsonObject)
          .map(document -> document.getAsJsonObject().get("Statement"))
          .filter(statement -> statement.isJsonObject() || statement.isJsonArray())
          .isPresent();
    } catch (IOException | JsonParseException notJson) {
      return false;
    }
  }

  private static Map<String, Object> statement(
      String firstKey, Object first, String secondKey, Object second) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", "Allow");
    statement.put(firstKey, first);
    statement.put(secondKey, second);
    return statement;
  }
}
