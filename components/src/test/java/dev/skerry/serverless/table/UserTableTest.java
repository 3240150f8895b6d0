package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserTableTest {
  private static final String TABLE = "aws:dynamodb/table:Table";

  private static Map<String, Object> table(UserTableArgs.Builder args) {
    return declare(args).resource(TABLE, "users-table").inputs();
  }

  @Test
  void withoutArgumentsATableIsSafeForProduction() {
    var program = RecordedProgram.run(ctx -> new UserTable("users", null, null));

    assertEquals(
        Map.of(
            "billingMode", "PAY_PER_REQUEST",
            "hashKey", "username",
            "attributes", List.of(Map.of("name", "username", "type", "S")),
            "pointInTimeRecovery", Map.of("enabled", true, "recoveryPeriodInDays", 35.0),
            "deletionProtectionEnabled", true,
            "serverSideEncryption", Map.of("enabled", false),
            "ttl", Map.of("enabled", false)),
        program.resource(TABLE, "users-table").inputs());
  }

  @Test
  void everyArgumentReachesTheTable() {
    var args =
        UserTableArgs.builder()
            .partitionKey("tenant")
            .sortKey("id")
            .ttlAttribute("expires")
            .pointInTimeRecoveryDays(7)
            .deletionProtection(false)
            .encryptionKeyArn("arn:aws:kms:eu-west-1:111122223333:key/k");

    var table = table(args);

    assertEquals(
        Map.of(
            "billingMode",
            "PAY_PER_REQUEST",
            "hashKey",
            "tenant",
            "rangeKey",
            "id",
            "attributes",
            List.of(Map.of("name", "tenant", "type", "S"), Map.of("name", "id", "type", "S")),
            "ttl",
            Map.of("attributeName", "expires", "enabled", true),
            "pointInTimeRecovery",
            Map.of("enabled", true, "recoveryPeriodInDays", 7.0),
            "deletionProtectionEnabled",
            false,
            "serverSideEncryption",
            Map.of("enabled", true, "kmsKeyArn", "arn:aws:kms:eu-west-1:111122223333:key/k")),
        table);
  }

  @Test
  void expiryIsDisabledWithTheNameOfItsAttribute() {
    var table = table(UserTableArgs.builder().ttlAttribute("expires").ttlEnabled(false));

    assertEquals(Map.of("attributeName", "expires", "enabled", false), table.get("ttl"));
  }

  @Test
  void keysCanBeNumbersAndBinary() {
    var args =
        UserTableArgs.builder()
            .partitionKey("device")
            .partitionKeyType("B")
            .sortKey("at")
            .sortKeyType("N");

    var table = declare(args).resource(TABLE, "users-table-BN");

    assertEquals(
        List.of(Map.of("name", "device", "type", "B"), Map.of("name", "at", "type", "N")),
        table.input("attributes"));
  }

  @Test
  void anotherTypeOfAKeyReplacesTheTable() {
    var text = UserTableArgs.builder().partitionKeyType("S").sortKey("at");
    var number = UserTableArgs.builder().sortKey("at").sortKeyType("N");

    assertEquals("users-table", declare(text).ofType(TABLE).get(0).name());
    assertEquals("users-table-SN", declare(number).ofType(TABLE).get(0).name());
  }

  @Test
  void theStreamHasTheGivenViewType() {
    var args = UserTableArgs.builder().stream("NEW_IMAGE").build();

    var program =
        RecordedProgram.run(
            ctx -> ctx.export("streamArn", new UserTable("users", args, null).streamArn()));

    var table = program.resource(TABLE, "users-table");
    assertEquals(true, table.input("streamEnabled"));
    assertEquals("NEW_IMAGE", table.input("streamViewType"));
    assertEquals("arn:stream:users-table", program.output("streamArn"));
  }

  @Test
  void withoutAStreamItsArnIsEmpty() {
    var program =
        RecordedProgram.run(
            ctx -> ctx.export("streamArn", new UserTable("users", null, null).streamArn()));

    assertEquals("", program.output("streamArn"));
  }

  @Test
  void zeroDaysDisableRecovery() {
    var table = table(UserTableArgs.builder().pointInTimeRecoveryDays(0));

    assertEquals(Map.of("enabled", false), table.get("pointInTimeRecovery"));
  }

  @Test
  void theComponentHasItsTypeToken() {
    var program = declare(UserTableArgs.builder());

    assertEquals(
        List.of("aws-serverless:index:UserTable", TABLE),
        program.resources().stream().map(resource -> resource.type()).toList());
  }

  @Test
  void aTableIsMonitoredUnderTheComponentsName() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var monitored = new UserTable("users", null, null).monitored();
              ctx.export("name", Output.of(monitored.name()));
              ctx.export("tableName", monitored.tableName());
              ctx.export("indexes", Output.of(monitored.indexes()));
            });

    assertEquals("users", program.output("name"));
    assertEquals("users-table-0123abc", program.output("tableName"));
    assertEquals(List.of(), program.output("indexes"));
  }

  @Test
  void theTableIsAChildOfTheComponent() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var children = new UserTable("users", null, null).pulumiChildResources();
              ctx.export("children", Output.of(children.size()));
            });

    assertEquals(1, program.output("children"));
  }

  @Test
  void theLowestMaximumIsValid() {
    assertValid(UserTableArgs.builder().maxReadUnits(1).maxWriteUnits(1));
  }

  @Test
  void newAndOldImagesAreValidWithReplicas() {
    var replica = ReplicaArgs.in("eu-west-1");

    assertValid(UserTableArgs.builder().stream("NEW_AND_OLD_IMAGES").replicas(replica));
  }

  private static void assertValid(UserTableArgs.Builder args) {
    declare(args);
  }
}
