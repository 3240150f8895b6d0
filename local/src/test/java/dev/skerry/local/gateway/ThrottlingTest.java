package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.program.HttpApi.Stage;
import dev.skerry.local.program.HttpApi.Throttle;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThrottlingTest {

  private final Throttling throttling = new Throttling(new FakeClock());

  @Test
  void eachRouteHasItsOwnTokenBucket() {
    var stage = Apis.stage("$default", 1, 1);
    throttling.allows(match(stage, "GET /a"));

    assertFalse(throttling.allows(match(stage, "GET /a")));
    assertTrue(throttling.allows(match(stage, "GET /b")));
  }

  @Test
  void eachStageHasItsOwnTokenBuckets() {
    throttling.allows(match(Apis.stage("dev", 1, 1), "GET /a"));

    assertTrue(throttling.allows(match(Apis.stage("prod", 1, 1), "GET /a")));
  }

  @Test
  void theLimitsOfARouteReplaceTheLimitsOfTheStage() {
    var own = Map.of("GET /a", new Throttle(1, 2));
    var stage = new Stage("$default", Optional.of(new Throttle(1, 1)), own, Map.of());

    assertEquals(2, tryReserveConcurrency(match(stage, "GET /a"), 5));
    assertEquals(1, tryReserveConcurrency(match(stage, "GET /b"), 5));
  }

  @Test
  void withoutLimitsTheAccountLimitsApply() {
    assertEquals(5_000, tryReserveConcurrency(match(Apis.stage("$default"), "GET /a"), 6_000));
  }

  private long tryReserveConcurrency(RouteMatch match, int requests) {
    return IntStream.range(0, requests).filter(i -> throttling.allows(match)).count();
  }

  private static RouteMatch match(Stage stage, String routeKey) {
    return new RouteMatch(stage, Apis.route(routeKey), Map.of());
  }
}
