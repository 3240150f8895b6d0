package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.RecordedProgram.RecordedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replicas of a {@link UserTable}. Engine tests check that each is created in its region. */
class UserTableReplicaTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";
  private static final String PROVIDER = "pulumi:providers:aws";
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/k";

  private static void assertInvalid(UserTableArgs.Builder args, String error) {
    var built = args.build();
    var program = RecordedProgram.run(ctx -> new UserTable("users", built, null), Map.of());
    assertEquals("UserTable 'users': " + error, program.failure());
  }

  @Test
  void aReplicaHasTheProtectionOfTheTable() {
    var program = declare(UserTableArgs.builder().replicaRegions("eu-west-1"));

    assertEquals(
        Map.of(
            "globalTableArn",
            "arn:aws:dynamodb/table:Table:users-table",
            "deletionProtectionEnabled",
            true,
            "pointInTimeRecovery",
            true,
            "tags",
            Map.of()),
        program.resource(REPLICA, "users-replica-eu-west-1").inputs());
  }

  @Test
  void aReplicaOfAnUnprotectedTableIsUnprotected() {
    var program =
        declare(
            UserTableArgs.builder()
                .replicaRegions("eu-west-1")
                .deletionProtection(false)
                .pointInTimeRecoveryDays(0));

    var replica = program.resource(REPLICA, "users-replica-eu-west-1");
    assertEquals(false, replica.input("deletionProtectionEnabled"));
    assertEquals(false, replica.input("pointInTimeRecovery"));
  }

  @Test
  void eachReplicaHasAProviderOfItsRegion() {
    var program = declare(UserTableArgs.builder().replicaRegions("eu-west-1", "us-gov-east-1"));

    assertEquals(
        List.of("users-replica-eu-west-1 eu-west-1", "users-replica-us-gov-east-1 us-gov-east-1"),
        program.ofType(PROVIDER).stream()
            .map(provider -> provider.name() + " " + provider.input("region"))
            .toList());
  }

  @Test
  void theProviderOfAReplicaHasTheConfigurationOfTheStackAndItsOwnRegion() {
    var args = UserTableArgs.builder().replicaRegions("eu-west-1").build();
    var config =
        Map.of(
            "aws:region", "us-east-1",
            "aws:profile", "staging",
            "aws:maxRetries", "5",
            "aws:assumeRole", "{\"roleArn\":\"arn:aws:iam::222233334444:role/deploy\"}");

    var program = RecordedProgram.run(ctx -> new UserTable("users", args, null), config);

    assertEquals(
        Map.of(
            "region", "eu-west-1",
            "profile", "staging",
            "maxRetries", "5",
            "assumeRole", "{\"roleArn\":\"arn:aws:iam::222233334444:role/deploy\"}",
            "skipCredentialsValidation", "false",
            "skipRegionValidation", "true"),
        program.succeeded().resource(PROVIDER, "users-replica-eu-west-1").inputs());
  }

  @Test
  void anInvalidConfigurationIsReportedBeforeAnythingIsDeclared() {
    var args = UserTableArgs.builder().replicaRegions("eu-west-1").build();
    var config = Map.of("aws:insecure", "maybe", "aws:maxRetries", "many");

    var program = RecordedProgram.run(ctx -> new UserTable("users", args, null), config);

    assertEquals(
        """
        Pulumi.test.yaml: aws:insecure is "maybe". Allowed: true or false. \
        Fix: change aws:insecure.
        Pulumi.test.yaml: aws:maxRetries is "many". Allowed: a whole number. \
        Fix: change aws:maxRetries.""",
        program.failure());
    assertEquals(List.of(), program.resources());
  }

  @Test
  void withoutReplicasTheConfigurationIsNotValidated() {
    var args = UserTableArgs.builder().build();

    var program =
        RecordedProgram.run(
            ctx -> new UserTable("users", args, null), Map.of("aws:insecure", "maybe"));

    assertEquals(List.of(), program.succeeded().ofType(PROVIDER));
  }

  @Test
  void aTableWithReplicasStreamsNewAndOldImages() {
    var table =
        declare(UserTableArgs.builder().replicaRegions("eu-west-1")).resource(TABLE, "users-table");

    assertEquals(true, table.input("streamEnabled"));
    assertEquals("NEW_AND_OLD_IMAGES", table.input("streamViewType"));
  }

  @Test
  void aReplicaHasTheKeyOfItsRegion() {
    var replica = ReplicaArgs.builder().region("eu-west-1").encryptionKeyArn(KEY).build();

    var program =
        declare(
            UserTableArgs.builder()
                .encryptionKeyArn("arn:aws:kms:eu-central-1:111122223333:key/t")
                .replicas(replica));

    assertEquals(KEY, program.resource(REPLICA, "users-replica-eu-west-1").input("kmsKeyArn"));
  }

  @Test
  void aReplicaScalesOnlyItsReads() {
    var program =
        declare(
            UserTableArgs.builder()
                .replicaRegions("eu-west-1")
                .indexes(GlobalIndexArgs.builder().name("by-age").partitionKey("age").build())
                .provisioned(ProvisionedArgs.builder().maxReadUnits(9).maxWriteUnits(9).build()));

    assertEquals(
        List.of(
            "users-read-target",
            "users-read-target.by-age",
            "users-replica-eu-west-1-read-target",
            "users-replica-eu-west-1-read-target.by-age",
            "users-write-target",
            "users-write-target.by-age"),
        program.ofType("aws:appautoscaling/target:Target").stream()
            .map(RecordedResource::name)
            .toList());
  }

  @Test
  void anOverrideChangesAReplica() {
    var infrequent =
        OverrideArgs.of(
            "aws:dynamodb:TableReplica users-replica-eu-west-1",
            "tableClassOverride",
            "\"STANDARD_INFREQUENT_ACCESS\"");

    var program =
        declare(UserTableArgs.builder().replicaRegions("eu-west-1").overrides(infrequent));

    assertEquals(
        "STANDARD_INFREQUENT_ACCESS",
        program.resource(REPLICA, "users-replica-eu-west-1").input("tableClassOverride"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ireland", "eu-west-1a", "EU-WEST-1", "eu-west", "eu-west-0", " eu-west-1"})
  void anInvalidRegionIsAnError(String region) {
    assertInvalid(
        UserTableArgs.builder().replicaRegions(region),
        "replica '%s': region is '%1$s'. Allowed: a region such as eu-west-1. Fix: change region."
            .formatted(region));
  }

  @Test
  void twoReplicasInOneRegionAreInvalid() {
    assertInvalid(
        UserTableArgs.builder().replicaRegions("eu-west-1", "eu-west-1"),
        "replicas contains 'eu-west-1' 2 times. Allowed: each value once."
            + " Fix: remove or rename one in replicas.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE"})
  void anotherStreamConflictsWithReplicas(String stream) {
    assertInvalid(
        UserTableArgs.builder().replicaRegions("eu-west-1").stream(stream),
        "stream is '"
            + stream
            + "', which conflicts with replicas. Allowed: NEW_AND_OLD_IMAGES with replicas. Fix:"
            + " change or remove stream, or remove replicas.");
  }

  @Test
  void aKeyOfTheTableRequiresAKeyOfTheReplica() {
    assertInvalid(
        UserTableArgs.builder().replicaRegions("eu-west-1").encryptionKeyArn(KEY),
        "replica 'eu-west-1': encryptionKeyArn is missing, and the table has"
            + " encryptionKeyArn. Allowed: the ARN of a key in the replica's region. Fix: set"
            + " encryptionKeyArn of the replica, or remove encryptionKeyArn of the table.");
  }

  @Test
  void aKeyOfAReplicaRequiresAKeyOfTheTable() {
    var replica = ReplicaArgs.builder().region("eu-west-1").encryptionKeyArn(KEY).build();

    assertInvalid(
        UserTableArgs.builder().replicas(replica),
        "replica 'eu-west-1': encryptionKeyArn requires encryptionKeyArn of the"
            + " table. Allowed: encryptionKeyArn of the table and of all replicas, or of none. Fix:"
            + " set encryptionKeyArn of the table, or remove encryptionKeyArn of the replica.");
  }
}
