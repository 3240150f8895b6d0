package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.getUser;
import static dev.skerry.serverless.api.Apis.route;
import static dev.skerry.serverless.api.Apis.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyValidationTest {
  private static RouteArgs.Builder reserved(String function, int reserved) {
    return route("GET /" + function).function(function).reservedConcurrency(reserved);
  }

  private static RouteArgs provisioned(Integer min, Integer max, Integer targetPercent) {
    var args =
        ProvisionedConcurrencyArgs.builder().min(min).max(max).targetPercent(targetPercent).build();
    return getUser().provisionedConcurrency(args).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
  void reservedConcurrencyBelow1IsInvalid(int reserved) {
    assertInvalid(
        with(getUser().reservedConcurrency(reserved).build()),
        "function 'getUser': reservedConcurrency is %d. Allowed: 1 or more, because 0 disables the function. Fix: change reservedConcurrency, or remove the routes of the function."
            .formatted(reserved));
  }

  @Test
  void lessThan100UnreservedExecutionsAreInvalid() {
    assertInvalid(
        with(reserved("first", 600).build(), Apis.GET_USER, reserved("second", 301).build()),
        "the functions reserve 901 of the account's 1000 concurrent executions: first 600, second 301. Allowed: up to 900 in total, because Lambda keeps 100 unreserved. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void provisionedConcurrencyCountsOnlyWithoutReservedConcurrency() {
    var both = reserved("both", 10).provisionedConcurrency(ProvisionedConcurrencyArgs.of(10));
    var alone =
        route("GET /alone", "com.example.Alone")
            .provisionedConcurrency(ProvisionedConcurrencyArgs.between(1, 11));

    assertInvalid(
        with(both.build(), alone.build()).accountConcurrency(120),
        "the functions reserve 21 of the account's 120 concurrent executions: both 10, alone 11. Allowed: up to 20 in total, because Lambda keeps 100 unreserved. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void reservedConcurrencyInANewAccountIsInvalid() {
    assertInvalid(
        with(reserved("first", 1).build()).accountConcurrency(10),
        "the functions reserve 1 of the account's 10 concurrent executions: first 1. Allowed: up to 0 in total, because Lambda keeps 100 unreserved. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void aTotalAboveTheMaximumOfAnIntegerIsInvalid() {
    assertInvalid(
        with(
            reserved("first", Integer.MAX_VALUE).build(),
            reserved("second", Integer.MAX_VALUE).build()),
        "the functions reserve 4294967294 of the account's 1000 concurrent executions: first 2147483647, second 2147483647. Allowed: up to 900 in total, because Lambda keeps 100 unreserved. Fix: lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency to the account's quota.");
  }

  @Test
  void exactly100UnreservedExecutionsAreValid() {
    assertValid(with(reserved("first", 900).build()));
  }

  @Test
  void anApiWithoutReservedConcurrencyIsValidInANewAccount() {
    assertValid(with().accountConcurrency(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9})
  void accountConcurrencyBelow10IsInvalid(int quota) {
    assertInvalid(
        with().accountConcurrency(quota),
        "accountConcurrency is %d. Allowed: 10 or more. Fix: set it to the account's quota 'Concurrent executions'."
            .formatted(quota));
  }

  @Test
  void allErrorsOfProvisionedConcurrencyAreReportedTogether() {
    assertInvalid(
        with(provisioned(0, 0, 5)),
        "function 'getUser': provisionedConcurrency: min is 0. Allowed: 1 or more. Fix: change min.",
        "function 'getUser': provisionedConcurrency: max is 0 while min is 0. Allowed: more than min. Fix: raise max, or remove max for a fixed number of environments.",
        "function 'getUser': provisionedConcurrency: targetPercent is 5. Allowed: 10 to 90. Fix: change targetPercent.");
  }

  @Test
  void provisionedConcurrencyRequiresMin() {
    assertInvalid(
        with(provisioned(null, 5, null)),
        "function 'getUser': provisionedConcurrency: min is missing. Allowed: 1 or more. Fix: set min.");
  }

  @Test
  void aMaxEqualToMinIsInvalid() {
    assertInvalid(
        with(provisioned(2, 2, null)),
        "function 'getUser': provisionedConcurrency: max is 2 while min is 2. Allowed: more than min. Fix: raise max, or remove max for a fixed number of environments.");
  }

  @Test
  void targetPercentRequiresMax() {
    assertInvalid(
        with(provisioned(2, null, 70)),
        "function 'getUser': provisionedConcurrency: targetPercent requires max. Allowed: targetPercent together with max. Fix: set max, or remove targetPercent.");
  }

  @Test
  void provisionedConcurrencyConflictsWithSnapStart() {
    assertInvalid(
        with(provisioned(1, null, null)).snapStart(true),
        "function 'getUser': provisionedConcurrency conflicts with snapStart. Allowed: one of the two (Lambda developer guide, SnapStart). Fix: remove provisionedConcurrency, or snapStart of the API.");
  }

  @Test
  void provisionedConcurrencyAboveReservedConcurrencyIsInvalid() {
    var provisioned = ProvisionedConcurrencyArgs.between(2, 6);

    assertInvalid(
        with(getUser().reservedConcurrency(5).provisionedConcurrency(provisioned).build()),
        "function 'getUser': provisionedConcurrency of 6 exceeds reservedConcurrency of 5. Allowed: up to reservedConcurrency, which includes it. Fix: lower provisionedConcurrency, or raise reservedConcurrency.");
  }

  @Test
  void routesThatSetDifferentConcurrencyForOneFunctionAreInvalid() {
    var first = getUser().reservedConcurrency(5);
    var second = route("POST /users", "com.example.GetUser");
    var bounds = ProvisionedConcurrencyArgs.builder().min(2).max(4).targetPercent(50).build();

    assertInvalid(
        with(
            first.provisionedConcurrency(ProvisionedConcurrencyArgs.of(1)).build(),
            second.reservedConcurrency(6).provisionedConcurrency(bounds).build()),
        "function 'getUser': reservedConcurrency has 2 values in the routes of the function: 5, 6. Allowed: one value, because the routes share the function. Fix: set the same reservedConcurrency in these routes, or different functions.",
        "function 'getUser': provisionedConcurrency has 2 values in the routes of the function: 1, 2 to 4 at 50 %. Allowed: one value, because the routes share the function. Fix: set the same provisionedConcurrency in these routes, or different functions.");
  }
}
