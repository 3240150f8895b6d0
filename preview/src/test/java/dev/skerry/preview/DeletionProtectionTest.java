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
                + " protection is on. This update fails at its deletion, and so does every further one."
                + " Instead: first deploy `deletionProtection(false)` and nothing else, then this"
                + " change. If the update has failed already: run "
                + COMMAND
                + ", then `pulumi up` again."),
        new Steps().delete(type, "users-table", ON, OUTPUTS).obstacles());
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

    assertEquals(1, steps.obstacles().size());
    assertEquals(
        "dynamodb.Table `users-table`: it is replaced, but",
        steps.obstacles().get(0).split(" AWS")[0]);
  }

  @Test
  void anOldTableThatAnEarlierUpdateCouldNotDeleteIsNamed() {
    assertEquals(
        List.of(
            "dynamodb.Table `users-table`: an earlier update replaced it and could not delete the old"
                + " one, `the-id`: its deletion protection was on. Unless it is off by now, this"
                + " update fails too. Instead: copy what you need from the old one, run "
                + COMMAND
                + ", then `pulumi up` again."),
        new Steps()
            .add("delete-replaced", Types.TABLE, "users-table", Steps.state(ON, OUTPUTS), null)
            .obstacles());
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
  void whatIsNotProtectedAtAwsIsDeleted(String inputs, String outputs) {
    assertEquals(
        List.of(), new Steps().delete(Types.TABLE, "users-table", inputs, outputs).obstacles());
  }

  @Test
  void whatStaysInTheAccountIsNotDeleted() {
    var kept = Steps.state(ON, OUTPUTS);
    kept.addProperty("retainOnDelete", true);

    assertEquals(
        List.of(), new Steps().add("delete", Types.TABLE, "users-table", kept, null).obstacles());
  }

  @Test
  void aTableWithoutAnArnIsNamedByItsId() {
    assertEquals(
        List.of("--region REGION --table-name the-id --no-deletion-protection-enabled"),
        new Steps()
            .delete(Types.TABLE, "users-table", ON, "{}").obstacles().stream()
                .map(line -> line.split("update-table ")[1].split("`")[0])
                .toList());
  }
}
