package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.ChildId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation of overrides: errors in full text. */
class OverrideValidationTest {
  private static final String FUNCTION = "aws:lambda:Function api-getUser";
  private static final String TYPES =
      "a child of type aws:apigatewayv2:Api, aws:apigatewayv2:Integration,"
          + " aws:apigatewayv2:Route, aws:apigatewayv2:Stage, aws:cloudwatch:LogGroup,"
          + " aws:iam:Role, aws:iam:RolePolicy, aws:lambda:Alias, aws:lambda:Function,"
          + " aws:lambda:Permission";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          timeout | Active     | timeout is 'Active'. Allowed: JSON, such as 30, true, "text" with quotes, ["a", "b"], {"key": "value"} or null. Fix: write value as JSON.
          timeout | 3 4        | timeout is '3 4'. Allowed: JSON, such as 30, true, "text" with quotes, ["a", "b"], {"key": "value"} or null. Fix: write value as JSON.
          timeout | {"a":      | timeout is '{"a":'. Allowed: JSON, such as 30, true, "text" with quotes, ["a", "b"], {"key": "value"} or null. Fix: write value as JSON.
          timeout | "3"        | timeout is "3". Allowed: a whole number. Fix: change value.
          timeout | 3.5        | timeout is 3.5. Allowed: a whole number. Fix: change value.
          timeout | 2147483648 | timeout is 2147483648. Allowed: a whole number. Fix: change value.
          timeout | 1e99999999999 | timeout is 1e99999999999. Allowed: a whole number. Fix: change value.
          timeout | [3]        | timeout is [3]. Allowed: a whole number. Fix: change value.
          publish | "true"     | publish is "true". Allowed: true or false. Fix: change value.
          handler | 5          | handler is 5. Allowed: a string. Fix: change value.
          runtime | 21         | runtime is 21. Allowed: a string. Fix: change value.
          layers  | "one"      | layers is "one". Allowed: a list. Fix: change value.
          layers  | ["one", 2] | layers[1] is 2. Allowed: a string. Fix: change value.
          tags    | ["one"]    | tags is ["one"]. Allowed: an object. Fix: change value.
          tags    | {"a": 1}   | tags.a is 1. Allowed: a string. Fix: change value.
          code    | "app.zip"  | code is "app.zip". Allowed: files, which JSON cannot describe. Fix: change value.
          tracingConfig | "Active"         | tracingConfig is "Active". Allowed: an object with mode. Fix: change value.
          tracingConfig | {"mode": null}   | tracingConfig.mode is null. Allowed: a string. Fix: change value.
          tracingConfig | {}               | tracingConfig is {}. Allowed: an object with the required property mode. Fix: change value.
          tracingConfig.modes | "Active"   | tracingConfig has no property 'modes'. Allowed: mode. Fix: write mode.
          timeout.seconds     | 3          | timeout has no property 'seconds'. Allowed: the whole property timeout. Fix: write timeout.
          """)
  void aValueOfAnotherTypeThanThePropertyIsInvalid(String property, String json, String error) {
    assertInvalid(error, OverrideArgs.of(FUNCTION, property, json));
  }

  @Test
  void anErrorOfAnUnknownPropertyListsTheKnownOnes() {
    assertInvalidChild(
        "aws:cloudwatch:LogGroup api-getUser",
        "property is 'retentionDays'. Allowed: kmsKeyId, logGroupClass, name, namePrefix,"
            + " retentionInDays, skipDestroy, tags. Fix: write retentionInDays.",
        OverrideArgs.of("aws:cloudwatch:LogGroup api-getUser", "retentionDays", "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"fast\"", "true", "1e999"})
  void aValueThatIsNotANumberIsInvalid(String json) {
    assertInvalidChild(
        "aws:apigatewayv2:Stage api",
        "defaultRouteSettings.throttlingRateLimit is %s. Allowed: a number. Fix: change value."
            .formatted(json),
        OverrideArgs.of(
            "aws:apigatewayv2:Stage api", "defaultRouteSettings.throttlingRateLimit", json));
  }

  @Test
  void twoOverridesOfOnePropertyAreInvalid() {
    assertInvalid(
        "property is 'timeout', which another override of 'timeout' sets."
            + " Allowed: one override of a property. Fix: remove one of the two.",
        OverrideArgs.of(FUNCTION, "timeout", "3"),
        OverrideArgs.of("aws:lambda/function:Function api-getUser", "timeout", "4"));
  }

  @Test
  void anOverrideWithinAnOverriddenPropertyIsInvalid() {
    assertInvalid(
        "property is 'tracingConfig.mode', which another override of 'tracingConfig' sets."
            + " Allowed: one override of a property. Fix: remove one of the two.",
        OverrideArgs.of(FUNCTION, "tracingConfig", "{\"mode\": \"Active\"}"),
        OverrideArgs.of(FUNCTION, "tracingConfig.mode", "\"Active\""));
  }

  @Test
  void routesThatDifferInVariableNamesAreTheSameChild() {
    assertInvalidChild(
        "aws:apigatewayv2:Route api-GET /users/{}",
        "property is 'operationName', which another override of 'operationName' sets."
            + " Allowed: one override of a property. Fix: remove one of the two.",
        OverrideArgs.of("aws:apigatewayv2:Route api-GET /users/{id}", "operationName", "\"a\""),
        OverrideArgs.of("aws:apigatewayv2:Route api-GET /users/{}", "operationName", "\"b\""));
  }

  @Test
  void theAuthorizationTypeOfARouteCannotBeOverridden() {
    var route = "aws:apigatewayv2:Route api-GET /users/{}";

    assertInvalidChild(
        route,
        "property is 'authorizationType', which conflicts with auth."
            + " Allowed: other properties of the route. Fix: set auth of the route or of the API.",
        OverrideArgs.of(route, "authorizationType", "\"NONE\""));
  }

  @Test
  void anOverrideRequiresAValue() {
    Apis.assertInvalid(
        Apis.with().overrides(OverrideArgs.builder().child(FUNCTION).property("timeout").build()),
        "override of 'aws:lambda:Function api-getUser': value is missing. Allowed: JSON. Fix: set value.");
  }

  @Test
  void anErrorHidesASecretValueBeforeRegistration() {
    Apis.assertInvalid(
        Apis.with().overrides(OverrideArgs.of(FUNCTION, "timeout", Output.ofSecret("\"hush\""))),
        "override of 'aws:lambda:Function api-getUser': timeout is (secret value hidden)."
            + " Allowed: a whole number. Fix: change value.");
  }

  @Test
  void errorsOfOverridesAreReportedWithTheOthers() {
    Apis.assertInvalid(
        Apis.with().runtime("java8").overrides(OverrideArgs.of(FUNCTION, "timeout", "true")),
        "override of '"
            + FUNCTION
            + "': timeout is true. Allowed: a whole number. Fix: change value.",
        "runtime is 'java8'. Allowed: java11, java17, java21. Fix: change runtime.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws:lambda:Function api-getUsers | aws:lambda:Function api-getUser   | write aws:lambda:Function api-getUser
          aws:iam:Role getUser             | aws:iam:Role api-getUser          | copy type and name from 'pulumi preview'
          aws:lambda:Funktion api-getUser  | TYPES                             | write aws:lambda:Function api-getUser
          aws:lambda:Function              | aws:lambda:Function api-getUser   | copy type and name from 'pulumi preview'
          '' | TYPES | copy type and name from 'pulumi preview'
          """)
  void anErrorOfAnUnknownChildListsTheKnownOnes(String child, String allowed, String fix) {
    var program = failed(OverrideArgs.of(child, "tags", "{}"));

    assertEquals(
        "ServerlessApi 'api': override of '%s': the child does not exist. Allowed: %s. Fix: %s."
            .formatted(ChildId.parse(child), allowed.replace("TYPES", TYPES), fix),
        program.failure());
  }

