package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownTest {

  @Test
  void aTextThatIsTooLongForACommentIsCut() {
    var changes =
        IntStream.range(0, 2000)
            .mapToObj(
                i ->
                    change(
                        Outcome.CHANGED,
                        "aws:sns/topic:Topic",
                        new Property("p" + i, "a", "b", false)))
            .toList();

    var markdown = Markdown.of("Preview", new Preview(changes, 0, List.of(), List.of(), List.of()));

    assertTrue(
        markdown.length() <= Markdown.MAX_CHARACTERS + 100, markdown.length() + " characters");
    assertTrue(
        markdown.endsWith(
            "\n_The summary is cut here. `pulumi preview --diff` shows all changes._\n"));
  }

  @Test
  void lostDataComesBeforeAddedResources() {
    var added = change(Outcome.ADDED, "aws:sns/topic:Topic");
    var deleted = change(Outcome.DELETED, "aws:kms/key:Key");

    var markdown =
        Markdown.of(
            "Preview", new Preview(List.of(added, deleted), 0, List.of(), List.of(), List.of()));

    assertEquals(
        """
        ### Preview

        **1 deleted, 1 added**, 0 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - kms.Key `it` is deleted. Data lost: access to all data that it encrypts.

        #### Deleted (1)

        - kms.Key `it`

        #### Added (1)

        - sns.Topic `it`
        """,
        markdown);
  }

  @Test
  void blockedChangesComeAfterLostData() {
    var deleted = change(Outcome.DELETED, "aws:kms/key:Key");
    var blockedChange =
        new BlockedChange("dynamodb.Table", "users", "it is on.", "first deploy `off`.");

    var markdown =
        Markdown.of(
            "Preview",
            new Preview(List.of(deleted), 0, List.of(blockedChange), List.of(), List.of()));

    assertEquals(
        """
        ### Preview

        **1 deleted**, 0 unchanged

        > [!CAUTION]
        > **DATA WILL BE LOST**
        > - kms.Key `it` is deleted. Data lost: access to all data that it encrypts.

        > [!WARNING]
        > **THIS UPDATE WILL FAIL**
        > - dynamodb.Table `users`: it is on. Fix: first deploy `off`.

        #### Deleted (1)

        - kms.Key `it`
        """,
        markdown);
  }

  @Test
  void manyBlockedChangesLeaveRoomForTheChanges() {
    var blockedChanges =
        IntStream.range(0, 23).mapToObj(i -> new BlockedChange("a.B", "" + i, "c.", "d.")).toList();

    var markdown =
        Markdown.of("Preview", new Preview(List.of(), 0, blockedChanges, List.of(), List.of()));

    assertTrue(markdown.endsWith("> - a.B `19`: c. Fix: d.\n> - … and 3 more.\n"), markdown);
  }

  @Test
  void addedAndRemovedPropertiesAreMarked() {
    var added = new Property("a", "", "1", false);
    var removed = new Property("b", "1", "", false);
    var change = change(Outcome.CHANGED, "aws:sns/topic:Topic", added, removed);

    var markdown =
        Markdown.of("Preview", new Preview(List.of(change), 0, List.of(), List.of(), List.of()));

    assertTrue(markdown.endsWith("  - `a`: added `1`\n  - `b`: removed `1`\n"), markdown);
  }

  @Test
  void warningsAreShownWithTheChanges() {
    var warnings = List.of("Placeholder in use: oncall@example.com.");

    var markdown =
        Markdown.of("Preview", new Preview(List.of(), 3, List.of(), List.of(), warnings));

    assertEquals(
        """
        ### Preview

        No changes, 3 unchanged

        #### Warnings

        ```
        Placeholder in use: oncall@example.com.
        ```
        """,
        markdown);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"DELETED", "REPLACED"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyDeletedAndReplacedResourcesLoseData(Outcome outcome) {
    assertEquals(Optional.empty(), DataLoss.of(change(outcome, "aws:dynamodb/table:Table")));
  }

  @ParameterizedTest
  @CsvSource({
    "aws:dynamodb/table:Table,            true",
    "aws:dynamodb/tableReplica:TableReplica, true",
    "aws:kms/key:Key,                     true",
    "aws:cloudwatch/logGroup:LogGroup,    true",
    "aws:lambda/layerVersion:LayerVersion, false",
    "aws:lambda/function:Function,        false",
    "aws:kms/alias:Alias,                 false",
  })
  void onlyResourcesWithDataLoseData(String type, boolean data) {
    assertEquals(data, DataLoss.of(change(Outcome.REPLACED, type)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "aws:dynamodb/table:Table,        dynamodb.Table",
    "random:index/randomId:RandomId,  random.RandomId",
    "pulumi:providers:aws,            pulumi.aws",
  })
  void aTypeIsShownInItsShortForm(String type, String kind) {
    assertEquals(kind, change(Outcome.ADDED, type).kind());
  }

  private static Change change(Outcome outcome, String type, Property... properties) {
    return new Change(outcome, type, "it", false, List.of(properties));
  }
}
