package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionProtectionTest {
  private static final String ON = "{deletionProtectionEnabled: true}";
  private static final String OFF = "{deletionProtectionEnabled: false}";
  private static final String COMMAND =
      "`aws dynamodb update-table --region us-east-1 --table-name users-7 --no-deletion-protection-enabled`";
  private static final String OUTPUTS =
      "{arn: 'arn:aws:dynamodb:us-east-1:123456789012:table/users-7'}";

  @ParameterizedTest
  @CsvSource({
    Types.TABLE + ", dynamodb.Table",
    Types.REPLICA + ", dynamodb.TableReplica",
  })
  void aProtectedTableOrReplicaIsNotDeleted(String type, String kind) {
    assertEquals(
        List.of(
            kind
                + " `users-table`: it is deleted, but AWS does not delete it while its deletion"
                + " protection is on. This update fails when it deletes the old resource, and so"
                + " does every later update. Fix: first deploy only `deletionProtection(false)`, then"
                + " this change. If the update has already failed: run "
                + COMMAND
                + ", then run `pulumi up` again."),
        new Steps().delete(type, "users-table", ON, OUTPUTS).blockedChanges());
  }

  @Test
  void protectionThatIsSwitchedOffByAReplacementIsStillOnForTheOldTable() {
    var steps =
        new Steps()
            .add(
                "create-replacement",
                Types.TABLE,
                "users-table",
                Steps.state(ON, OUTPUTS),
                Steps.state(OFF, "{}"))
            .add(
                "replace",
                Types.TABLE,
                "users-table",
                Steps.state(ON, OUTPUTS),
                Steps.state(OFF, "{}"))
            .add("delete-replaced", Types.TABLE, "users-table", Steps.state(ON, OUTPUTS), null);

    assertEquals(1, steps.blockedChanges().size());
    assertEquals(
        "dynamodb.Table `users-table`: it is replaced, but",
        steps.blockedChanges().get(0).split(" AWS")[0]);
  }

  @Test
  void anOldTableThatAnEarlierUpdateCouldNotDeleteIsNamed() {
    assertEquals(
        List.of(
            ("dynamodb.Table `users-table`: an earlier update replaced it and could not delete the"
                    + " old one, `the-id`, because its deletion protection was on. This update fails"
                    + " too, unless the protection is off now. Fix: copy the data that you need from"
                    + " the old one, run %s, then run `pulumi up` again.")
                .formatted(COMMAND)),
        new Steps()
            .add("delete-replaced", Types.TABLE, "users-table", Steps.state(ON, OUTPUTS), null)
            .blockedChanges());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        OFF + " | {}",
        "{} | {}",
        ON + " | " + OFF,
        "{deletionProtectionEnabled: " + Steps.SECRET + "} | {}",
      })
  void aTableWithoutProtectionInAwsIsDeleted(String inputs, String outputs) {
    assertEquals(
        List.of(),
        new Steps().delete(Types.TABLE, "users-table", inputs, outputs).blockedChanges());
  }

  @Test
  void aRetainedTableIsNotDeleted() {
    var retained = Steps.state(ON, OUTPUTS);
    retained.addProperty("retainOnDelete", true);

    assertEquals(
        List.of(),
        new Steps().add("delete", Types.TABLE, "users-table", retained, null).blockedChanges());
  }

  @Test
  void aTableWithoutAnArnIsNamedByItsId() {
    assertEquals(
        List.of("--region REGION --table-name the-id --no-deletion-protection-enabled"),
        new Steps()
            .delete(Types.TABLE, "users-table", ON, "{}").blockedChanges().stream()
                .map(line -> line.split("update-table ")[1].split("`")[0])
                .toList());
  }
}