  @Test
  void anOverrideOfAnUnknownChildRegistersNoChildren() {
    var program = failed(OverrideArgs.of("aws:lambda:Function api-getUsers", "timeout", "3"));

    assertEquals(
        List.of("aws-serverless:index:ServerlessApi"),
        program.resources().stream().map(RecordedProgram.RecordedResource::type).toList());
  }

  @Test
  void anErrorHidesASecretValueInAProgram() {
    var program = failed(OverrideArgs.of(FUNCTION, "timeout", Output.ofSecret("\"hunter2\"")));

    assertEquals(
        "ServerlessApi 'api': override of '"
            + FUNCTION
            + "': timeout is (secret value hidden)."
            + " Allowed: a whole number. Fix: change value.",
        program.failure());
  }

  @Test
  void aValueThatBecomesKnownLaterIsValidatedThen() {
    var later = new CompletableFuture<String>();
    var args = Apis.with().overrides(OverrideArgs.of(FUNCTION, "timeout", Output.of(later)));

    var failure = Apis.failure(args, later, "true");

    assertEquals(
        "ServerlessApi 'api': override of '"
            + FUNCTION
            + "': timeout is (secret value hidden)."
            + " Allowed: a whole number. Fix: change value.",
        failure);
  }

  private static RecordedProgram failed(OverrideArgs... overrides) {
    return RecordedProgram.run(
        ctx -> Apis.declare(Apis.with().overrides(overrides)), Map.<String, String>of());
  }

  private static void assertInvalid(String error, OverrideArgs... overrides) {
    assertInvalidChild(FUNCTION, error, overrides);
  }

  private static void assertInvalidChild(String child, String error, OverrideArgs... overrides) {
    Apis.assertInvalid(Apis.with().overrides(overrides), "override of '" + child + "': " + error);
  }
}
