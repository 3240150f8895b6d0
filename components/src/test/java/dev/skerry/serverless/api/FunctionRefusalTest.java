package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertRefused;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionRefusalTest {
  private static final String HANDLER = "com.example.GetUser";

  private static RouteArgs.Builder route() {
    return RouteArgs.builder().route("GET /users").handler(HANDLER);
  }

  @Test
  void aRouteWithoutAHandlerIsRefused() {
    assertRefused(
        with(RouteArgs.builder().route("GET /users").build()),
        "route 'GET /users': it has no handler. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that answers.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "com.example.", ".GetUser", "a b", "a.B:c", "a.B::", "a.B::c::d"})
  void aHandlerThatIsNoClassIsRefused(String handler) {
    assertRefused(
        with(RouteArgs.of("GET /users", handler)),
        "route 'GET /users': handler is '%s'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that answers."
            .formatted(handler));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetUser", "com.example.GetUser::answer", "com.example.Users$Get"})
  void anyClassWithOrWithoutItsMethodIsAHandler(String handler) {
    var args = with(RouteArgs.of("GET /users", handler)).build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @Test
  void aHandlerOf129CharactersIsRefused() {
    var handler = "a".repeat(120) + ".Handler1";

    assertRefused(
        with(RouteArgs.of("GET /users", handler)),
        "route 'GET /users': handler '%s' has 129 characters. Allowed: up to 128 (Lambda). Fix: shorten the package or the class."
            .formatted(handler));
  }

  @Test
  void aFallbackThatIsNoClassIsRefused() {
    assertRefused(
        with().fallback("not a class"),
        "fallback is 'not a class'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set fallback to the class that answers.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get-user", "1st", "getÜser", "a b"})
  void aFunctionNameThatIsNoWordIsRefused(String function) {
    assertRefused(
        with(route().function(function).build()),
        "function is '%s'. Allowed: a letter, then letters, digits or '_'. Fix: change function."
            .formatted(function));
  }

  @Test
  void aPhysicalNameOver64CharactersIsRefusedWithTheLongestAndWhatIsLeft() {
    var longest = "f".repeat(53);

    assertRefused(
        with(
            route().function("short").build(),
            RouteArgs.builder().route("POST /users").handler(HANDLER).function(longest).build()),
        "function '%1$s' would be called 'api-%1$s-0123abc', 65 characters. Allowed: 64 (Lambda, IAM), which leaves 52 for function. Fix: set a shorter function in its routes, or a shorter name of the component."
            .formatted(longest));
  }

  @Test
  void aPhysicalNameOf64CharactersIsAccepted() {
    var args = with(route().function("f".repeat(52)).build()).build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @Test
  void twoHandlersForOneFunctionAreRefused() {
    assertRefused(
        with(RouteArgs.of("GET /a", "com.a.Get"), RouteArgs.of("GET /b", "com.b.Get")),
        "function 'get': its routes give it 2 values of handler: com.a.Get, com.b.Get. Allowed: one, as they share the function. Fix: give them one handler, or name different functions.");
  }

  @Test
  void aRoutesFunctionThatIsCalledLikeTheFallbacksIsRefused() {
    assertRefused(
        with(route().function("fallback").build()).fallback("com.example.NotFound"),
        "function 'fallback': its routes give it 2 values of handler: com.example.GetUser, com.example.NotFound. Allowed: one, as they share the function. Fix: give them one handler, or name different functions.");
  }

  @Test
  void twoMemoriesAndTwoTimeoutsForOneFunctionAreRefusedTogether() {
    assertRefused(
        with(
            route().memoryMb(512).timeoutSeconds(1).build(),
            route().route("POST /users").memoryMb(1024).timeoutSeconds(2).build()),
        "function 'getUser': its routes give it 2 values of memoryMb: 512, 1024. Allowed: one, as they share the function. Fix: give them one memoryMb, or name different functions.",
        "function 'getUser': its routes give it 2 values of timeoutSeconds: 1, 2. Allowed: one, as they share the function. Fix: give them one timeoutSeconds, or name different functions.");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 127, 10241})
  void memoryThatLambdaDoesNotHaveIsRefused(int memoryMb) {
    assertRefused(
        with(route().memoryMb(memoryMb).build()).memoryMb(memoryMb),
        "memoryMb is %d. Allowed: 128 to 10240. Fix: change memoryMb.".formatted(memoryMb),
        "function 'getUser': memoryMb is %d. Allowed: 128 to 10240. Fix: change memoryMb."
            .formatted(memoryMb));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 511, 10241})
  void storageThatLambdaDoesNotHaveIsRefused(int storageMb) {
    assertRefused(
        with(route().ephemeralStorageMb(storageMb).build()),
        "function 'getUser': ephemeralStorageMb is %d. Allowed: 512 to 10240. Fix: change ephemeralStorageMb."
            .formatted(storageMb));
  }

  @Test
  void moreStorageThanASnapshotHoldsIsRefused() {
    assertRefused(
        with(route().ephemeralStorageMb(513).build()).snapStart(true),
        "function 'getUser': ephemeralStorageMb is 513, with snapStart. Allowed: 512 with snapStart (Lambda developer guide, SnapStart). Fix: drop ephemeralStorageMb, or snapStart of the API.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 30, 900})
  void aTimeoutThatTheGatewayDoesNotWaitForIsRefused(int timeoutSeconds) {
    assertRefused(
        with(route().timeoutSeconds(timeoutSeconds).build()).timeoutSeconds(timeoutSeconds),
        "timeoutSeconds is %d. Allowed: 1 to 29. Fix: change timeoutSeconds."
            .formatted(timeoutSeconds),
        "function 'getUser': timeoutSeconds is %d. Allowed: 1 to 29. Fix: change timeoutSeconds."
            .formatted(timeoutSeconds));
  }
}
