package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  private static final String KEY = "\"hashKey\": {\"kind\": \"update-replace\"}";
  private static final String TABLE =
      "urn:pulumi:dev::p::my:own:Part$aws:dynamodb/table:Table::a::b";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | is not a JSON object",
        "error: no stack | is not a JSON object",
        "[1]             | is not a JSON object",
        "{\"steps\": [    | is not a JSON object",
        "{}              | has neither steps nor errors",
        "{\"steps\": 1}   | has another shape (Not a JSON Array: 1)",
        "{\"steps\": [1]} | has another shape (Not a JSON Object: 1)",
        "{\"steps\": [{\"newState\": {\"custom\": true}}]} | has another shape (No text: op)",
      })
  void aDocumentThatIsNoPreviewIsRefused(String document, String fault) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Documents.read(document));

    assertEquals(
        "Preview document '%s' %s. Allowed: what 'pulumi preview --json' prints. Fix: look for the error above, and run it again."
            .formatted(document, fault),
        refusal.getMessage());
  }

  @Test
  void anUnknownOperationIsRefused() {
    var document = document(step("explode"));

    var refusal = assertThrows(IllegalArgumentException.class, () -> Documents.read(document));

    assertEquals(
        "Step of '"
            + TABLE
            + "': operation 'explode'. Allowed: delete, delete-replaced, replace, create-replacement, import-replacement,"
            + " read-replacement, discard-replaced, update, create, import, same, refresh, read, discard,"
            + " remove-pending-replace. Fix: use the Pulumi version of 'make engine', or add the operation to Outcome.",
        refusal.getMessage());
  }

  @Test
  void aUrnEndsWithTypeAndNameEvenIfTheNameHoldsColons() {
    var changes = Documents.read(document(step("delete"))).changes();

    assertEquals(
        List.of(new Change(Outcome.DELETED, "aws:dynamodb/table:Table", "a::b", false, List.of())),
        changes);
  }

  @Test
  void theStepsOfAReplacementAreOneChangeWithItsReasons() {
    var document =
        document(step("delete-replaced"), step("replace", KEY), step("create-replacement"));

    var changes = Documents.read(document).changes();

    assertEquals(1, changes.size());
    assertEquals(List.of(new Property("hashKey", "a", "b", true)), changes.get(0).properties());
  }

  @Test
  void anOldTableThatAnEarlierUpdateReplacedIsDeletedBesideTheOneThatIsThere() {
    var overdue =
        step("delete-replaced").replace("\"oldState\": {", "\"oldState\": {\"id\": \"old\", ");
    var document =
        document(overdue.replaceAll("\"newState\".*", "\"newState\": null}"), step("update", KEY));

    var changes = Documents.read(document).changes();

    assertEquals(
        List.of("DELETED a::b (old, replaced by an earlier update)", "CHANGED a::b"),
        changes.stream().map(change -> change.outcome() + " " + change.name()).toList());
  }

  @Test
  void ofSeveralStepsTheGravestTells() {
    var changes = Documents.read(document(step("update", KEY), step("delete"))).changes();

    assertEquals(List.of(Outcome.DELETED), changes.stream().map(Change::outcome).toList());
  }

  @Test
  void aComponentIsNoResource() {
    var document = document(step("update").replace("\"custom\": true", "\"custom\": false"));

    var changes = Documents.read(document).changes();

    assertEquals(List.of(), changes);
  }

  @Test
  void withoutDetailsTheReasonsSayWhatChanges() {
    var reasons =
        ", \"diffReasons\": [\"hashKey\"], \"replaceReasons\": [\"hashKey\"], \"detailedDiff\": null";
    var document = document(step("replace").replace(", \"detailedDiff\": {}", reasons));

    var changes = Documents.read(document).changes();

    assertEquals(List.of(new Property("hashKey", "a", "b", true)), changes.get(0).properties());
  }

  private static String document(String... steps) {
    return "{\"steps\": [" + String.join(", ", steps) + "]}";
  }

  private static String step(String operation, String... details) {
    return """
        {"op": "%s", "urn": "%s", "oldState": {"custom": true, "inputs": {"hashKey": "a"}},
         "newState": {"custom": true, "inputs": {"hashKey": "b"}}, "detailedDiff": {%s}}"""
        .formatted(operation, TABLE, String.join(", ", details));
  }
}
