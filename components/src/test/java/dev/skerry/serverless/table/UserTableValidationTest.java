package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTableValidationTest {
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
        ArgumentErrors.message(() -> UserTableSettings.of("my users", args.build())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{256}"})
  void anInvalidAttributeNameIsAnError(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var error =
        Tables.error(
            UserTableArgs.builder().partitionKey(name).sortKey(name + "s").ttlAttribute(name));

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
    assertInvalid(
        UserTableArgs.builder().pointInTimeRecoveryDays(days),
        "pointInTimeRecoveryDays is %s. Allowed: 0 to 35. Fix: change pointInTimeRecoveryDays."
            .formatted(days));
  }

  @Test
  void aSortKeyCannotBeTheTtlAttribute() {
    assertInvalid(
        UserTableArgs.builder().sortKey("at").ttlAttribute("at"),
        "ttlAttribute is 'at', which is a key of the table. Allowed: an attribute that is not a key, or"
            + " none. Fix: change ttlAttribute.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ttlEnabledRequiresTtlAttribute(boolean enabled) {
    assertInvalid(
        UserTableArgs.builder().ttlEnabled(enabled),
        "ttlEnabled requires ttlAttribute. Allowed: ttlEnabled only with"
            + " ttlAttribute. Fix: set ttlAttribute, or remove ttlEnabled.");
  }

  @Test
  void anUnknownTypeOfAKeyIsInvalid() {
    assertInvalid(
        UserTableArgs.builder().partitionKeyType("s").sortKey("at").sortKeyType("DATE"),
        """
        partitionKeyType is 's'. Allowed: S, N, B. Fix: change partitionKeyType.
        sortKeyType is 'DATE'. Allowed: S, N, B. Fix: change sortKeyType.""");
  }

  @Test
  void typesInTheTablesNameReduceTheLengthOfTheComponentsName() {
    var args = UserTableArgs.builder().partitionKeyType("N");
    var name = "t".repeat(239);

    var error = ArgumentErrors.message(() -> UserTableSettings.of(name, args.build()));

    assertDoesNotThrow(() -> UserTableSettings.of(name.substring(1), args.build()));
    assertEquals(
        "UserTable '%s': name is '%1$s'. Allowed: 1 to 238 letters, digits, '-' and '_'. Fix: pass another name to the constructor."
            .formatted(name),
        error);
  }

  @Test
  void sortKeyTypeRequiresSortKey() {
    assertInvalid(
        UserTableArgs.builder().sortKeyType("N"),
        "sortKeyType requires sortKey. Allowed: sortKeyType only with sortKey."
            + " Fix: set sortKey, or remove sortKeyType.");
  }

  @Test
  void anUnknownStreamIsInvalid() {
    assertInvalid(
        UserTableArgs.builder().stream("ALL"),
        "stream is 'ALL'. Allowed: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE,"
            + " NEW_AND_OLD_IMAGES. Fix: change stream.");
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
