package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
  private static final String STAGE = "aws:apigatewayv2/stage:Stage";

  @Test
  void theThrottleOfAGetRouteAppliesToItsHeadRoute() {
    var search = throttled("GET /search", ThrottleArgs.of(5, 10));

    var program = run(with(Apis.GET_USER, search).basePath("/v1"));

    assertEquals(
        List.of(limits("GET /v1/search", 5, 10), limits("HEAD /v1/search", 5, 10)),
        program.resource(STAGE, "api").input("routeSettings"));
  }

  @Test
  void aRouteWithOneLimitHasTheOtherOfTheApi() {
    var slow = throttled("POST /a", ThrottleArgs.builder().ratePerSecond(0.5).build());
    var narrow = throttled("POST /b", ThrottleArgs.builder().burst(1).build());

    var program = run(with(slow, narrow).throttle(ThrottleArgs.of(20, 30)));

    assertEquals(
        List.of(limits("POST /a", 0.5, 30), limits("POST /b", 20, 1)),
        program.resource(STAGE, "api").input("routeSettings"));
  }

  @Test
  void aRouteWithoutAThrottleHasNoRouteSettings() {
    var program = run(with().throttle(ThrottleArgs.of(20, 30)));

    assertFalse(program.resource(STAGE, "api").inputs().containsKey("routeSettings"));
  }

  @Test
  void aDeclaredHeadRouteKeepsItsThrottle() {
    var get = throttled("GET /a", ThrottleArgs.of(5, 10));
    var head = throttled("HEAD /a", ThrottleArgs.of(50, 100));

    var program = run(with(get, head));

    assertEquals(
        List.of(limits("GET /a", 5, 10), limits("HEAD /a", 50, 100)),
        program.resource(STAGE, "api").input("routeSettings"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRateThatIsNotPositiveAndFiniteIsInvalid(double rate) {
    assertInvalid(
        with().throttle(ThrottleArgs.of(rate, 1)),
        "throttle: ratePerSecond is %s. Allowed: a number greater than 0. Fix: change ratePerSecond."
            .formatted(rate));
  }

  @Test
  void aBurstBelow1IsInvalid() {
    assertInvalid(
        with().throttle(ThrottleArgs.of(0.5, 0)),
        "throttle: burst is 0. Allowed: 1 or more. Fix: change burst.");
  }

  @Test
  void anErrorOfAThrottleShowsItsRoute() {
    assertInvalid(
        with(throttled("POST /a", ThrottleArgs.of(0, -1))),
        "route 'POST /a': throttle: ratePerSecond is 0.0. Allowed: a number greater than 0. Fix: change ratePerSecond.",
        "route 'POST /a': throttle: burst is -1. Allowed: 1 or more. Fix: change burst.");
  }

  @Test
  void anErrorOfTheApisThrottleIsNotRepeatedForItsRoutes() {
    var route = throttled("POST /a", ThrottleArgs.builder().burst(1).build());

    assertInvalid(
        with(route).throttle(ThrottleArgs.of(0, 1)),
        "throttle: ratePerSecond is 0.0. Allowed: a number greater than 0. Fix: change ratePerSecond.");
  }

  @Test
  void limitsAboveTheQuotasOfTheAccountAreValid() {
    assertValid(with(throttled("POST /a", ThrottleArgs.of(100_000, 50_000))));
  }

  private static RouteArgs throttled(String route, ThrottleArgs throttle) {
    return Apis.route(route).throttle(throttle).build();
  }

  static Map<String, Object> limits(String routeKey, double ratePerSecond, double burst) {
    return Map.of(
        "routeKey", routeKey,
        "detailedMetricsEnabled", false,
        "throttlingRateLimit", ratePerSecond,
        "throttlingBurstLimit", burst);
  }
}
