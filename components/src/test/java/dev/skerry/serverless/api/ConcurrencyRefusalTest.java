package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertRefused;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyRefusalTest {
  private static RouteArgs.Builder route() {
    return RouteArgs.builder().route("GET /users").handler("com.example.GetUser");
  }

  private static RouteArgs.Builder reserving(String function, int reserve) {
    return RouteArgs.builder()
        .route("GET /" + function)
        .handler("com.example.Any")
        .function(function)
        .reservedConcurrency(reserve);
  }

  private static RouteArgs ready(Integer min, Integer max, Integer targetPercent) {
    var args =
        ProvisionedConcurrencyArgs.builder().min(min).max(max).targetPercent(targetPercent).build();
    return route().provisionedConcurrency(args).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void aReserveOfNothingIsRefused(int reserve) {
    assertRefused(
        with(route().reservedConcurrency(reserve).build()),
        "function 'getUser': reservedConcurrency is %d. Allowed: 1 or more, as 0 would switch the function off. Fix: change reservedConcurrency, or drop its routes."
            .formatted(reserve));
  }

  @Test
  void reservesThatLeaveLessThan100ToOthersAreRefusedWithTheirSum() {
    assertRefused(
        with(reserving("first", 600).build(), Apis.GET_USER, reserving("second", 301).build()),
        "its functions keep 901 of the account's 1000 concurrent executions for themselves: first 600, second 301. Allowed: up to 900 in all, as Lambda leaves 100 to functions without a reserve. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void environmentsThatAreReadyCountOnceWithAReserveAndAloneWithout() {
    var both = reserving("both", 10).provisionedConcurrency(ProvisionedConcurrencyArgs.of(10));
    var alone =
        RouteArgs.builder()
            .route("GET /alone")
            .handler("com.example.Alone")
            .provisionedConcurrency(ProvisionedConcurrencyArgs.between(1, 11));

    assertRefused(
        with(both.build(), alone.build()).accountConcurrency(120),
        "its functions keep 21 of the account's 120 concurrent executions for themselves: both 10, alone 11. Allowed: up to 20 in all, as Lambda leaves 100 to functions without a reserve. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void anyReserveInANewAccountIsRefused() {
    assertRefused(
        with(reserving("first", 1).build()).accountConcurrency(10),
        "its functions keep 1 of the account's 10 concurrent executions for themselves: first 1. Allowed: up to 0 in all, as Lambda leaves 100 to functions without a reserve. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void reservesThatOverflowTogetherAreRefused() {
    assertRefused(
        with(
            reserving("first", Integer.MAX_VALUE).build(),
            reserving("second", Integer.MAX_VALUE).build()),
        "its functions keep 4294967294 of the account's 1000 concurrent executions for themselves: first 2147483647, second 2147483647. Allowed: up to 900 in all, as Lambda leaves 100 to functions without a reserve. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void reservesThatLeaveJust100ToOthersAreAccepted() {
    var args = with(reserving("first", 900).build()).build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @Test
  void anApiWithoutReservesFitsIntoANewAccount() {
    var args = with().accountConcurrency(10).build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9})
  void anAccountWithoutConcurrencyIsRefused(int quota) {
    assertRefused(
        with().accountConcurrency(quota),
        "accountConcurrency is %d. Allowed: 10 or more. Fix: set it to the quota 'Concurrent executions' of the account."
            .formatted(quota));
  }

  @Test
  void boundsThatHoldNothingAreRefused() {
    assertRefused(
        with(ready(0, 0, 5)),
        "function 'getUser': provisionedConcurrency: min is 0. Allowed: 1 or more. Fix: change min.",
        "function 'getUser': provisionedConcurrency: max is 0, with a min of 0. Allowed: more than min. Fix: raise max, or drop it: then it is always min.",
        "function 'getUser': provisionedConcurrency: targetPercent is 5. Allowed: 10 to 90. Fix: change targetPercent.");
  }

  @Test
  void boundsWithoutAMinAreRefused() {
    assertRefused(
        with(ready(null, 5, null)),
        "function 'getUser': provisionedConcurrency: min is 0. Allowed: 1 or more. Fix: change min.");
  }

  @Test
  void aMaxThatIsTheMinIsRefused() {
    assertRefused(
        with(ready(2, 2, null)),
        "function 'getUser': provisionedConcurrency: max is 2, with a min of 2. Allowed: more than min. Fix: raise max, or drop it: then it is always min.");
  }

  @Test
  void aTargetWithoutBoundsIsRefused() {
    assertRefused(
        with(ready(2, null, 70)),
        "function 'getUser': provisionedConcurrency: targetPercent is 70 without a max. Allowed: only with a max, between which and min it scales. Fix: set max, or drop targetPercent.");
  }

  @Test
  void readyEnvironmentsOfAFunctionThatStartsFromASnapshotAreRefused() {
    assertRefused(
        with(ready(1, null, null)).snapStart(true),
        "function 'getUser': provisionedConcurrency is set, and snapStart. Allowed: one of the two (Lambda developer guide, SnapStart). Fix: drop provisionedConcurrency, or snapStart of the API.");
  }

  @Test
  void moreReadyEnvironmentsThanTheReserveAreRefused() {
    var ready = ProvisionedConcurrencyArgs.between(2, 6);

    assertRefused(
        with(route().reservedConcurrency(5).provisionedConcurrency(ready).build()),
        "function 'getUser': provisionedConcurrency is up to 6 of a reservedConcurrency of 5. Allowed: up to reservedConcurrency, out of which it is taken. Fix: lower provisionedConcurrency, or raise reservedConcurrency.");
  }

  @Test
  void routesThatDisagreeAboutTheirFunctionAreRefused() {
    var first = route().reservedConcurrency(5);
    var second = RouteArgs.builder().route("POST /users").handler("com.example.GetUser");
    var bounds = ProvisionedConcurrencyArgs.builder().min(2).max(4).targetPercent(50).build();

    assertRefused(
        with(
            first.provisionedConcurrency(ProvisionedConcurrencyArgs.of(1)).build(),
            second.reservedConcurrency(6).provisionedConcurrency(bounds).build()),
        "function 'getUser': its routes give it 2 values of reservedConcurrency: 5, 6. Allowed: one, as they share the function. Fix: give them one reservedConcurrency, or name different functions.",
        "function 'getUser': its routes give it 2 values of provisionedConcurrency: 1, 2 to 4 at 50 %. Allowed: one, as they share the function. Fix: give them one provisionedConcurrency, or name different functions.");
  }
}
