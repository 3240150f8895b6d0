package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.Priming;
import dev.skerry.handlers.health.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The initialization of functions, before their first request. */
class InitializationTest {
  private static final Environment ON_DEMAND =
      new Environment(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));

  static Stream<Executable> functions() {
    return Stream.of(
        CreateUser::new,
        ListUsers::new,
        GetUser::new,
        UpdateUser::new,
        DeleteUser::new,
        Health::new);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionWithoutATableNameDoesNotStart(Executable start) {
    var error = assertThrows(IllegalStateException.class, start);

    assertEquals(
        "Environment variable USERS_TABLE is not set. Allowed: a non-empty string. "
            + "Fix: set USERS_TABLE in the function's environment.",
        error.getMessage());
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    var environment = new Environment(Map.of("GIT_COMMIT", ""));

    assertEquals("NA", environment.optional("GIT_COMMIT", "NA"));
    assertThrows(IllegalStateException.class, () -> environment.required("GIT_COMMIT"));
  }

  @Test
  void primingMakesOneCallOfAtMostOneSecond() {
    var remaining = new ArrayList<Long>();

    Priming.start(ON_DEMAND, deadline -> remaining.add(deadline.remaining().toMillis()));

    assertEquals(1, remaining.size());
    assertTrue(remaining.get(0) <= 1_000);
  }

  @Test
  void aFunctionStartsAlthoughItsTableDoesNotRespond() {
    var calls = new ArrayList<String>();

    Priming.start(
        ON_DEMAND,
        deadline -> {
          calls.add("tried");
          throw ApiException.of(ErrorCode.UNAVAILABLE, "no response");
        });

    assertEquals(List.of("tried"), calls);
  }

  @Test
  void underSnapStartPrimingRunsBeforeTheSnapshotAndAfterTheRestore() throws Exception {
    var environment = new Environment(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    var calls = new ArrayList<String>();

    var hook = (Resource) Priming.start(environment, deadline -> calls.add("made"));
    var atInitialization = calls.size();
    hook.beforeCheckpoint(null);
    var beforeSnapshot = calls.size();
    hook.afterRestore(null);

    assertEquals(List.of(0, 1, 2), List.of(atInitialization, beforeSnapshot, calls.size()));
  }
}
