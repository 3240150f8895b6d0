package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.environment;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static RouteArgs.Builder createUser() {
    return Apis.route("POST /users", "com.example.CreateUser");
  }

  @Test
  void aFunctionHasTheBasePathAndTheVariablesOfTheApiAndItsRoute() {
    var args =
        with(
                createUser().environment(VariableArgs.of("TABLE_NAME", "users")).build(),
                Apis.GET_USER)
            .basePath("/v1")
            .environment(VariableArgs.of("STAGE", "dev"));

    var program = run(args);

    assertEquals(
        Map.of("API_BASE_PATH", "/v1", "STAGE", "dev", "TABLE_NAME", "users"),
        environment(program, "createUser"));
    assertEquals(Map.of("API_BASE_PATH", "/v1", "STAGE", "dev"), environment(program, "getUser"));
  }

  @Test
  void aVariableOfARouteOverridesThatOfTheApi() {
    var args =
        with(createUser().environment(VariableArgs.of("LEVEL", "mine")).build())
            .environment(VariableArgs.of("LEVEL", "everyone's"));

    var program = run(args);

    assertEquals(Map.of("API_BASE_PATH", "", "LEVEL", "mine"), environment(program, "createUser"));
  }

  @Test
  void theFallbackHasASortedListOfAllRoutes() {
    var args =
        with(createUser().build(), Apis.GET_USER, RouteArgs.of("GET /", "com.example.Root"))
            .basePath("/v1")
            .fallback("com.example.Fallback");

    var program = run(args);

    assertEquals(
        Map.of(
            "API_BASE_PATH", "/v1",
            "API_ROUTES",
                "GET /v1,GET /v1/users/{username},HEAD /v1,HEAD /v1/users/{username},POST /v1/users"),
        environment(program, "fallback"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1A", "_HANDLER", "A-B", "A B"})
  void anInvalidVariableNameIsReported(String name) {
    assertInvalid(
        with().environment(VariableArgs.of(name, "x")),
        "environment contains the name '%s'. Allowed: a letter, then letters, digits or '_', at least two characters. Fix: rename the variable in environment."
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_REGION", "AWS_SECRET_ACCESS_KEY", "API_BASE_PATH", "API_ROUTES"})
  void aReservedVariableIsInvalid(String name) {
    assertInvalid(
        with(createUser().environment(VariableArgs.of(name, "x")).build()),
        "function 'createUser': environment contains '%s', which Lambda or this component sets. Allowed: other names. Fix: rename the variable in environment."
            .formatted(name));
  }

  @Test
  void aVariableWithANullOutputIsInvalid() {
    assertInvalid(
        with().environment(VariableArgs.of("TABLE", Output.ofNullable((String) null))),
        "environment contains 'TABLE' without a value. Allowed: a text for each variable. Fix: set the value of 'TABLE' in environment.");
  }

  @Test
  void aVariableWithoutAValueIsInvalid() {
    assertInvalid(
        with().environment(VariableArgs.of("GIT_COMMIT", System.getenv("NOT_SET_ANYWHERE"))),
        "environment contains 'GIT_COMMIT' without a value. Allowed: a text for each variable. Fix: set the value of 'GIT_COMMIT' in environment.");
  }

  @Test
  void aVariableThatTwoRoutesOfOneFunctionDeclareIsInvalid() {
    var variable = VariableArgs.of("TABLE", "users");

    assertInvalid(
        with(
            createUser().environment(variable).build(),
            createUser().route("PUT /users").environment(variable).build()),
        "function 'createUser': environment contains 'TABLE' 2 times. Allowed: each value once. Fix: remove or rename one in environment.");
  }

  @Test
  void namesOver4096BytesAreInvalid() {
    var variables =
        IntStream.range(0, 41)
            .mapToObj(i -> VariableArgs.of("V" + i + "_".repeat(100), ""))
            .toList();

    assertInvalid(
        with().environment(variables),
        "function 'getUser': environment takes at least 4226 bytes. Allowed: up to 4096 for all names and values (Lambda quotas). Fix: declare fewer variables.");
  }

  @Test
  void aListOfRoutesOver4096BytesIsInvalid() {
    var routes =
        IntStream.range(0, 100)
            .mapToObj(i -> RouteArgs.of("POST /%03d".formatted(i) + "x".repeat(40), "a.Handler"))
            .toList();

    assertInvalid(
        with().routes(routes).fallback("com.example.Fallback"),
        "function 'fallback': environment takes at least 5022 bytes. Allowed: up to 4096 for all names and values (Lambda quotas). Fix: declare fewer routes or variables, or remove fallback, whose API_ROUTES lists all routes.");
  }

  @Test
  void exactly4096BytesAreValid() {
    var args = with().environment(VariableArgs.of("BIG", "ü".repeat(2040)));

    var program = run(args);

    assertEquals("ü".repeat(2040), environment(program, "getUser").get("BIG"));
  }

  @Test
  void valuesOver4096BytesFailOnceTheyAreKnown() {
    var args = with().environment(VariableArgs.of("BIG", "ü".repeat(2041)));

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(
        "ServerlessApi 'api': function 'getUser': environment takes at least 4098 bytes. Allowed: up to 4096 for all names and values (Lambda quotas). Fix: declare fewer variables.",
        program.failure());
  }
}
