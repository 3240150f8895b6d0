package dev.skerry.serverless.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.RecordedProgram.RecordedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a {@link UserTable} is billed and scaled. */
class UserTableCapacityTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String TARGET = "aws:appautoscaling/target:Target";
  private static final String POLICY = "aws:appautoscaling/policy:Policy";

  private static RecordedProgram declare(UserTableArgs.Builder args) {
    var built = args.build();
    return RecordedProgram.run(ctx -> new UserTable("users", built, null));
  }

  private static ProvisionedArgs.Builder provisioned() {
    return ProvisionedArgs.builder().maxReadUnits(400).maxWriteUnits(100);
  }

  private static UserTableArgs.Builder with(ProvisionedArgs.Builder provisioned) {
    return UserTableArgs.builder().provisioned(provisioned.build());
  }

  private static GlobalIndexArgs byEmail() {
    return GlobalIndexArgs.builder().name("by-email").partitionKey("email").build();
  }

  private static String refusal(UserTableArgs.Builder args) {
    var built = args.build();
    return assertThrows(IllegalArgumentException.class, () -> UserTableSettings.of("users", built))
        .getMessage();
  }

  @Test
  void ceilingsHoldForTheTableAndEachIndex() {
    var args = UserTableArgs.builder().maxReadUnits(500).maxWriteUnits(-1).indexes(byEmail());

    var table = declare(args).resource(TABLE, "users-table");

    var ceiling = Map.of("maxReadRequestUnits", 500.0, "maxWriteRequestUnits", -1.0);
    assertEquals("PAY_PER_REQUEST", table.input("billingMode"));
    assertEquals(ceiling, table.input("onDemandThroughput"));
    assertEquals(
        List.of(
            Map.of(
                "name",
                "by-email",
                "hashKey",
                "email",
                "projectionType",
                "ALL",
                "onDemandThroughput",
                ceiling)),
        table.input("globalSecondaryIndexes"));
  }

  @Test
  void oneCeilingLeavesTheOtherOpen() {
    var table = declare(UserTableArgs.builder().maxWriteUnits(50)).resource(TABLE, "users-table");

    assertEquals(Map.of("maxWriteRequestUnits", 50.0), table.input("onDemandThroughput"));
  }

  @Test
  void provisionedUnitsBeginAtTheirMinimum() {
    var args = with(provisioned().minReadUnits(20).minWriteUnits(5)).indexes(byEmail());

    var table = declare(args).resource(TABLE, "users-table");

    assertEquals("PROVISIONED", table.input("billingMode"));
    assertEquals(20.0, table.input("readCapacity"));
    assertEquals(5.0, table.input("writeCapacity"));
    assertEquals(
        List.of(
            Map.of(
                "name",
                "by-email",
                "hashKey",
                "email",
                "projectionType",
                "ALL",
                "readCapacity",
                20.0,
                "writeCapacity",
                5.0)),
        table.input("globalSecondaryIndexes"));
  }

  @Test
  void readsAndWritesOfTableAndIndexesAreScaled() {
    var program = declare(with(provisioned().minReadUnits(20)).indexes(byEmail()));

    assertEquals(
        List.of(
            "users-read-target table/users-table-0123abc dynamodb:table:ReadCapacityUnits 20.0 400.0",
            "users-read-target.by-email table/users-table-0123abc/index/by-email"
                + " dynamodb:index:ReadCapacityUnits 20.0 400.0",
            "users-write-target table/users-table-0123abc dynamodb:table:WriteCapacityUnits 1.0 100.0",
            "users-write-target.by-email table/users-table-0123abc/index/by-email"
                + " dynamodb:index:WriteCapacityUnits 1.0 100.0"),
        program.ofType(TARGET).stream().map(UserTableCapacityTest::words).toList());
  }

  private static String words(RecordedResource target) {
    return "%s %s %s %s %s"
        .formatted(
            target.name(),
            target.input("resourceId"),
            target.input("scalableDimension"),
            target.input("minCapacity"),
            target.input("maxCapacity"));
  }

  @Test
  void aPolicyKeepsUseAtSeventyPercent() {
    var policy = declare(with(provisioned())).resource(POLICY, "users-write-policy");

    assertEquals(
        Map.of(
            "name",
            "DynamoDBWriteCapacityUtilization",
            "policyType",
            "TargetTrackingScaling",
            "serviceNamespace",
            "dynamodb",
            "resourceId",
            "table/users-table-0123abc",
            "scalableDimension",
            "dynamodb:table:WriteCapacityUnits",
            "targetTrackingScalingPolicyConfiguration",
            Map.of(
                "targetValue",
                70.0,
                "predefinedMetricSpecification",
                Map.of("predefinedMetricType", "DynamoDBWriteCapacityUtilization"))),
        policy.inputs());
  }

  @Test
  void everyTargetHasItsPolicy() {
    var program = declare(with(provisioned().targetPercent(50)).indexes(byEmail()));

    assertEquals(
        List.of(
            "users-read-policy",
            "users-read-policy.by-email",
            "users-write-policy",
            "users-write-policy.by-email"),
        program.ofType(POLICY).stream().map(RecordedResource::name).toList());
  }

  @Test
  void whatIsBilledPerRequestIsNotScaled() {
    var program = declare(UserTableArgs.builder().indexes(byEmail()));

    assertEquals(List.of(), program.ofType(TARGET));
    assertEquals(List.of(), program.ofType(POLICY));
  }

  @Test
  void pulumiLeavesAloneWhatScalingMoves() {
    var scaled = with(provisioned()).build();
    var open = with(provisioned().ignoreIndexChanges(false)).build();

    assertEquals(List.of("readCapacity", "writeCapacity"), moved(scaled, false));
    assertEquals(
        List.of("readCapacity", "writeCapacity", "globalSecondaryIndexes"), moved(scaled, true));
    assertEquals(List.of("readCapacity", "writeCapacity"), moved(open, true));
    assertEquals(List.of(), moved(UserTableArgs.builder().build(), true));
  }

  private static List<String> moved(UserTableArgs args, boolean hasIndexes) {
    return UserTableSettings.of("users", args).capacity().movedByScaling(hasIndexes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2, Integer.MIN_VALUE})
  void aCeilingThatLetsNothingThroughIsRefused(int units) {
    var refusal = refusal(UserTableArgs.builder().maxReadUnits(units));

    assertEquals(
        "UserTable 'users': maxReadUnits is "
            + units
            + ". Allowed: 1 or more, or -1 for no ceiling. Fix: change maxReadUnits.",
        refusal);
  }

  @Test
  void aCeilingBesideProvisionedIsRefused() {
    var refusal = refusal(with(provisioned()).maxReadUnits(5).maxWriteUnits(6));

    assertEquals(
        """
        UserTable 'users': maxReadUnits is 5 beside provisioned. Allowed: a ceiling of requests, or provisioned with bounds of its own. Fix: drop maxReadUnits, or provisioned.
        UserTable 'users': maxWriteUnits is 6 beside provisioned. Allowed: a ceiling of requests, or provisioned with bounds of its own. Fix: drop maxWriteUnits, or provisioned.""",
        refusal);
  }

  @Test
  void provisionedWithoutItsMaximaIsRefused() {
    var refusal = refusal(with(ProvisionedArgs.builder().minReadUnits(5)));

    assertEquals(
        """
        UserTable 'users': provisioned: maxReadUnits is missing. Allowed: 5 or more. Fix: set maxReadUnits.
        UserTable 'users': provisioned: maxWriteUnits is missing. Allowed: 1 or more. Fix: set maxWriteUnits.""",
        refusal);
  }

  @Test
  void boundsThatHoldNothingAreRefused() {
    var args = ProvisionedArgs.builder().minReadUnits(0).maxReadUnits(0).minWriteUnits(-1);

    var refusal = refusal(with(args));

    assertEquals(
        """
        UserTable 'users': provisioned: minReadUnits is 0. Allowed: 1 or more. Fix: change minReadUnits.
        UserTable 'users': provisioned: maxReadUnits is 0, minReadUnits is 0. Allowed: 1 or more. Fix: change maxReadUnits or minReadUnits.
        UserTable 'users': provisioned: minWriteUnits is -1. Allowed: 1 or more. Fix: change minWriteUnits.
        UserTable 'users': provisioned: maxWriteUnits is missing. Allowed: 1 or more. Fix: set maxWriteUnits.""",
        refusal);
  }

  @Test
  void aMinimumOverTheMaximumIsRefused() {
    var refusal = refusal(with(provisioned().minWriteUnits(101)));

    assertEquals(
        "UserTable 'users': provisioned: maxWriteUnits is 100, minWriteUnits is 101. Allowed: 101 or"
            + " more. Fix: change maxWriteUnits or minWriteUnits.",
        refusal);
  }

  @Test
  void aMinimumMayBeTheMaximum() {
    var args = with(provisioned().minReadUnits(400).minWriteUnits(100)).build();

    var bounds = UserTableSettings.of("users", args).capacity().provisioned().orElseThrow();

    assertEquals(new ProvisionedSettings.Bounds(400, 400), bounds.readUnits());
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 91, 0, -70})
  void aTargetOutsideOfItsRangeIsRefused(int percent) {
    var refusal = refusal(with(provisioned().targetPercent(percent)));

    assertEquals(
        "UserTable 'users': provisioned: targetPercent is "
            + percent
            + ". Allowed: 20 to 90. Fix: change targetPercent.",
        refusal);
  }
}
