package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import com.pulumi.aws.kms.Key;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that a program has, and then no longer has: their effect at AWS ends too. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class RemovedArgumentsTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final String CODE = Engine.ROOT.resolve("handlers/target/classes").toString();

  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "removed", "test");
    deployment.up(RemovedArgumentsTest::everything).succeeds();
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void aTableWithoutItsKeyIsNoLongerEncryptedByIt() {
    deployment.up(context -> declare(table().ttlAttribute("at"), 2048)).succeeds();

    assertEquals("{\"enabled\":false}", property(TABLE, "serverSideEncryption"));
  }

  @Test
  void aFunctionWithoutItsStorageHasThatOfLambda() {
    deployment.up(context -> declare(encrypted().ttlAttribute("at"), null)).succeeds();

    assertEquals("{\"size\":512}", property(FUNCTION, "ephemeralStorage"));
  }

  @Test
  void expiryThatIsSwitchedOffByItsNameIsOffAndMayThenBeRemoved() {
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
  void expiryThatIsRemovedAtOnceIsRefusedWithTheWayOut() {
    var refused = deployment.up(context -> declare(encrypted(), 2048)).fails();

    assertTrue(
        refused.output().contains("Fix: ttlAttribute(\"at\").ttlEnabled(false)"), refused::output);
  }

  @Test
  void whatIsDeclaredAsOffIsNoChangeOfAStackThatNeverHadIt(@TempDir Path folder) throws Exception {
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

  private static void everything(Context context) {
    declare(encrypted().ttlAttribute("at"), 2048);
  }

  private static void declare(UserTableArgs.Builder table, Integer storageMb) {
    new UserTable("users", table.build(), null);
    var route =
        RouteArgs.builder()
            .route("GET /health")
            .handler("dev.skerry.handlers.health.Health")
            .ephemeralStorageMb(storageMb);
    var api =
        ServerlessApiArgs.builder().code(new FileArchive(CODE)).auth("iam").routes(route.build());
    new ServerlessApi("api", api.build(), null);
  }
}
