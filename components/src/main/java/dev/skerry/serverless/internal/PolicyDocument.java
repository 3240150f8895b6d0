package dev.skerry.serverless.internal;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.pulumi.core.Output;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds and validates IAM policy documents. The order of the keys is fixed: a document that
 * differs between two runs would show a change in a preview.
 */
public final class PolicyDocument {
  private static final Gson JSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE)
          .create();

  private record Document(String version, List<Statement> statement) {}

  /**
   * A statement of a document. Its components are the keys of the JSON, in their order; null
   * components are left out.
   */
  public record Statement(
      String effect,
      Map<String, String> principal,
      Object action,
      List<String> resource,
      Map<String, ?> condition) {

    /** Returns a statement that allows the actions on the resources. */
    public static Statement allow(List<String> actions, List<String> resources) {
      return new Statement("Allow", null, actions, resources, null);
    }

    /** Returns a statement that denies the actions on the resources. */
    public static Statement deny(List<String> actions, List<String> resources) {
      return new Statement("Deny", null, actions, resources, null);
    }

    /** Returns a copy with a principal, for the policy of a resource. */
    public Statement withPrincipal(String type, String id) {
      return new Statement(effect, Map.of(type, id), action, resource, condition);
    }

    /**
     * Returns a copy that applies only when the conditions hold.
     *
     * @param conditions in a fixed order
     */
    public Statement withCondition(Map<String, ?> conditions) {
      return new Statement(effect, principal, action, resource, conditions);
    }
  }

  private PolicyDocument() {}

  /** Returns a document with the statements. */
  public static String of(Statement... statements) {
    return JSON.toJson(new Document("2012-10-17", List.of(statements)));
  }

  /**
   * Returns a document that allows the actions on the resources.
   *
   * @param actions e.g. {@code dynamodb:GetItem}
   * @param resources ARNs, or {@code *} for actions that do not support resources
   */
  public static String allow(List<String> actions, List<String> resources) {
    return of(Statement.allow(actions, resources));
  }

  /** Returns the trust policy of a role that a service assumes, e.g. lambda.amazonaws.com. */
  public static String trust(String service) {
    var principal = Map.of("Service", service);
    return of(new Statement("Allow", principal, "sts:AssumeRole", null, null));
  }

  /** Validates the documents of the argument {@code policies} whose values are known. */
  public static void validate(List<Output<String>> policies, ValidationErrors errors) {
    for (var i = 0; i < policies.size(); i++) {
      var index = i;
      Outputs.validate(policies.get(i), (text, its) -> validate(text, index, its), errors);
    }
  }

  /** Returns the document at an index of {@code policies}; the output fails if it is invalid. */
  public static Output<String> validated(
      Output<String> policy, int index, ValidationErrors errors) {
    return Outputs.validated(policy, (text, its) -> validate(text, index, its), errors);
  }

  /** The error does not show the value: it may be a secret. */
  private static void validate(String text, int index, ValidationErrors errors) {
    if (!hasStatement(text)) {
      errors.add(
          "policies[" + index + "]",
          "is not a policy document",
          "a JSON object with a Statement (IAM policy grammar)",
          "correct the document in policies");
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
}
