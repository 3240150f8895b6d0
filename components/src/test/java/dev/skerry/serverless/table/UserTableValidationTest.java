package dev.skerry.serverless.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTableValidationTest {
  private static String error(UserTableArgs.Builder args) {
    return error("users", args);
  }

  private static String error(String name, UserTableArgs.Builder args) {
    var built = args.build();
    return assertThrows(IllegalArgumentException.class, () -> UserTableSettings.of(name, built))
        .getMessage();
  }

  @Test
  void allErrorsAreReportedTogether() {
    var args =
        UserTableArgs.builder()
            .partitionKey("id")
            .sortKey("id")
            .ttlAttribute("id")
            .pointInTimeRecoveryDays(36);

    assertEquals(
        """
        UserTable 'my users': name is 'my users'. Allowed: 1 to 241 letters, digits, '-' and '_'. Fix: pass another name to the constructor.
        UserTable 'my users': sortKey is 'id', which is also the partitionKey. Allowed: another attribute, or none. Fix: change sortKey.
        UserTable 'my users': ttlAttribute is 'id', which is a key of the table. Allowed: an attribute that is not a key, or none. Fix: change ttlAttribute.
        UserTable 'my users': pointInTimeRecoveryDays is 36. Allowed: 0 to 35. Fix: change pointInTimeRecoveryDays.""",
        error("my users", args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{256}"})
  void anInvalidAttributeNameIsAnError(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var error =
        error(UserTableArgs.builder().partitionKey(name).sortKey(name + "s").ttlAttribute(name));

    for (var argument : List.of("partitionKey", "ttlAttribute")) {
      var line =
          "UserTable 'users': %s is '%s'. Allowed: 1 to 255 characters. Fix: change %s."
              .formatted(argument, name, argument);
      assertTrue(error.lines().toList().contains(line), error);
    }
  }

  @Test
  void theLongestNamesAndTheShortestRecoveryAreValid() {
    var longest = "ä".repeat(255);
    var args = UserTableArgs.builder().partitionKey(longest);

    var shortest = UserTableSettings.of("t".repeat(241), args.pointInTimeRecoveryDays(1).build());

    assertEquals(longest, shortest.keys().partition().name());
    assertEquals(1, shortest.pointInTimeRecoveryDays());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void recoveryDaysOutsideTheirRangeAreInvalid(int days) {
    var error = error(UserTableArgs.builder().pointInTimeRecoveryDays(days));

    assertEquals(
        "UserTable 'users': pointInTimeRecoveryDays is "
            + days
            + ". Allowed: 0 to 35. Fix: change pointInTimeRecoveryDays.",
        error);
  }

  @Test
  void aSortKeyCannotBeTheTtlAttribute() {
    var error = error(UserTableArgs.builder().sortKey("at").ttlAttribute("at"));

    assertEquals(
        "UserTable 'users': ttlAttribute is 'at', which is a key of the table. Allowed: an attribute that is not a key, or"
            + " none. Fix: change ttlAttribute.",
        error);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ttlEnabledRequiresTtlAttribute(boolean enabled) {
    var error = error(UserTableArgs.builder().ttlEnabled(enabled));

    assertEquals(
        "UserTable 'users': ttlEnabled requires ttlAttribute. Allowed: ttlEnabled only with"
            + " ttlAttribute. Fix: set ttlAttribute, or remove ttlEnabled.",
        error);
  }

  @Test
  void anUnknownTypeOfAKeyIsInvalid() {
    var error =
        error(UserTableArgs.builder().partitionKeyType("s").sortKey("at").sortKeyType("DATE"));

    assertEquals(
        """
        UserTable 'users': partitionKeyType is 's'. Allowed: S, N, B. Fix: change partitionKeyType.
        UserTable 'users': sortKeyType is 'DATE'. Allowed: S, N, B. Fix: change sortKeyType.""",
        error);
  }

  @Test
  void typesInTheTablesNameReduceTheLengthOfTheComponentsName() {
    var args = UserTableArgs.builder().partitionKeyType("N");
    var name = "t".repeat(239);

    var error = error(name, args);

    assertDoesNotThrow(() -> UserTableSettings.of(name.substring(1), args.build()));
    assertEquals(
        "UserTable '%s': name is '%1$s'. Allowed: 1 to 238 letters, digits, '-' and '_'. Fix: pass another name to the constructor."
            .formatted(name),
        error);
  }

  @Test
  void sortKeyTypeRequiresSortKey() {
    var error = error(UserTableArgs.builder().sortKeyType("N"));

    assertEquals(
        "UserTable 'users': sortKeyType requires sortKey. Allowed: sortKeyType only with sortKey."
            + " Fix: set sortKey, or remove sortKeyType.",
        error);
  }

  @Test
  void anUnknownStreamIsInvalid() {
    var error = error(UserTableArgs.builder().stream("ALL"));

    assertEquals(
        "UserTable 'users': stream is 'ALL'. Allowed: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE,"
            + " NEW_AND_OLD_IMAGES. Fix: change stream.",
        error);
  }

  @Test
  void anInvalidTableDeclaresNothing() {
    var args = UserTableArgs.builder().pointInTimeRecoveryDays(36).build();

    var program = RecordedProgram.run(ctx -> new UserTable("users", args, null), Map.of());

    assertEquals(
        "UserTable 'users': pointInTimeRecoveryDays is 36. Allowed: 0 to 35."
            + " Fix: change pointInTimeRecoveryDays.",
        program.failure());
    assertEquals(List.of(), program.resources());
  }
}
