package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewDocumentTest {
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
        "{\"steps\": 1}   | has an unexpected structure (Not a JSON Array: 1)",
        "{\"steps\": [1]} | has an unexpected structure (Not a JSON Object: 1)",
        "{\"steps\": [{\"newState\": {\"custom\": true}}]} | has an unexpected structure (op is not a string)",
      })
  void aDocumentThatIsNotAPreviewIsInvalid(String document, String reason) {
    var error = assertThrows(IllegalArgumentException.class, () -> PreviewDocument.read(document));

    assertEquals(
        "Preview document '%s' %s. Allowed: the output of 'pulumi preview --json'. Fix: correct the error above, then run the preview again."
            .formatted(document, reason),
        error.getMessage());
  }

  @Test
  void anUnknownOperationIsInvalid() {
    var document = document(step("explode"));

    var error = assertThrows(IllegalArgumentException.class, () -> PreviewDocument.read(document));

    assertEquals(
        "Step of '"
            + TABLE
            + "': operation is 'explode'. Allowed: delete, delete-replaced, replace, create-replacement, import-replacement,"
            + " read-replacement, discard-replaced, update, create, import, same, refresh, read, discard,"
            + " remove-pending-replace. Fix: use the Pulumi version of 'make engine', or add the operation to Outcome.",
        error.getMessage());
  }

  @Test
  void aNameInAUrnMayContainColons() {
    var changes = PreviewDocument.read(document(step("delete"))).changes();

    assertEquals(
        List.of(new Change(Outcome.DELETED, "aws:dynamodb/table:Table", "a::b", false, List.of())),
        changes);
  }

  @Test
  void theStepsOfAReplacementAreOneChange() {
    var document =
        document(step("delete-replaced"), step("replace", KEY), step("create-replacement"));

    var changes = PreviewDocument.read(document).changes();

    assertEquals(1, changes.size());
    assertEquals(List.of(new Property("hashKey", "a", "b", true)), changes.get(0).properties());
  }

  @Test
  void aTableReplacedByAnEarlierUpdateIsASeparateDeletion() {
    var pendingDeletion =
        step("delete-replaced").replace("\"oldState\": {", "\"oldState\": {\"id\": \"old\", ");
    var document =
        document(
            pendingDeletion.replaceAll("\"newState\".*", "\"newState\": null}"),
            step("update", KEY));

    var changes = PreviewDocument.read(document).changes();

    assertEquals(
        List.of("DELETED a::b (old, replaced by an earlier update)", "CHANGED a::b"),
        changes.stream().map(change -> change.outcome() + " " + change.name()).toList());
  }

  @Test
  void ofSeveralStepsTheMostSevereOneIsShown() {
    var changes = PreviewDocument.read(document(step("update", KEY), step("delete"))).changes();

    assertEquals(List.of(Outcome.DELETED), changes.stream().map(Change::outcome).toList());
  }

  @Test
  void aComponentIsNotAResource() {
    var document = document(step("update").replace("\"custom\": true", "\"custom\": false"));

    var changes = PreviewDocument.read(document).changes();

    assertEquals(List.of(), changes);
  }

  @Test
  void withoutADetailedDiffTheDiffReasonsAreShown() {
    var reasons =
        ", \"diffReasons\": [\"hashKey\"], \"replaceReasons\": [\"hashKey\"], \"detailedDiff\": null";
    var document = document(step("replace").replace(", \"detailedDiff\": {}", reasons));

    var changes = PreviewDocument.read(document).changes();

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
