package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies of the workflows' roles (docs/preview-in-pull-requests.md). */
class PoliciesTest {
  private static final Pattern KIND = Pattern.compile("(?m)^aws:(\\w+)/(\\w+):");
  private static final Pattern LOG_GROUP =
      Pattern.compile(
          "(?m)^aws:cloudwatch/logGroup:LogGroup (\\S+)$(?:\\R  (?!namePrefix).*)*"
              + "(?:\\R  namePrefix: (.+))?");
  private static final Pattern ACTION = Pattern.compile("[a-z0-9]+:[A-Za-z]+");
  private static final Pattern READS_ITEMS =
      Pattern.compile(
          "dynamodb:(Get|BatchGet|Query|Scan|PartiQL|Export).*|logs:(Get|Filter|Start)(?!LogDelivery).*");

  // Services whose IAM prefix differs from the provider's module.
  private static final Map<String, String> SERVICES =
      Map.of("apigatewayv2/*", "apigateway", "cloudwatch/logGroup", "logs");

  @ParameterizedTest
  @ValueSource(strings = {"trust", "preview", "deploy"})
  void aPolicyNamesEachActionAndFitsTheQuotaOfARole(String policy) {
    var document = document(policy);

    var vague = actions(policy).filter(action -> !ACTION.matcher(action).matches()).toList();

    assertEquals("2012-10-17", document.get("Version").getAsString());
    assertEquals(List.of(), vague);
    // The quota applies to all inline policies of a role together (IAM and STS quotas).
    assertTrue(
        document.toString().length() < 10_240 / 2, document.toString().length() + " characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preview", "deploy"})
  void noRoleReadsItemsOrLogLines(String policy) {
    var reading = actions(policy).filter(READS_ITEMS.asMatchPredicate()).toList();

    assertEquals(List.of(), reading);
  }

  @Test
  void thePreviewRoleChangesNothing() {
    var reading = Pattern.compile("\\w+:(Get|List|Describe|GET|Decrypt).*");

    var changing = actions("preview").filter(reading.asMatchPredicate().negate()).toList();

    assertEquals(List.of(), changing);
  }

  @Test
  void everyServiceOfTheStackIsInTheRoles() {
    var services =
        Project.files("tests/src/test/snapshots", ".txt").stream()
            .flatMap(file -> KIND.matcher(Project.text(file)).results())
            .map(kind -> service(kind.group(1), kind.group(2)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertFalse(services.isEmpty());
    for (var policy : List.of("preview", "deploy")) {
      var allowed = actions(policy).map(action -> action.split(":")[0]).collect(Collectors.toSet());
      assertTrue(allowed.containsAll(services), policy + " allows " + allowed + " of " + services);
    }
  }

  /** Checks the current names and the auto-generated names of earlier releases. */
  @Test
  void theDeployRoleMayChangeEachLogGroupOfTheStack() {
    var allowed = resources("deploy", "LogGroups");
    var names =
        Project.files("tests/src/test/snapshots", ".txt").stream()
            .flatMap(file -> LOG_GROUP.matcher(Project.text(file)).results())
            .flatMap(
                group ->
                    Stream.of(group.group(1) + "-", Objects.requireNonNullElse(group.group(2), "")))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(names.contains("api-getUser-"), names::toString);
    assertTrue(names.contains("/aws/vendedlogs/apigateway/api-"), names::toString);
    for (var name : names) {
      var arn = "arn:aws:logs:REGION:ACCOUNT:log-group:" + name + "0123abc";
      assertTrue(allowed.stream().anyMatch(it -> arn.matches(it.replace("*", ".*"))), arn);
    }
  }

  private static List<String> resources(String policy, String statement) {
    return document(policy).getAsJsonArray("Statement").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(it -> it.get("Sid").getAsString().equals(statement))
        .flatMap(it -> it.getAsJsonArray("Resource").asList().stream())
        .map(JsonElement::getAsString)
        .toList();
  }

  private static String service(String module, String resource) {
    var own = SERVICES.getOrDefault(module + "/*", module);
    return SERVICES.getOrDefault(module + "/" + resource, own);
  }

  private static Stream<String> actions(String policy) {
    return document(policy).getAsJsonArray("Statement").asList().stream()
        .map(statement -> statement.getAsJsonObject().get("Action"))
        .flatMap(
            action ->
                action.isJsonArray()
                    ? action.getAsJsonArray().asList().stream()
                    : Stream.of(action))
        .map(JsonElement::getAsString);
  }

  private static JsonObject document(String policy) {
    var file = Project.files("docs/policies", policy + ".json").get(0);
    return JsonParser.parseString(Project.text(file)).getAsJsonObject();
  }
}
