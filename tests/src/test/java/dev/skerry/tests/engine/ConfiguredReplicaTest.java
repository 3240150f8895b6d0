package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import com.pulumi.Context;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica is created with the credentials of the stack's configuration, like its table. */
@EngineTest
final class ConfiguredReplicaTest {
  private static final String ROLE = "arn:aws:iam::333344445555:role/deploy";

  @TempDir private Path folder;

  @Test
  void aReplicaIsInTheAccountOfTheRoleAndInItsRegion() throws Exception {
    var deployment = Deployment.ofProject(folder, "replicated", "test");
    deployment.set("aws:assumeRole.roleArn", ROLE, false);
    deployment.set("aws:assumeRole.externalId", "secret-external-id", true);

    deployment.up(ConfiguredReplicaTest::declare).succeeds();

    var account = deployment.fakeAws().in("333344445555");
    assertEquals(List.of(), deployment.fakeAws().all());
    assertEquals("us-east-1", region(account.all("aws:dynamodb/table:Table")));
    assertEquals("eu-west-1", region(account.all("aws:dynamodb/tableReplica:TableReplica")));
    assertEquals(
        JsonParser.parseString("{externalId: 'secret-external-id', roleArn: '%s'}".formatted(ROLE)),
        deployment.fakeAws().configuration("users-replica-eu-west-1").get("assumeRole"));
    assertFalse(deployment.state().text().contains("secret-external-id"));
  }

  private static void declare(Context context) {
    new UserTable("users", UserTableArgs.builder().replicaRegions("eu-west-1").build(), null);
  }

  private static String region(List<FakeResource> resources) {
    assertEquals(1, resources.size());
    return resources.get(0).text("arn").split(":")[3];
  }
}
