package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summaries of recorded previews of the real engine. */
class SummaryTest {

  @Test
  void addedResourcesAreListedByType() {
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
  void equalChangesOfSeveralResourcesAreOneLine() {
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
          - `environment`: secret value changed
          - `memorySize`: `512` → `1024`
        """,
        summary);
  }

  @Test
  void aReplacedTableIsReportedAsLostDataWithTheCause() {
    var summary = Recording.summary("replaced");

    assertEquals(
        """
        ### Preview of `dev`

        **1 replaced**, 7 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `notes` is replaced. Data lost: all items. The replacement starts empty.

        #### Replaced (1)

        - dynamodb.Table `notes`
          - `attributes[0].name`: `id` → `title`
          - `hashKey`: `id` → `title` (requires replacement)
        """,
        summary);
  }

  @Test
  void aReplacementThatAwsRejectsIsReportedWithAFix() {
    var summary = Recording.summary("guarded");

    assertEquals(
        """
        ### Preview of `dev`

        **1 replaced**, 7 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `guarded` is replaced. Data lost: all items. The replacement starts empty.

        > [!WARNING]
        > **THIS UPDATE WILL FAIL**
        > - dynamodb.Table `guarded`: it is replaced, but AWS does not delete it while its deletion protection is on. This update fails when it deletes the old resource, and so does every later update. Fix: first deploy only `deletionProtection(false)`, then this change. If the update has already failed: run `aws dynamodb update-table --region us-east-1 --table-name %s --no-deletion-protection-enabled`, then run `pulumi up` again.

        #### Replaced (1)

        - dynamodb.Table `guarded`
          - `attributes[0].name`: `id` → `title`
          - `deletionProtectionEnabled`: `true` → `false`
          - `hashKey`: `id` → `title` (requires replacement)
        """
            .formatted(guarded()),
        summary);
  }

  @Test
  void afterAFailedReplacementTheOldTableIsStillDeleted() {
    var summary = Recording.summary("overdue");

    assertEquals(
        """
        ### Preview of `dev`

        **1 deleted**, 8 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - dynamodb.Table `guarded (%1$s, replaced by an earlier update)` is deleted. Data lost: all items.

        > [!WARNING]
        > **THIS UPDATE WILL FAIL**
        > - dynamodb.Table `guarded`: an earlier update replaced it and could not delete the old one, `%1$s`, because its deletion protection was on. This update fails too, unless the protection is off now. Fix: copy the data that you need from the old one, run `aws dynamodb update-table --region us-east-1 --table-name %1$s --no-deletion-protection-enabled`, then run `pulumi up` again.

        #### Deleted (1)

        - dynamodb.Table `guarded (%1$s, replaced by an earlier update)`
        """
            .formatted(guarded()),
        summary);
  }

  @Test
  void deletedDataIsReportedExceptInRetainedResources() {
    var summary = Recording.summary("deleted");

    assertEquals(
        """
        ### Preview of `dev`

        **3 deleted**, 5 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - cloudwatch.LogGroup `requests` is deleted. Data lost: all log events.
        > - dynamodb.Table `notes` is deleted. Data lost: all items.

        #### Deleted (3)

        - cloudwatch.LogGroup `requests`
        - dynamodb.Table `kept` (stays in the account, no longer managed)
        - dynamodb.Table `notes`
        """,
        summary);
  }

  @Test
  void driftIsShownAsTheChangesOfTheNextUpdate() {
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
  void withoutChangesTheSummaryIsOneLine() {
    var summary = Recording.summary("unchanged");

    assertEquals(
        """
        ### Preview of `dev`

        No changes, 8 unchanged
        """,
        summary);
  }

  @Test
  void theErrorOfAFailedProgramIsShown() {
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
  void theErrorsOfAnInvalidConfigurationAreShown() {
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
  void thePreviewIncludesEveryStep(String folder, String script) {
    var text = Project.text(Project.files(folder, script).get(0));

    assertTrue(text.contains(" --json --show-sames --show-replacement-steps "), text);
  }

  /** Returns the table's physical name, which differs in each recording. */
  private static String guarded() {
    var name =
        Pattern.compile("table/(guarded-[0-9a-f]{7})\"").matcher(Recording.document("guarded"));
    assertTrue(name.find());
    return name.group(1);
  }
}
