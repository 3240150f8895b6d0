package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.assertInvalid;
import static dev.skerry.serverless.table.Tables.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.serverless.RecordedProgram.RecordedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Billing and auto scaling of a {@link UserTable}. */
class UserTableCapacityTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String TARGET = "aws:appautoscaling/target:Target";
  private static final String POLICY = "aws:appautoscaling/policy:Policy";

  private static ProvisionedArgs.Builder provisioned() {
    return ProvisionedArgs.builder().maxReadUnits(400).maxWriteUnits(100);
  }

  private static UserTableArgs.Builder with(ProvisionedArgs.Builder provisioned) {
    return UserTableArgs.builder().provisioned(provisioned.build());
  }

  private static GlobalIndexArgs byEmail() {
    return GlobalIndexArgs.builder().name("by-email").partitionKey("email").build();
  }

  @Test
  void maximaApplyToTheTableAndEachIndex() {
    var args = UserTableArgs.builder().maxReadUnits(500).maxWriteUnits(-1).indexes(byEmail());

    var table = declare(args).resource(TABLE, "users-table");

    var maximum = Map.of("maxReadRequestUnits", 500.0, "maxWriteRequestUnits", -1.0);
    assertEquals("PAY_PER_REQUEST", table.input("billingMode"));
    assertEquals(maximum, table.input("onDemandThroughput"));
    assertEquals(
        List.of(
            Map.of(
                "name", "by-email",
                "hashKey", "email",
                "projectionType", "ALL",
                "onDemandThroughput", maximum)),
        table.input("globalSecondaryIndexes"));
  }

  @Test
  void oneMaximumCanBeSetAlone() {
    var table = declare(UserTableArgs.builder().maxWriteUnits(50)).resource(TABLE, "users-table");

    assertEquals(Map.of("maxWriteRequestUnits", 50.0), table.input("onDemandThroughput"));
  }

  @Test
  void provisionedUnitsStartAtTheirMinimum() {
    var args = with(provisioned().minReadUnits(20).minWriteUnits(5)).indexes(byEmail());

    var table = declare(args).resource(TABLE, "users-table");

    assertEquals("PROVISIONED", table.input("billingMode"));
    assertEquals(20.0, table.input("readCapacity"));
    assertEquals(5.0, table.input("writeCapacity"));
    assertEquals(
        List.of(
            Map.of(
                "name", "by-email",
                "hashKey", "email",
                "projectionType", "ALL",
                "readCapacity", 20.0,
                "writeCapacity", 5.0)),
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
  void theTargetUtilizationIs70PercentByDefault() {
    var policy = declare(with(provisioned())).resource(POLICY, "users-write-policy");

    assertEquals(
        Map.of(
            "name", "DynamoDBWriteCapacityUtilization",
            "policyType", "TargetTrackingScaling",
            "serviceNamespace", "dynamodb",
            "resourceId", "table/users-table-0123abc",
            "scalableDimension", "dynamodb:table:WriteCapacityUnits",
            "targetTrackingScalingPolicyConfiguration",
                Map.of(
                    "targetValue",
                    70.0,
                    "predefinedMetricSpecification",
                    Map.of("predefinedMetricType", "DynamoDBWriteCapacityUtilization"))),
        policy.inputs());
  }

  @Test
  void everyScalingTargetHasAPolicy() {
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
  void aTableOnDemandHasNoAutoScaling() {
    var program = declare(UserTableArgs.builder().indexes(byEmail()));

    assertEquals(List.of(), program.ofType(TARGET));
    assertEquals(List.of(), program.ofType(POLICY));
  }

  @Test
  void pulumiIgnoresThePropertiesThatAutoScalingChanges() {
    var scaled = with(provisioned()).build();
    var open = with(provisioned().ignoreIndexChanges(false)).build();

    assertEquals(List.of("readCapacity", "writeCapacity"), moved(scaled, false));
    assertEquals(
        List.of("readCapacity", "writeCapacity", "globalSecondaryIndexes"), moved(scaled, true));
    assertEquals(List.of("readCapacity", "writeCapacity"), moved(open, true));
    assertEquals(List.of(), moved(UserTableArgs.builder().build(), true));
  }

  private static List<String> moved(UserTableArgs args, boolean hasIndexes) {
    return UserTableSettings.of("users", args).capacity().scaledProperties(hasIndexes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2, Integer.MIN_VALUE})
  void aMaximumOfZeroIsInvalid(int units) {
    assertInvalid(
        UserTableArgs.builder().maxReadUnits(units),
        "maxReadUnits is "
            + units
            + ". Allowed: 1 or more, or -1 for no maximum. Fix: change maxReadUnits.");
  }

  @Test
  void aMaximumConflictsWithProvisioned() {
    assertInvalid(
        with(provisioned()).maxReadUnits(5).maxWriteUnits(6),
        """
        maxReadUnits conflicts with provisioned. Allowed: maxReadUnits of the table without provisioned, or of provisioned. Fix: remove maxReadUnits or provisioned.
        maxWriteUnits conflicts with provisioned. Allowed: maxWriteUnits of the table without provisioned, or of provisioned. Fix: remove maxWriteUnits or provisioned.""");
  }

  @Test
  void provisionedRequiresMaxima() {
    assertInvalid(
        with(ProvisionedArgs.builder().minReadUnits(5)),
        """
        provisioned: maxReadUnits is missing. Allowed: 5 or more. Fix: set maxReadUnits.
        provisioned: maxWriteUnits is missing. Allowed: 1 or more. Fix: set maxWriteUnits.""");
  }

  @Test
  void boundsLessThanOneAreInvalid() {
    var args = ProvisionedArgs.builder().minReadUnits(0).maxReadUnits(0).minWriteUnits(-1);

    assertInvalid(
        with(args),
        """
        provisioned: minReadUnits is 0. Allowed: 1 or more. Fix: change minReadUnits.
        provisioned: maxReadUnits is 0, and minReadUnits is 0. Allowed: 1 or more. Fix: change maxReadUnits or minReadUnits.
        provisioned: minWriteUnits is -1. Allowed: 1 or more. Fix: change minWriteUnits.
        provisioned: maxWriteUnits is missing. Allowed: 1 or more. Fix: set maxWriteUnits.""");
  }

  @Test
  void aMinimumGreaterThanTheMaximumIsInvalid() {
    assertInvalid(
        with(provisioned().minWriteUnits(101)),
        "provisioned: maxWriteUnits is 100, and minWriteUnits is 101. Allowed: 101 or"
            + " more. Fix: change maxWriteUnits or minWriteUnits.");
  }

  @Test
  void theMinimumCanBeTheMaximum() {
    var args = with(provisioned().minReadUnits(400).minWriteUnits(100)).build();

    var bounds = UserTableSettings.of("users", args).capacity().provisioned().orElseThrow();

    assertEquals(new ProvisionedSettings.Bounds(400, 400), bounds.readUnits());
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 91, 0, -70})
  void aTargetOutsideItsRangeIsInvalid(int percent) {
    assertInvalid(
        with(provisioned().targetPercent(percent)),
        "provisioned: targetPercent is %s. Allowed: 20 to 90. Fix: change targetPercent."
            .formatted(percent));
  }
}
