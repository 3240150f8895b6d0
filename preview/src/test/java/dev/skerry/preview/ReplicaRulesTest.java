package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that AWS rejects for a table with replicas. */
class ReplicaRulesTest {
  private static final String STREAM =
      "streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES, arn: 'arn:t'";
  private static final String KEY = ", serverSideEncryption: {enabled: true, kmsKeyArn: %s}";
  private static final String REPLICA = "{globalTableArn: 'arn:t'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn: 'arn:t'",
        "arn: 'arn:t', streamEnabled: false",
        "arn: 'arn:t', streamEnabled: true, streamViewType: KEYS_ONLY"
      })
  void aStreamDoesNotChangeWhileThereAreReplicas(String after) {
    assertEquals(
        List.of(
            "dynamodb.Table `users-table`: its stream changes while there is still `replica-eu`, which"
                + " AWS replicates through that stream. An update deletes replicas last. Fix: first"
                + " deploy this change with `stream(\"NEW_AND_OLD_IMAGES\")`, then change the"
                + " stream."),
        table(STREAM, after).delete(Types.REPLICA, "replica-eu", REPLICA, "{}").blockedChanges());
  }

  @ParameterizedTest
  @CsvSource({"b", Steps.UNKNOWN, Steps.SECRET})
  void aKeyDoesNotChangeWhileThereAreReplicas(String key) {
    var expected =
        "dynamodb.Table `users-table`: its encryption key changes while it has the replica"
            + " `replica-eu`. AWS does not support that. Fix: first deploy it without replicas, but"
            + " with `stream(\"NEW_AND_OLD_IMAGES\")`, then with the new key and new replicas.";

    var changed = table(STREAM + KEY.formatted("a"), STREAM + KEY.formatted(key));
    var added = table(STREAM, STREAM + KEY.formatted(key));

    assertEquals(
        List.of(expected), changed.same(Types.REPLICA, "replica-eu", REPLICA).blockedChanges());
    assertEquals(
        List.of(expected), added.same(Types.REPLICA, "replica-eu", REPLICA).blockedChanges());
  }

  @Test
  void newReplicasAndReplicasOfAnotherTableAreIgnored() {
    var steps =
        table(STREAM + KEY.formatted("a"), "arn: 'arn:t'")
            .create(Types.REPLICA, "new", REPLICA)
            .delete(Types.REPLICA, "other", "{globalTableArn: 'arn:u'}", "{}");

    assertEquals(List.of(), steps.blockedChanges());
  }

  @ParameterizedTest
  @ValueSource(strings = {"billingMode: PROVISIONED", "serverSideEncryption: {enabled: false}"})
  void otherChangesOfATableAreAllowed(String change) {
    var steps =
        table(STREAM, STREAM + ", " + change).delete(Types.REPLICA, "replica-eu", REPLICA, "{}");

    assertEquals(List.of(), steps.blockedChanges());
  }

  private static Steps table(String before, String after) {
    return new Steps().update(Types.TABLE, "users-table", "{" + before + "}", "{" + after + "}");
  }
}
