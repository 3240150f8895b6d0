package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.table.GlobalIndexArgs;
import dev.skerry.serverless.table.ProvisionedArgs;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.tests.fixture.FakeResource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Deployments of a table with autoscaling, an index and a replica. */
@EngineTest
final class UserTableTest extends DeployedProgram {
  private static final String TABLE = "dynamodb/table:Table";

  UserTableTest() {
    super(Programs.of(usual()));
  }

  @Test
  void allResourcesAreCreated() {
    assertEquals(
        """
        6 create aws:appautoscaling/policy:Policy
        6 create aws:appautoscaling/target:Target
        1 create aws:dynamodb/table:Table
        1 create aws:dynamodb/tableReplica:TableReplica
        2 create pulumi:providers:aws""",
        first.stepCounts());
  }

  @Test
  void theReplicaAndTheScalingOfItsReadsAreInItsRegion() {
    assertEquals(Set.of("eu-west-1"), regions("dynamodb/tableReplica:TableReplica"));
    assertEquals(Set.of("us-east-1", "eu-west-1"), regions("appautoscaling/target:Target"));
  }

  @Test
  void unitsThatScalingChangedAreKeptAfterARefresh() {
    drift("readCapacity", "37");
    drift("globalSecondaryIndexes", "[" + index("by-email", "email") + "]");

    deployment.refresh().succeeds();
    var preview = deployment.previewUnchanged(program).succeeds();

    assertEquals("", preview.stepLines());
  }

  @Test
  void anotherIndexIsNotIgnoredSilently() {
    var outcome = deployment.up(Programs.of(usual().indexes(byEmail(), byAge())));

    assertTrue(
        outcome.fails().output().contains("attributes.name: [age, email, username]. Allowed: just"),
        outcome::output);
  }

  @Test
  void anotherIndexIsCreatedWithIgnoreIndexChangesDisabled() {
    var args =
        usual().indexes(byEmail(), byAge()).provisioned(scaled().ignoreIndexChanges(false).build());

    var outcome = deployment.up(Programs.of(args)).succeeds();

    assertEquals(
        """
        3 create aws:appautoscaling/policy:Policy
        3 create aws:appautoscaling/target:Target
        1 update aws:dynamodb/table:Table [attributes, globalSecondaryIndexes]""",
        outcome.stepCounts());
  }

  @Test
  void withoutProtectionAllResourcesAreDestroyed() {
    deployment.up(Programs.of(usual().deletionProtection(false))).succeeds();

    deployment.destroy().succeeds();

    assertEquals(List.of(), deployment.fakeAws().all());
  }

  private void drift(String property, String value) {
    new Drift(TABLE, "users-table-.*", property, value).applyTo(deployment.fakeAws());
  }

  private static String index(String name, String key) {
    return "{name: %s, hashKey: %s, projectionType: ALL, readCapacity: 41, writeCapacity: 43}"
        .formatted(name, key);
  }

  private Set<String> regions(String type) {
    return deployment.fakeAws().all("aws:" + type).stream()
        .map(UserTableTest::region)
        .collect(Collectors.toSet());
  }

  private static String region(FakeResource resource) {
    return resource.text("arn").split(":")[3];
  }

  private static UserTableArgs.Builder usual() {
    return UserTableArgs.builder()
        .indexes(byEmail())
        .provisioned(scaled().build())
        .replicaRegions("eu-west-1");
  }

  private static ProvisionedArgs.Builder scaled() {
    return ProvisionedArgs.builder().minReadUnits(5).maxReadUnits(50).maxWriteUnits(20);
  }

  private static GlobalIndexArgs byEmail() {
    return GlobalIndexArgs.builder().name("by-email").partitionKey("email").build();
  }

  private static GlobalIndexArgs byAge() {
    return GlobalIndexArgs.builder()
        .name("by-age")
        .partitionKey("age")
        .partitionKeyType("N")
        .build();
  }
}
