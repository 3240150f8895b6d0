package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static dev.skerry.serverless.api.Apis.withRoutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private static final String API = "aws:apigatewayv2/api:Api";
  private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String STAGE = "aws:apigatewayv2/stage:Stage";

  @ParameterizedTest
  @CsvSource({
    "'', POST /, POST /",
    "'', POST /users, POST /users",
    "/v1, POST /, POST /v1",
    "/v1, POST /users/{username}, POST /v1/users/{username}",
    "/a/b, ANY /{proxy+}, ANY /a/b/{proxy+}"
  })
  void theBasePathIsAPrefixOfEveryRoute(String basePath, String route, String key) {
    var program = run(withRoutes(route).basePath(basePath));

    assertEquals(List.of(key), routeKeys(program));
  }

  @Test
  void aGetRouteHasAHeadRouteWithTheSameIntegration() {
    var program = run(with());

    var get = program.resource(ROUTE, "api-GET /users/{}");
    var head = program.resource(ROUTE, "api-HEAD /users/{}");
    assertEquals("HEAD /users/{username}", head.input("routeKey"));
    assertEquals(get.input("target"), head.input("target"));
    assertEquals(get.input("authorizationType"), head.input("authorizationType"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "ANY"})
  void aDeclaredHeadRouteIsKept(String method) {
    var own = RouteArgs.of(method + " /users/{name}", "com.example.Head");

    var program = run(with(Apis.GET_USER, own));

    assertEquals(
        Set.of("GET /users/{username}", method + " /users/{name}"), Set.copyOf(routeKeys(program)));
  }

  @Test
  void aRouteIntegratesTheAliasOfItsFunction() {
    var program = run(with());

    assertEquals(
        "integrations/api-getUser-id",
        program.resource(ROUTE, "api-GET /users/{}").input("target"));
    assertEquals(
        Map.of(
            "apiId", "api-id",
            "integrationType", "AWS_PROXY",
            "integrationUri", "arn:invoke:api-getUser",
            "payloadFormatVersion", "2.0"),
        program.resource("aws:apigatewayv2/integration:Integration", "api-getUser").inputs());
  }

  @Test
  void onlyThisApiMayCallTheAlias() {
    var program = run(with());

    assertEquals(
        Map.of(
            "action", "lambda:InvokeFunction",
            "principal", "apigateway.amazonaws.com",
            "function", "api-getUser-0123abc",
            "qualifier", "live",
            "sourceArn", "arn:execute-api:api/*/*"),
        program.resource("aws:lambda/permission:Permission", "api-getUser").inputs());
  }

  @Test
  void authOfTheApiAppliesToRoutesWithoutTheirOwn() {
    var open = Apis.route("POST /open").auth("none").anonymousReason("a form for everyone").build();

    var program = run(with(Apis.GET_USER, open).auth("iam"));

    assertEquals("AWS_IAM", authorization(program, "GET /users/{}"));
    assertEquals("AWS_IAM", authorization(program, "HEAD /users/{}"));
    assertEquals("NONE", authorization(program, "POST /open"));
  }

  @Test
  void anOpenApiMayHaveARouteWithAuthIam() {
    var closed = Apis.route("POST /closed").auth("iam").build();

    var program = run(with(Apis.GET_USER, closed).auth("none").anonymousReason("a catalogue"));

    assertEquals("NONE", authorization(program, "GET /users/{}"));
    assertEquals("AWS_IAM", authorization(program, "POST /closed"));
  }

  @Test
  void theFallbackIsTheOpenDefaultRoute() {
    var program = run(with().auth("iam").fallback("com.example.NotFound"));

    var route = program.resource(ROUTE, "api-$default");
    assertEquals("$default", route.input("routeKey"));
    assertEquals("NONE", route.input("authorizationType"));
    assertEquals("integrations/api-fallback-id", route.input("target"));
  }

  @Test
  void anApiHasNoCorsConfigurationByDefault() {
    var program = run(with());

    assertEquals(Map.of("protocolType", "HTTP"), program.resource(API, "api").inputs());
  }

  @Test
  void corsIsConfiguredInTheGateway() {
    var cors =
        CorsArgs.builder()
            .allowOrigins("https://app.example.com")
            .allowMethods("GET", "PUT")
            .allowHeaders("content-type")
            .exposeHeaders("etag")
            .maxAgeSeconds(600)
            .allowCredentials(true)
            .build();

    var program = run(with().cors(cors));

    assertEquals(
        Map.of(
            "allowOrigins", List.of("https://app.example.com"),
            "allowMethods", List.of("GET", "PUT"),
            "allowHeaders", List.of("content-type"),
            "exposeHeaders", List.of("etag"),
            "maxAge", 600.0,
            "allowCredentials", true),
        program.resource(API, "api").input("corsConfiguration"));
  }

  @Test
  void theStageAlwaysHasBothLimitsAndDetailedMetrics() {
    var program = run(with());

    var stage = program.resource(STAGE, "api");
    assertEquals("$default", stage.input("name"));
    assertEquals(true, stage.input("autoDeploy"));
    assertEquals(
        Map.of(
            "detailedMetricsEnabled", false,
            "throttlingRateLimit", 100.0,
            "throttlingBurstLimit", 200.0),
        stage.input("defaultRouteSettings"));
  }

  @Test
  void oneLimitKeepsTheDefaultOfTheOther() {
    var program = run(with().throttle(ThrottleArgs.builder().ratePerSecond(0.5).build()));

    assertEquals(
        Map.of(
            "detailedMetricsEnabled", false,
            "throttlingRateLimit", 0.5,
            "throttlingBurstLimit", 200.0),
        program.resource(STAGE, "api").input("defaultRouteSettings"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void eachRequestIsLoggedAsOneLineOfJsonWithoutPersonalData() {
    var program = run(with());

    var log = (Map<String, String>) program.resource(STAGE, "api").input("accessLogSettings");
    var line = JsonParser.parseString(log.get("format")).getAsJsonObject();
    assertEquals("arn:aws:cloudwatch/logGroup:LogGroup:api-access-log", log.get("destinationArn"));
    assertEquals("$context.requestId", line.get("requestId").getAsString());
    assertEquals("$context.integration.status", line.get("integration_status").getAsString());
    assertFalse(log.get("format").contains("sourceIp"), log.get("format"));
    assertFalse(log.get("format").contains("context.path"), log.get("format"));
    assertFalse(log.get("format").contains("\n"), log.get("format"));
  }

  @Test
  void theAccessLogGroupIsBelowVendedLogs() {
    var group = run(with()).resource(LOG_GROUP, "api-access-log");

    assertEquals("/aws/vendedlogs/apigateway/api-", group.input("namePrefix"));
    assertFalse(group.inputs().containsKey("name"));
  }

  @Test
  void anAccessLogGroupWithAnOverriddenNameHasNoPrefix() {
    var name = OverrideArgs.of("aws:cloudwatch:LogGroup api-access-log", "name", "\"mine\"");

    var group = run(with().overrides(name)).resource(LOG_GROUP, "api-access-log");

    assertEquals("mine", group.input("name"));
    assertFalse(group.inputs().containsKey("namePrefix"));
  }

  @Test
  void thePrefixOfTheAccessLogGroupCanBeOverridden() {
    var prefix = OverrideArgs.of("aws:cloudwatch:LogGroup api-access-log", "namePrefix", "\"a-\"");

    var group = run(with().overrides(prefix)).resource(LOG_GROUP, "api-access-log");

    assertEquals("a-", group.input("namePrefix"));
  }

  @Test
  void withoutAccessLogsThereIsNoAccessLogGroup() {
    var program = run(with().accessLogs(false));

    assertEquals(1, program.ofType(LOG_GROUP).size());
    assertFalse(program.resource(STAGE, "api").inputs().containsKey("accessLogSettings"));
  }

  private static List<Object> routeKeys(RecordedProgram program) {
    return program.ofType(ROUTE).stream().map(route -> route.input("routeKey")).toList();
  }

  private static Object authorization(RecordedProgram program, String route) {
    return program.resource(ROUTE, "api-" + route).input("authorizationType");
  }
}
