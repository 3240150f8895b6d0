package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.functionInput;
import static dev.skerry.serverless.api.Apis.route;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiFunctionTest {
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final String PUT = "{\"Statement\":{\"Action\":\"dynamodb:PutItem\"}}";
  private static final String DELETE = "{\"Statement\":{\"Action\":\"dynamodb:DeleteItem\"}}";
  private static final String LOGS_OF_GET_USER =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Action\":[\"logs:CreateLogStream\",\"logs:PutLogEvents\"],"
          + "\"Resource\":[\"arn:aws:cloudwatch/logGroup:LogGroup:api-getUser:*\"]}]}";

  @Test
  void defaultsAreSafeForProduction() {
    var program = run(with());

    var inputs = program.resource(FUNCTION, "api-getUser").inputs();
    assertEquals("com.example.GetUser", inputs.get("handler"));
    assertEquals(1024.0, inputs.get("memorySize"));
    assertEquals(10.0, inputs.get("timeout"));
    assertEquals("java21", inputs.get("runtime"));
    assertEquals(List.of("arm64"), inputs.get("architectures"));
    assertEquals(true, inputs.get("publish"));
    assertEquals(Map.of("mode", "PassThrough"), inputs.get("tracingConfig"));
    assertNull(inputs.get("snapStart"));
    assertNull(inputs.get("name"), "a fixed name cannot be replaced");
  }

  @Test
  void argumentsOfTheApiApplyToAllFunctions() {
    var args =
        with()
            .runtime("java17")
            .architecture("x86_64")
            .memoryMb(512)
            .timeoutSeconds(29)
            .layers("arn:first", "arn:second")
            .snapStart(true)
            .fallback("com.example.Fallback");

    var program = run(args);

    for (var function : program.ofType(FUNCTION)) {
      assertEquals("java17", function.input("runtime"));
      assertEquals(List.of("x86_64"), function.input("architectures"));
      assertEquals(512.0, function.input("memorySize"));
      assertEquals(29.0, function.input("timeout"));
      assertEquals(List.of("arn:first", "arn:second"), function.input("layers"));
      assertEquals(Map.of("applyOn", "PublishedVersions"), function.input("snapStart"));
    }
    assertEquals(2, program.ofType(FUNCTION).size());
  }

  @Test
  void memoryAndTimeoutOfARouteApplyToItsFunctionOnly() {
    var big = route("GET /report", "com.example.Report").memoryMb(10240).timeoutSeconds(20).build();

    var program = run(with(Apis.GET_USER, big).memoryMb(128).timeoutSeconds(1));

    assertEquals(10240.0, functionInput(program, "report", "memorySize"));
    assertEquals(20.0, functionInput(program, "report", "timeout"));
    assertEquals(128.0, functionInput(program, "getUser", "memorySize"));
    assertEquals(1.0, functionInput(program, "getUser", "timeout"));
  }

  @ParameterizedTest
  @CsvSource({
    "com.example.GetUser, getUser",
    "GetUser, getUser",
    "com.example.Users$Get, get",
    "com.example.Users::get, users"
  })
  void theDefaultNameOfAFunctionIsThatOfItsHandlerClass(String handler, String function) {
    var program = run(with(RouteArgs.of("GET /users", handler)));

    assertEquals(handler, functionInput(program, function, "handler"));
  }

  @Test
  void routesWithTheSameFunctionShareIt() {
    var post = route("POST /users", "com.example.Users").function("users").build();

    var program = run(with(RouteArgs.of("GET /users", "com.example.Users"), post));

    assertEquals(1, program.ofType(FUNCTION).size());
    assertEquals(1, program.ofType("aws:apigatewayv2/integration:Integration").size());
  }

  @Test
  void aFunctionLogsJsonToItsOwnGroupWhichKeepsLogsFor30Days() {
    var program = run(with());

    assertEquals(
        Map.of("retentionInDays", 30.0),
        program.resource("aws:cloudwatch/logGroup:LogGroup", "api-getUser").inputs());
    assertEquals(
        Map.of(
            "logGroup", "api-getUser-0123abc",
            "logFormat", "JSON",
            "applicationLogLevel", "INFO",
            "systemLogLevel", "INFO"),
        functionInput(program, "getUser", "loggingConfig"));
  }

  @Test
  void logRetentionDaysAppliesToAllLogGroups() {
    var program = run(with().logRetentionDays(7));

    for (var group : program.ofType("aws:cloudwatch/logGroup:LogGroup")) {
      assertEquals(7.0, group.input("retentionInDays"));
    }
  }

  @Test
  void onlyLambdaMayAssumeTheRole() {
    var program = run(with());

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
        program.resource("aws:iam/role:Role", "api-getUser").input("assumeRolePolicy"));
    assertEquals("arn:aws:iam/role:Role:api-getUser", functionInput(program, "getUser", "role"));
  }

  @Test
  void aFunctionMayWriteItsOwnLogsAndNothingElse() {
    var program = run(with());

    assertEquals(Map.of("api-getUser-logs", LOGS_OF_GET_USER), policies(program, "getUser"));
  }

  @Test
  void policiesOfARouteApplyToItsFunctionOnly() {
    var create = route("POST /users").policies(PUT).build();
    var delete = route("DELETE /users").policies(DELETE).build();

    var program = run(with(Apis.GET_USER, create, delete));

    var policies = policies(program, "handler");
    assertEquals(PUT, policies.get("api-handler-policy-1"));
    assertEquals(DELETE, policies.get("api-handler-policy-2"));
    assertEquals(3, policies.size());
    assertEquals(Map.of("api-getUser-logs", LOGS_OF_GET_USER), policies(program, "getUser"));
  }

  @Test
  void policiesOfTheApiApplyToAllFunctions() {
    var args =
        with()
            .policies(List.of(Output.of(PUT), Output.of(DELETE)))
            .fallback("com.example.Fallback");

    var program = run(args);

    for (var function : List.of("getUser", "fallback")) {
      var policies = policies(program, function);
      assertEquals(PUT, policies.get("api-" + function + "-shared-policy-1"));
      assertEquals(DELETE, policies.get("api-" + function + "-shared-policy-2"));
      assertEquals(3, policies.size());
    }
  }

  @Test
  void ephemeralStorageOfARouteAppliesToItsFunctionOnly() {
    var pdf = route("POST /pdf", "com.example.Pdf").ephemeralStorageMb(2048).build();

    var program = run(with(Apis.GET_USER, pdf));

    assertEquals(Map.of("size", 2048.0), functionInput(program, "pdf", "ephemeralStorage"));
    assertEquals(Map.of("size", 512.0), functionInput(program, "getUser", "ephemeralStorage"));
  }

  @Test
  void aTracedFunctionMaySendTraces() {
    var program = run(with().tracing(true));

    assertEquals(Map.of("mode", "Active"), functionInput(program, "getUser", "tracingConfig"));
    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":[\"xray:PutTraceSegments\",\"xray:PutTelemetryRecords\"],"
            + "\"Resource\":[\"*\"]}]}",
        policies(program, "getUser").get("api-getUser-tracing"));
  }

  @Test
  void theAliasLivePointsToThePublishedVersion() {
    var program = run(with());

    assertEquals(
        Map.of("name", "live", "functionName", "api-getUser-0123abc", "functionVersion", "7"),
        program.resource("aws:lambda/alias:Alias", "api-getUser").inputs());
  }

  /** Returns the policy documents of a function's role by the names of the policies. */
  private static Map<String, Object> policies(RecordedProgram program, String function) {
    return program.ofType("aws:iam/rolePolicy:RolePolicy").stream()
        .filter(policy -> policy.input("role").equals("api-" + function + "-0123abc"))
        .collect(
            Collectors.toMap(
                RecordedProgram.RecordedResource::name, policy -> policy.input("policy")));
  }
}
