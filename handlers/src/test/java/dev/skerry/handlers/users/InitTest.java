package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
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

/** What happens before a function's first request. */
class InitTest {
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
  void aFunctionWithoutItsTableDoesNotStart(Executable start) {
    var error = assertThrows(IllegalStateException.class, start);

    assertEquals(
        "Environment variable USERS_TABLE is not set. Allowed: a non-empty string. "
            + "Fix: set USERS_TABLE in the function's environment.",
        error.getMessage());
  }

  @Test
  void anEmptyVariableIsOneThatIsNotSet() {
    var environment = new Environment(Map.of("GIT_COMMIT", ""));

    assertEquals("NA", environment.optional("GIT_COMMIT", "NA"));
    assertThrows(IllegalStateException.class, () -> environment.required("GIT_COMMIT"));
  }

  @Test
  void theRehearsalIsMadeOnceAndHasASecond() {
    var left = new ArrayList<Long>();

    Priming.of(ON_DEMAND, deadline -> left.add(deadline.remaining().toMillis()));

    assertEquals(1, left.size());
    assertTrue(left.get(0) <= 1_000);
  }

  @Test
  void aTableThatDoesNotAnswerDoesNotPreventTheStart() {
    var rehearsals = new ArrayList<String>();

    Priming.of(
        ON_DEMAND,
        deadline -> {
          rehearsals.add("tried");
          throw ApiException.of(ErrorCode.UNAVAILABLE, "no answer");
        });

    assertEquals(List.of("tried"), rehearsals);
  }

  @Test
  void underSnapStartTheRehearsalsAreAroundTheSnapshot() throws Exception {
    var environment = new Environment(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    var rehearsals = new ArrayList<String>();

    var hook = (Resource) Priming.of(environment, deadline -> rehearsals.add("made"));
    var atOnce = rehearsals.size();
    hook.beforeCheckpoint(null);
    var beforeSnapshot = rehearsals.size();
    hook.afterRestore(null);

    assertEquals(List.of(0, 1, 2), List.of(atOnce, beforeSnapshot, rehearsals.size()));
  }
}
