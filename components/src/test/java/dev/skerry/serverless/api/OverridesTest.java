package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.table.UserTable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Effects of overrides. */
class OverridesTest {
  private static final String FUNCTION = "aws:lambda:Function api-getUser";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          description            | "Reads a user"                     | Reads a user
          reservedConcurrentExecutions | 5                            | 5.0
          timeout                | 29.0                               | 29.0
          skipDestroy            | true                               | true
          layers                 | ["arn:aws:lambda:layer:one:1"]     | [arn:aws:lambda:layer:one:1]
          runtime                | "provided.al2023"                  | provided.al2023
          tags                   | {"Owner": "team"}                  | {Owner=team}
          tags.Owner             | "team"                             | {Owner=team}
          ephemeralStorage       | {"size": 1024}                     | {size=1024.0}
          ephemeralStorage.size  | 1024                               | {size=1024.0}
          tracingConfig.mode     | "Active"                           | {mode=Active}
          """)
  void aPropertyOfAnyTypeIsSet(String property, String json, String expected) {
    var program = declare(OverrideArgs.of(FUNCTION, property, json));

    var input = property.replaceAll("\\..*", "");
    assertEquals(expected, Apis.functionInput(program, "getUser", input).toString());
  }

  @Test
  void aNestedPropertyDoesNotChangeItsSiblings() {
    var before = Apis.run(Apis.with());

    var program =
        declare(
            OverrideArgs.of(FUNCTION, "loggingConfig.systemLogLevel", "\"WARN\""),
            OverrideArgs.of(FUNCTION, "loggingConfig.applicationLogLevel", "\"ERROR\""));

    var expected = new TreeMap<>(logging(before));
    expected.put("systemLogLevel", "WARN");
    expected.put("applicationLogLevel", "ERROR");
    assertEquals(expected, new TreeMap<>(logging(program)));
  }

  @Test
  void aKeyOfAMapDoesNotChangeOtherKeys() {
    var program = declare(OverrideArgs.of(FUNCTION, "environment.variables.LEVEL", "\"DEBUG\""));

    assertEquals(
        Map.of("API_BASE_PATH", "", "LEVEL", "DEBUG"), Apis.environment(program, "getUser"));
  }

  @Test
  void nullRemovesAProperty() {
    var program = declare(OverrideArgs.of(FUNCTION, "tracingConfig", "null"));

    assertNull(Apis.functionInput(program, "getUser", "tracingConfig"));
  }

  @Test
  void anOverrideChangesOnePropertyOnly() {
    var before = inputs(Apis.run(Apis.with()));

    var after = inputs(declare(OverrideArgs.of(FUNCTION, "timeout", "29")));

    after.get("aws:lambda/function:Function api-getUser").put("timeout", 10.0);
    assertEquals(before, after);
  }

  @Test
  void aValueMayComeFromAnotherResource() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var table = new UserTable("users", null, null);
              var arn = table.tableArn().applyValue(known -> '"' + known + '"');
              Apis.declare(Apis.with().overrides(OverrideArgs.of(FUNCTION, "kmsKeyArn", arn)));
            });

    assertEquals(
        "arn:aws:dynamodb/table:Table:users-table",
        Apis.functionInput(program, "getUser", "kmsKeyArn"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws:lambda:Function api-getUser",
    "aws:lambda/function:Function api-getUser",
    "'  aws:lambda:Function     api-getUser '"
  })
  void aChildMayHaveTheTypeOfAPreviewOrOfAUrn(String child) {
    var program = declare(OverrideArgs.of(child, "timeout", "29"));

    assertEquals(29.0, Apis.functionInput(program, "getUser", "timeout"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "username", "id"})
  void aRouteIsFoundByAnyNamesOfItsVariables(String variable) {
    var route = "aws:apigatewayv2:Route api-GET /users/{%s}".formatted(variable);

    var program = declare(OverrideArgs.of(route, "operationName", "\"getUser\""));

    var inputs = program.resource("aws:apigatewayv2/route:Route", "api-GET /users/{}");
    assertEquals("getUser", inputs.input("operationName"));
  }

  @Test
  void aTransformationRunsAfterOverrides() {
    ResourceTransformation later =
        made ->
            made.args() instanceof FunctionArgs args
                ? Optional.of(
                    new ResourceTransformation.Result(oneSecondMore(args), made.options()))
                : Optional.empty();
    var options = ComponentResourceOptions.builder().resourceTransformations(later).build();
    var args = Apis.with().overrides(OverrideArgs.of(FUNCTION, "timeout", "20")).build();

    var program = RecordedProgram.run(ctx -> new ServerlessApi("api", args, options));

    assertEquals(21.0, Apis.functionInput(program, "getUser", "timeout"));
  }

  private static FunctionArgs oneSecondMore(FunctionArgs args) {
    var timeout = args.timeout().orElseThrow().applyValue(seconds -> seconds + 1);
    return FunctionArgs.builder(args).timeout(timeout).build();
  }

  private static RecordedProgram declare(OverrideArgs... overrides) {
    return Apis.run(Apis.with().overrides(overrides));
  }

  private static Map<String, Map<String, Object>> inputs(RecordedProgram program) {
    return program.resources().stream()
        .filter(resource -> resource.type().startsWith("aws:"))
        .collect(
            Collectors.toMap(
                resource -> resource.type() + " " + resource.name(),
                resource -> comparable(resource.inputs())));
  }

  /** Removes code: archives have no equality by value. */
  private static Map<String, Object> comparable(Map<String, Object> inputs) {
    var comparable = new TreeMap<>(inputs);
    comparable.remove("code");
    return comparable;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> logging(RecordedProgram program) {
    return (Map<String, Object>) Apis.functionInput(program, "getUser", "loggingConfig");
  }
}
