package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTableTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String ARN = "arn:aws:mock:eu-west-1:111122223333:Table/users-table";

  private static RecordedProgram declare(UserTableArgs args) {
    return RecordedProgram.run(ctx -> new UserTable("users", args, null));
  }

  private static Map<String, Object> table(UserTableArgs.Builder args) {
    return declare(args.build()).inputs(TABLE, "users-table");
  }

  private static String refusal(UserTableArgs.Builder args) {
    return refusal("users", args);
  }

  private static String refusal(String name, UserTableArgs.Builder args) {
    var built = args.build();
    return assertThrows(IllegalArgumentException.class, () -> UserTableSettings.of(name, built))
        .getMessage();
  }

  private static Object policyOf(Function<UserTable, Output<String>> policy) {
    return RecordedProgram.run(
            ctx -> ctx.export("policy", policy.apply(new UserTable("users", null, null))))
        .outputs()
        .get("policy");
  }

  @Test
  void withoutArgumentsATableIsSafeForProduction() {
    var program = declare(null);

    assertEquals(
        Map.of(
            "billingMode",
            "PAY_PER_REQUEST",
            "hashKey",
            "username",
            "attributes",
            List.of(Map.of("name", "username", "type", "S")),
            "pointInTimeRecovery",
            Map.of("enabled", true, "recoveryPeriodInDays", 35.0),
            "deletionProtectionEnabled",
            true),
        program.inputs(TABLE, "users-table"));
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
  void zeroDaysSwitchRecoveryOff() {
    var table = table(UserTableArgs.builder().pointInTimeRecoveryDays(0));

    assertEquals(Map.of("enabled", false), table.get("pointInTimeRecovery"));
  }

  @Test
  void theComponentHasTheTypeThatOtherLanguagesKnow() {
    var program = declare(null);

    assertEquals(
        List.of("aws-serverless:index:UserTable users", TABLE + " users-table"), program.names());
  }

  @Test
  void readersMayReadTheTableAndItsIndexes() {
    var policy = policyOf(UserTable::readPolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:BatchGetItem\",\"dynamodb:ConditionCheckItem\",\"dynamodb:DescribeTable\","
            + "\"dynamodb:GetItem\",\"dynamodb:Query\",\"dynamodb:Scan\"],"
            + ("\"Resource\":[\"" + ARN + "\",\"" + ARN + "/index/*\"]}]}"),
        policy);
  }

  @Test
  void writersMayWriteTheTableAlone() {
    var policy = policyOf(UserTable::writePolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:BatchWriteItem\",\"dynamodb:DeleteItem\",\"dynamodb:PutItem\","
            + ("\"dynamodb:UpdateItem\"],\"Resource\":[\"" + ARN + "\"]}]}"),
        policy);
  }

  @Test
  void readersThatWriteMayDoWhatBothMay() {
    var policy = policyOf(UserTable::readWritePolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:BatchGetItem\",\"dynamodb:ConditionCheckItem\",\"dynamodb:DescribeTable\","
            + "\"dynamodb:GetItem\",\"dynamodb:Query\",\"dynamodb:Scan\","
            + "\"dynamodb:BatchWriteItem\",\"dynamodb:DeleteItem\",\"dynamodb:PutItem\","
            + ("\"dynamodb:UpdateItem\"],\"Resource\":[\"" + ARN + "\",\"" + ARN)
            + "/index/*\"]}]}",
        policy);
  }

  @Test
  void aPolicyForOneActionAllowsNothingElse() {
    var policy = policyOf(table -> table.policyFor("GetItem"));

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + ("\"dynamodb:GetItem\"],\"Resource\":[\"" + ARN + "\"]}]}"),
        policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb:GetItem", "getItem", "*", "", "DeleteTable"})
  void anUnknownActionIsRefusedWithTheListOfAll(String action) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> TableActions.check("users", List.of("PutItem", action)));

    assertEquals(
        "UserTable 'users': policyFor has unknown actions: ["
            + action
            + "]. Allowed: BatchGetItem, BatchWriteItem, ConditionCheckItem, DeleteItem, DescribeTable, GetItem,"
            + " PartiQLDelete, PartiQLInsert, PartiQLSelect, PartiQLUpdate, PutItem, Query, Scan, UpdateItem."
            + " Fix: name DynamoDB's actions without 'dynamodb:' in policyFor.",
        refused.getMessage());
  }

  @Test
  void aPolicyForNothingIsRefused() {
    var program =
        RecordedProgram.run(ctx -> new UserTable("users", null, null).policyFor(), Map.of());

    assertTrue(
        program.failure().contains("UserTable 'users': policyFor has no action. Allowed: "),
        program.failure());
  }

  @Test
  void aTableIsMonitoredUnderTheComponentsName() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var monitored = new UserTable("users", null, null).monitored();
              ctx.export("name", Output.of(monitored.name().orElseThrow()));
              ctx.export("tableName", monitored.tableName().orElseThrow());
            });

    assertEquals(Map.of("name", "users", "tableName", "users-table-0123abc"), program.outputs());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var args =
        UserTableArgs.builder()
            .partitionKey("id")
            .sortKey("id")
            .ttlAttribute("id")
            .pointInTimeRecoveryDays(36);

    assertEquals(
        """
        UserTable 'my users': the name cannot be used at AWS (8 characters). Allowed: 1-241 letters, digits, '-' and '_'. Fix: pass another name to the constructor.
        UserTable 'my users': sortKey is the partitionKey: 'id'. Allowed: another attribute, or none. Fix: change sortKey in UserTableArgs.
        UserTable 'my users': ttlAttribute is a key: 'id'. Allowed: an attribute that is no key, or none. Fix: change ttlAttribute in UserTableArgs.
        UserTable 'my users': pointInTimeRecoveryDays: 36. Allowed: 1-35 days, or 0 for none. Fix: change pointInTimeRecoveryDays in UserTableArgs.""",
        refusal("my users", args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{256}"})
  void anAttributeNameThatDynamoDbRefusesIsRefused(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var refusal =
        refusal(UserTableArgs.builder().partitionKey(name).sortKey(name + "s").ttlAttribute(name));

    for (var argument : List.of("partitionKey", "ttlAttribute")) {
      var line =
          "UserTable 'users': %s: '%s'. Allowed: 1-255 characters. Fix: change %s in UserTableArgs."
              .formatted(argument, name, argument);
      assertTrue(refusal.lines().toList().contains(line), refusal);
    }
  }

  @Test
  void theLongestAttributeNamesAndBothEndsOfTheRecoveryRangeAreAccepted() {
    var longest = "ä".repeat(255);
    var args = UserTableArgs.builder().partitionKey(longest);

    var shortest = UserTableSettings.of("t".repeat(241), args.pointInTimeRecoveryDays(1).build());

    assertEquals(List.of(longest), shortest.keys());
    assertEquals(1, shortest.pointInTimeRecoveryDays());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 36, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void recoveryOutsideOfItsRangeIsRefused(int days) {
    var refusal = refusal(UserTableArgs.builder().pointInTimeRecoveryDays(days));

    assertEquals(
        "UserTable 'users': pointInTimeRecoveryDays: "
            + days
            + ". Allowed: 1-35 days, or 0 for none. Fix: change pointInTimeRecoveryDays in UserTableArgs.",
        refusal);
  }

  @Test
  void aSortKeyMayNotExpire() {
    var refusal = refusal(UserTableArgs.builder().sortKey("at").ttlAttribute("at"));

    assertEquals(
        "UserTable 'users': ttlAttribute is a key: 'at'. Allowed: an attribute that is no key, or none."
            + " Fix: change ttlAttribute in UserTableArgs.",
        refusal);
  }

  @Test
  void aRefusedTableDeclaresNothing() {
    var args = UserTableArgs.builder().pointInTimeRecoveryDays(36).build();

    var program = RecordedProgram.run(ctx -> new UserTable("users", args, null), Map.of());

    assertTrue(program.failure().contains("pointInTimeRecoveryDays: 36"), program.failure());
    assertEquals(List.of(), program.names());
  }
}
