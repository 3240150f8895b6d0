package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a reviewer reads of a preview of the real engine. */
class SummaryTest {

  @Test
  void addedResourcesAreListedByKind() {
    var summary = Recording.summary("added");

    assertEquals(
        """
        ### Preview of `dev`

        **6 added**, 0 unchanged

        #### Added (6)

        - cloudwatch.LogGroup `requests`
        - dynamodb.Table `kept`, `notes`
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

        **3 changed**, 4 unchanged

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

        **1 replaced**, 6 unchanged

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
  void deletedDataIsALoudLossButNotWhatStaysInTheAccount() {
    var summary = Recording.summary("deleted");

    assertEquals(
        """
        ### Preview of `dev`

        **3 deleted**, 4 unchanged

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

        **1 changed**, 6 unchanged

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

        No changes, 7 unchanged
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
}
