package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer reads of a preview of the real engine. */
class SummaryTest {

  @Test
  void addedResourcesAreListedByKind() {
    var summary = Recording.summary("added");

    assertEquals(
        """
        ### Preview of `dev`

        **7 added**, 0 unchanged

        #### Added (7)

        - cloudwatch.LogGroup `requests`
        - dynamodb.Table `guarded`, `kept`, `notes`
        - iam.Role `reader`
        - lambda.Function `list`, `read`
        """,
        summary);
  }

  @Test
  void changedPropertiesAreNamedAndWhatChangesAlikeIsOneLine() {
    var summary = Recording.summary("changed");

    assertEquals(
        """
        ### Preview of `dev`

        **3 changed**, 5 unchanged

        #### Changed (3)

        - iam.Role `reader`
          - `assumeRolePolicy`: `…llow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}]…` → `…llow","Action":"sts:TagSession","Principal":{"Service":"lambda.amazonaws.com"}}]…`
        - lambda.Function `list`, `read`
          - `code`: `content 8866af12` → `content a9cdecb6`
          - `environment`: another secret
          - `memorySize`: `512` → `1024`
        """,
        summary);
  }

  @Test
  void aReplacedTableIsALoudLossAndItsCauseIsNamed() {
    var summary = Recording.summary("replaced");

    assertEquals(
        """
        ### Preview of `dev`

        **1 replaced**, 7 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `notes` is replaced: every item in it; a replacement starts empty.

        #### Replaced (1)

        - dynamodb.Table `notes`
          - `attributes[0].name`: `id` → `title`
          - `hashKey`: `id` → `title`, which replaces it
        """,
        summary);
  }

  @Test
  void aReplacementThatAwsDoesNotFinishIsLoudAndSaysWhatToDo() {
    var summary = Recording.summary("guarded");

    assertEquals(
        """
        ### Preview of `dev`

        **1 replaced**, 7 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `guarded` is replaced: every item in it; a replacement starts empty.

        > [!WARNING]
        > **THIS UPDATE WILL FAIL**
        > - dynamodb.Table `guarded`: it is replaced, but AWS does not delete it while its deletion protection is on. This update fails at its deletion, and so does every further one. Instead: first deploy `deletionProtection(false)` and nothing else, then this change. If the update has failed already: run `aws dynamodb update-table --region us-east-1 --table-name %s --no-deletion-protection-enabled`, then `pulumi up` again.

        #### Replaced (1)

        - dynamodb.Table `guarded`
          - `attributes[0].name`: `id` → `title`
          - `deletionProtectionEnabled`: `true` → `false`
          - `hashKey`: `id` → `title`, which replaces it
        """
            .formatted(guarded()),
        summary);
  }

  @Test
  void afterwardsTheOldTableIsStillToBeDeleted() {
    var summary = Recording.summary("overdue");

    assertEquals(
        """
        ### Preview of `dev`

        **1 deleted**, 8 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `guarded (%1$s, replaced by an earlier update)` is deleted: every item in it.

        > [!WARNING]
        > **THIS UPDATE WILL FAIL**
        > - dynamodb.Table `guarded`: an earlier update replaced it and could not delete the old one, `%1$s`: its deletion protection was on. Unless it is off by now, this update fails too. Instead: copy what you need from the old one, run `aws dynamodb update-table --region us-east-1 --table-name %1$s --no-deletion-protection-enabled`, then `pulumi up` again.

        #### Deleted (1)

        - dynamodb.Table `guarded (%1$s, replaced by an earlier update)`
        """
            .formatted(guarded()),
        summary);
  }

  @Test
  void deletedDataIsALoudLossButNotWhatStaysInTheAccount() {
    var summary = Recording.summary("deleted");

    assertEquals(
        """
        ### Preview of `dev`

        **3 deleted**, 5 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - cloudwatch.LogGroup `requests` is deleted: its log lines.
        > - dynamodb.Table `notes` is deleted: every item in it.

        #### Deleted (3)

        - cloudwatch.LogGroup `requests`
        - dynamodb.Table `kept` (stays in the account, no longer managed)
        - dynamodb.Table `notes`
        """,
        summary);
  }

  @Test
  void driftIsShownAsWhatTheNextUpdateWouldPutBack() {
    var summary = Recording.summary("drifted");

    assertEquals(
        """
        ### Preview of `dev`

        **1 changed**, 7 unchanged

        #### Changed (1)

        - cloudwatch.LogGroup `requests`
          - `retentionInDays`: `30` → `7`
        """,
        summary);
  }

  @Test
  void nothingToDoIsOneLine() {
    var summary = Recording.summary("unchanged");

    assertEquals(
        """
        ### Preview of `dev`

        No changes, 8 unchanged
        """,
        summary);
  }

  @Test
  void aProgramThatFailsIsSummedUpByItsOwnError() {
    var summary = Recording.summary("broken");

    assertEquals(
        """
        ### Preview of `dev`

        #### The preview failed

        ```
        java.lang.IllegalArgumentException: recorded:variant: 'broken'. Allowed: another one.
        ```
        """,
        summary);
  }

  @Test
  void settingsThatTheEngineRefusesAreSummedUpFromItsErrors() {
    var errors =
        "error: validating stack config: Stack 'dev' is missing configuration value 'owner'\n";

    var summary = Main.summary("Preview of `dev`", "", errors);

    assertEquals(
        """
        ### Preview of `dev`

        #### The preview failed

        ```
        validating stack config: Stack 'dev' is missing configuration value 'owner'
        ```
        """,
        summary);
  }

  @ParameterizedTest
  @CsvSource({".ci,preview-summary", "preview/src/test/program,record"})
  void theEngineIsAskedForEveryStep(String folder, String script) {
    var text = Project.text(Project.files(folder, script).get(0));

    assertTrue(text.contains(" --json --show-sames --show-replacement-steps "), text);
  }

  /** The table's name at AWS, which each recording makes up anew. */
  private static String guarded() {
    var name =
        Pattern.compile("table/(guarded-[0-9a-f]{7})\"").matcher(Recording.document("guarded"));
    assertTrue(name.find());
    return name.group(1);
  }
}
