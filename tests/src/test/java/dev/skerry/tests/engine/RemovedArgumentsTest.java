package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.pulumi.aws.kms.Key;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that are removed from a program: AWS returns to the default. */
@EngineTest
final class RemovedArgumentsTest extends DeployedProgram {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String FUNCTION = "aws:lambda/function:Function";

  RemovedArgumentsTest() {
    super(context -> declare(encrypted().ttlAttribute("at"), 2048));
  }

  @Test
  void aRemovedKeyReturnsToTheDefaultEncryption() {
    deployment.up(context -> declare(table().ttlAttribute("at"), 2048)).succeeds();

    assertEquals("{\"enabled\":false}", property(TABLE, "serverSideEncryption"));
  }

  @Test
  void removedStorageReturnsToTheDefaultOfLambda() {
    deployment.up(context -> declare(encrypted().ttlAttribute("at"), null)).succeeds();

    assertEquals("{\"size\":512}", property(FUNCTION, "ephemeralStorage"));
  }

  @Test
  void disabledTtlCanBeRemoved() {
    deployment
        .up(context -> declare(encrypted().ttlAttribute("at").ttlEnabled(false), 2048))
        .succeeds();
    assertEquals(
        JsonParser.parseString("{attributeName: at, enabled: false}"),
        JsonParser.parseString(property(TABLE, "ttl")));

    var removed = deployment.preview(context -> declare(encrypted(), 2048)).succeeds();

    assertEquals("", removed.stepLines());
  }

  @Test
  void removingTtlFailsWithAFix() {
    var failed = deployment.up(context -> declare(encrypted(), 2048)).fails();

    assertTrue(
        failed.output().contains("Fix: ttlAttribute(\"at\").ttlEnabled(false)"), failed::output);
  }

  @Test
  void declaringADefaultChangesNothing(@TempDir Path folder) throws Exception {
    var plain = Deployment.ofProject(folder, "plain", "test");
    plain.up(context -> declare(table(), null)).succeeds();

    var preview =
        plain
            .preview(context -> declare(table().ttlAttribute("at").ttlEnabled(false), 512))
            .succeeds();

    assertEquals("", preview.stepLines());
  }

  private String property(String type, String name) {
    return deployment.fakeAws().all(type).get(0).properties().get(name).toString();
  }

  private static UserTableArgs.Builder table() {
    return UserTableArgs.builder();
  }

  private static UserTableArgs.Builder encrypted() {
    return table().encryptionKeyArn(new Key("users").arn());
  }

  private static void declare(UserTableArgs.Builder table, Integer storageMb) {
    new UserTable("users", table.build(), null);
    var route =
        RouteArgs.builder()
            .route("GET /health")
            .handler(Programs.HANDLER)
            .ephemeralStorageMb(storageMb);
    new ServerlessApi("api", Programs.api().routes(route.build()).build(), null);
  }
}
