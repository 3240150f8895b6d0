package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.aws.kms.Key;
import dev.skerry.serverless.table.GlobalIndexArgs;
import dev.skerry.serverless.table.ProvisionedArgs;
import dev.skerry.serverless.table.ReplicaArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a table that need more than one update. */
@EngineTest
final class TableInTwoDeploymentsTest {
  private static final String PROTECTED =
      "Resource cannot be deleted as it is currently protected against deletion.";
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";

  private Deployment deployment;
  private PredictedUpdates updates;

  @BeforeEach
  void create(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "tables", "test");
    updates = new PredictedUpdates(deployment);
  }

  @Test
  void anotherKeyIsDeployedAfterProtectionIsDisabled() {
    deployment.up(Programs.of(args())).succeeds();

    updates.assertAllSucceed(
        Programs.of(args().deletionProtection(false)),
        Programs.of(args().deletionProtection(false).partitionKey("id")));

    assertEquals(1, deployment.fakeAws().all(TABLE).size());
  }

  @Test
  void deletionProtectionOfAReplacedTableIsDisabledAtAws() {
    var changed = Programs.of(args().deletionProtection(false).partitionKey("id"));
    deployment.up(Programs.of(args())).succeeds();

    var output =
        updates.assertFails(
            changed, "dynamodb.Table `users-table`: it is replaced, but AWS does not");
    assertTrue(output.contains(PROTECTED), output);
    assertEquals(2, deployment.fakeAws().all(TABLE).size());

    updates.assertFails(
        changed,
        "dynamodb.Table `users-table`: an earlier update replaced it and could not delete the old");
    assertEquals(List.of("1 in us-east-1"), updates.unprotect(changed));
    deployment.up(changed).succeeds();

    deployment.previewUnchanged(changed).succeeds();
    assertEquals(1, deployment.fakeAws().all(TABLE).size());
  }

  @Test
  void deletionProtectionOfItsReplicasIsDisabledToo() {
    var changed = Programs.of(replicated().deletionProtection(false).partitionKey("id"));
    deployment.up(Programs.of(replicated())).succeeds();

    updates.assertFails(
        changed,
        "dynamodb.Table `users-table`: ",
        "dynamodb.TableReplica `users-replica-eu-west-1`: it is replaced, but AWS does not");
    assertEquals(List.of("1 in us-east-1", "1 in eu-west-1"), sorted(updates.unprotect(changed)));
    deployment.up(changed).succeeds();

    deployment.previewUnchanged(changed).succeeds();
    assertEquals(1, deployment.fakeAws().all(TABLE).size());
  }

  @Test
  void aReplicaIsRemovedWithoutProtectionAndBeforeTheStream() {
    deployment.up(Programs.of(replicated())).succeeds();

    updates.assertFails(
        Programs.of(args()),
        "dynamodb.TableReplica `users-replica-eu-west-1`: it is deleted, but AWS does not",
        "dynamodb.Table `users-table`: its stream changes while there is still"
            + " `users-replica-eu-west-1`");
    updates.assertAllSucceed(
        Programs.of(replicated().deletionProtection(false)),
        Programs.of(args().stream("NEW_AND_OLD_IMAGES")),
        Programs.of(args()));

    assertEquals(List.of(), deployment.fakeAws().all(REPLICA));
  }

  @Test
  void deletionProtectionOfARemovedReplicaIsDisabledAtAws() {
    var changed = Programs.of(args().stream("NEW_AND_OLD_IMAGES"));
    deployment.up(Programs.of(replicated())).succeeds();

    var output =
        updates.assertFails(
            changed, "dynamodb.TableReplica `users-replica-eu-west-1`: it is deleted");
    assertTrue(output.contains(PROTECTED), output);
    assertEquals(List.of("1 in eu-west-1"), updates.unprotect(changed));
    deployment.up(changed).succeeds();

    assertEquals(List.of(), deployment.fakeAws().all(REPLICA));
  }

  @Test
  void anotherEncryptionKeyRequiresReplicasToBeRemoved() {
    var unprotected = replicated().deletionProtection(false);
    deployment.up(Programs.of(unprotected)).succeeds();

    updates.assertFails(
        TableInTwoDeploymentsTest::encrypted,
        "dynamodb.Table `users-table`: its encryption key changes while it has the replica"
            + " `users-replica-eu-west-1`");
    updates.assertAllSucceed(
        Programs.of(args().deletionProtection(false).stream("NEW_AND_OLD_IMAGES")),
        TableInTwoDeploymentsTest::encrypted);
  }

  @Test
  void unitsOfAnIndexAreSetWithIgnoreIndexChangesDisabled() {
    deployment.up(Programs.of(indexed())).succeeds();

    updates.assertFails(
        Programs.of(indexed().provisioned(scaled().build())),
        "dynamodb.Table `users-table`: it leaves on-demand capacity, but there are no units for the"
            + " index `by-email`");
    updates.assertAllSucceed(
        Programs.of(indexed().provisioned(scaled().ignoreIndexChanges(false).build())),
        Programs.of(indexed().provisioned(scaled().build())));
  }

  @Test
  void ttlIsDisabledBeforeItMoves() {
    deployment.up(Programs.of(args().ttlAttribute("expires"))).succeeds();
    var moved = Programs.of(args().ttlAttribute("ends"));

    var summary = deployment.summary(moved);

    assertTrue(
        summary.contains(
            "\n> - dynamodb.Table `users-table`: TTL moves from `expires` to `ends`, which AWS does"
                + " not do while TTL is on."),
        summary);
    updates.assertAllSucceed(Programs.of(args().ttlAttribute("expires").ttlEnabled(false)), moved);
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted(Comparator.reverseOrder()).toList();
  }

  private static UserTableArgs.Builder args() {
    return UserTableArgs.builder();
  }

  private static UserTableArgs.Builder replicated() {
    return args().replicaRegions("eu-west-1");
  }

  private static UserTableArgs.Builder indexed() {
    return args().indexes(GlobalIndexArgs.builder().name("by-email").partitionKey("email").build());
  }

  private static ProvisionedArgs.Builder scaled() {
    return ProvisionedArgs.builder().maxReadUnits(50).maxWriteUnits(20);
  }

  private static void encrypted(Context context) {
    var key = new Key("key").arn();
    var replica = ReplicaArgs.builder().region("eu-west-1").encryptionKeyArn(key).build();
    var encrypted = args().deletionProtection(false).encryptionKeyArn(key).replicas(replica);
    new UserTable("users", encrypted.build(), null);
  }
}
