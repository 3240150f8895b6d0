package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.getUser;
import static dev.skerry.serverless.api.Apis.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionValidationTest {
  @Test
  void aRouteRequiresAHandler() {
    assertInvalid(
        with(RouteArgs.builder().route("GET /users").build()),
        "route 'GET /users': handler is missing. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that handles requests.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "com.example.", ".GetUser", "a b", "a.B:c", "a.B::", "a.B::c::d"})
  void aHandlerThatIsNotAClassNameIsInvalid(String handler) {
    assertInvalid(
        with(RouteArgs.of("GET /users", handler)),
        "route 'GET /users': handler is '%s'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that handles requests."
            .formatted(handler));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetUser", "com.example.GetUser::answer", "com.example.Users$Get"})
  void aClassNameWithOrWithoutAMethodIsValid(String handler) {
    assertValid(with(RouteArgs.of("GET /users", handler)));
  }

  @Test
  void aHandlerOf129CharactersIsInvalid() {
    var handler = "a".repeat(120) + ".Handler1";

    assertInvalid(
        with(RouteArgs.of("GET /users", handler)),
        "route 'GET /users': handler '%s' has 129 characters. Allowed: up to 128 (Lambda). Fix: shorten the name of the package or the class."
            .formatted(handler));
  }

  @Test
  void aFallbackThatIsNotAClassNameIsInvalid() {
    assertInvalid(
        with().fallback("not a class"),
        "fallback is 'not a class'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set fallback to the class that handles requests.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get-user", "1st", "getÜser", "a b"})
  void anInvalidFunctionNameIsReported(String function) {
    assertInvalid(
        with(getUser().function(function).build()),
        "function is '%s'. Allowed: a letter, then letters, digits or '_'. Fix: change function."
            .formatted(function));
  }

  @Test
  void aPhysicalNameOver64CharactersIsInvalid() {
    var longest = "f".repeat(53);

    assertInvalid(
        with(
            getUser().function("short").build(),
            Apis.route("POST /users").function(longest).build()),
        "function '%1$s' gets the physical name 'api-%1$s-0123abc' of 65 characters. Allowed: up to 64 (Lambda, IAM), which leaves 52 for function. Fix: set a shorter function in its routes, or use a shorter component name."
            .formatted(longest));
  }

  @Test
  void aPhysicalNameOf64CharactersIsValid() {
    assertValid(with(getUser().function("f".repeat(52)).build()));
  }

  @Test
  void twoHandlersOfOneFunctionAreInvalid() {
    assertInvalid(
        with(RouteArgs.of("GET /a", "com.a.Get"), RouteArgs.of("GET /b", "com.b.Get")),
        "function 'get': handler has 2 values in the routes of the function: com.a.Get, com.b.Get. Allowed: one value, because the routes share the function. Fix: set the same handler in these routes, or different functions.");
  }

  @Test
  void aFunctionWithTheNameOfTheFallbackIsInvalid() {
    assertInvalid(
        with(getUser().function("fallback").build()).fallback("com.example.NotFound"),
        "function 'fallback': handler has 2 values in the routes of the function: com.example.GetUser, com.example.NotFound. Allowed: one value, because the routes share the function. Fix: set the same handler in these routes, or different functions.");
  }

  @Test
  void differentMemoryAndTimeoutsOfOneFunctionAreReportedTogether() {
    assertInvalid(
        with(
            getUser().memoryMb(512).timeoutSeconds(1).build(),
            getUser().route("POST /users").memoryMb(1024).timeoutSeconds(2).build()),
        "function 'getUser': memoryMb has 2 values in the routes of the function: 512, 1024. Allowed: one value, because the routes share the function. Fix: set the same memoryMb in these routes, or different functions.",
        "function 'getUser': timeoutSeconds has 2 values in the routes of the function: 1, 2. Allowed: one value, because the routes share the function. Fix: set the same timeoutSeconds in these routes, or different functions.");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 127, 10241})
  void memoryOutsideTheRangeOfLambdaIsInvalid(int memoryMb) {
    assertInvalid(
        with(getUser().memoryMb(memoryMb).build()).memoryMb(memoryMb),
        "memoryMb is %d. Allowed: 128 to 10240. Fix: change memoryMb.".formatted(memoryMb),
        "function 'getUser': memoryMb is %d. Allowed: 128 to 10240. Fix: change memoryMb."
            .formatted(memoryMb));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 511, 10241})
  void storageOutsideTheRangeOfLambdaIsInvalid(int storageMb) {
    assertInvalid(
        with(getUser().ephemeralStorageMb(storageMb).build()),
        "function 'getUser': ephemeralStorageMb is %d. Allowed: 512 to 10240. Fix: change ephemeralStorageMb."
            .formatted(storageMb));
  }

  @Test
  void storageOf512MbIsValidWithSnapStart() {
    assertValid(with(getUser().ephemeralStorageMb(512).build()).snapStart(true));
  }

  @Test
  void storageOver512MbConflictsWithSnapStart() {
    assertInvalid(
        with(getUser().ephemeralStorageMb(513).build()).snapStart(true),
        "function 'getUser': ephemeralStorageMb is 513, which conflicts with snapStart. Allowed: 512 with snapStart (Lambda developer guide, SnapStart). Fix: remove ephemeralStorageMb, or snapStart of the API.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 30, 900})
  void aTimeoutOutsideTheRangeOfTheGatewayIsInvalid(int timeoutSeconds) {
    assertInvalid(
        with(getUser().timeoutSeconds(timeoutSeconds).build()).timeoutSeconds(timeoutSeconds),
        "timeoutSeconds is %d. Allowed: 1 to 29. Fix: change timeoutSeconds."
            .formatted(timeoutSeconds),
        "function 'getUser': timeoutSeconds is %d. Allowed: 1 to 29. Fix: change timeoutSeconds."
            .formatted(timeoutSeconds));
  }
}
