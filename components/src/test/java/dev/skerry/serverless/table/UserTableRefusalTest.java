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

class UserTableRefusalTest {
  private static String refusal(UserTableArgs.Builder args) {
    return refusal("users", args);
  }

  private static String refusal(String name, UserTableArgs.Builder args) {
    var built = args.build();
    return assertThrows(IllegalArgumentException.class, () -> UserTableSettings.of(name, built))
        .getMessage();
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var args =
        UserTableArgs.builder()
            .partitionKey("id")
            .sortKey("id")
            .ttlAttribute("id")
            .pointInTimeRecoveryDays(36);

    assertEquals(
        """
        UserTable 'my users': the component's name is 'my users'. Allowed: 1 to 241 letters, digits, '-' and '_'. Fix: pass another name to the constructor.
        UserTable 'my users': sortKey is 'id', the partitionKey. Allowed: another attribute, or none. Fix: change sortKey.
        UserTable 'my users': ttlAttribute is 'id', a key. Allowed: an attribute that is no key, or none. Fix: change ttlAttribute.
        UserTable 'my users': pointInTimeRecoveryDays is 36. Allowed: 0 to 35. Fix: change pointInTimeRecoveryDays.""",
        refusal("my users", args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{256}"})
  void anAttributeNameThatDynamoDbRefusesIsRefused(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var refusal =
        refusal(UserTableArgs.builder().partitionKey(name).sortKey(name + "s").ttlAttribute(name));

    for (var argument : List.of("partitionKey", "ttlAttribute")) {
      var line =
          "UserTable 'users': %s is '%s'. Allowed: 1 to 255 characters. Fix: change %s."
              .formatted(argument, name, argument);
      assertTrue(refusal.lines().toList().contains(line), refusal);
    }
  }

  @Test
  void theLongestNamesAndTheShortestRecoveryAreAccepted() {
    var longest = "ä".repeat(255);
    var args = UserTableArgs.builder().partitionKey(longest);

    var shortest = UserTableSettings.of("t".repeat(241), args.pointInTimeRecoveryDays(1).build());

    assertEquals(longest, shortest.keys().partition().name());
    assertEquals(1, shortest.pointInTimeRecoveryDays());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void recoveryOutsideOfItsRangeIsRefused(int days) {
    var refusal = refusal(UserTableArgs.builder().pointInTimeRecoveryDays(days));

    assertEquals(
        "UserTable 'users': pointInTimeRecoveryDays is "
            + days
            + ". Allowed: 0 to 35. Fix: change pointInTimeRecoveryDays.",
        refusal);
  }

  @Test
  void aSortKeyMayNotExpire() {
    var refusal = refusal(UserTableArgs.builder().sortKey("at").ttlAttribute("at"));

    assertEquals(
        "UserTable 'users': ttlAttribute is 'at', a key. Allowed: an attribute that is no key, or"
            + " none. Fix: change ttlAttribute.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void expiryWithoutAnAttributeIsNeitherOnNorOff(boolean enabled) {
    var refusal = refusal(UserTableArgs.builder().ttlEnabled(enabled));

    assertEquals(
        "UserTable 'users': ttlEnabled is %s without ttlAttribute. Allowed: ttlEnabled together with"
                .formatted(enabled)
            + " ttlAttribute: DynamoDB needs the attribute to switch expiry off. Fix: set"
            + " ttlAttribute, or drop ttlEnabled.",
        refusal);
  }

  @Test
  void anUnknownTypeOfAKeyIsRefused() {
    var refusal =
        refusal(UserTableArgs.builder().partitionKeyType("s").sortKey("at").sortKeyType("DATE"));

    assertEquals(
        """
        UserTable 'users': partitionKeyType is 's'. Allowed: S, N, B. Fix: change partitionKeyType.
        UserTable 'users': sortKeyType is 'DATE'. Allowed: S, N, B. Fix: change sortKeyType.""",
        refusal);
  }

  @Test
  void typesInTheNameLeaveLessForTheComponents() {
    var args = UserTableArgs.builder().partitionKeyType("N");
    var name = "t".repeat(239);

    var refusal = refusal(name, args);

    assertDoesNotThrow(() -> UserTableSettings.of(name.substring(1), args.build()));
    assertEquals(
        "UserTable '%s': the component's name is '%1$s'. Allowed: 1 to 238 letters, digits, '-' and '_'. Fix: pass another name to the constructor."
            .formatted(name),
        refusal);
  }

  @Test
  void aTypeOfASortKeyThatIsNotThereIsRefused() {
    var refusal = refusal(UserTableArgs.builder().sortKeyType("N"));

    assertEquals(
        "UserTable 'users': sortKeyType is 'N' without a sortKey. Allowed: a type for a sortKey that"
            + " is set. Fix: set sortKey, or drop sortKeyType.",
        refusal);
  }

  @Test
  void anUnknownStreamIsRefused() {
    var refusal = refusal(UserTableArgs.builder().stream("ALL"));

    assertEquals(
        "UserTable 'users': stream is 'ALL'. Allowed: KEYS_ONLY, NEW_IMAGE, OLD_IMAGE,"
            + " NEW_AND_OLD_IMAGES. Fix: change stream.",
        refusal);
  }

  @Test
  void aRefusedTableDeclaresNothing() {
    var args = UserTableArgs.builder().pointInTimeRecoveryDays(36).build();

    var program = RecordedProgram.run(ctx -> new UserTable("users", args, null), Map.of());

    assertEquals(
        "UserTable 'users': pointInTimeRecoveryDays is 36. Allowed: 0 to 35."
            + " Fix: change pointInTimeRecoveryDays.",
        program.failure());
    assertEquals(List.of(), program.resources());
  }
}
