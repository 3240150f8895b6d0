package dev.skerry.serverless.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTablePolicyTest {
  private static final String ARN = "arn:aws:dynamodb/table:Table:users-table";

  private static Object policyOf(Function<UserTable, Output<String>> policy) {
    return policyOf(null, policy);
  }

  private static Object policyOf(UserTableArgs args, Function<UserTable, Output<String>> policy) {
    return RecordedProgram.run(
            ctx -> ctx.export("policy", policy.apply(new UserTable("users", args, null))))
        .output("policy");
  }

  private static UserTableArgs indexed() {
    return UserTableArgs.builder()
        .indexes(
            GlobalIndexArgs.builder().name("by-email").partitionKey("email").build(),
            GlobalIndexArgs.builder().name("by-age").partitionKey("age").build())
        .build();
  }

  private static String error(Consumer<UserTable> use) {
    return RecordedProgram.run(ctx -> use.accept(new UserTable("users", indexed(), null)), Map.of())
        .failure();
  }

  @Test
  void theReadPolicyAllowsReadsOfTheTableAndItsIndexes() {
    var policy = policyOf(UserTable::readPolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:BatchGetItem\",\"dynamodb:ConditionCheckItem\",\"dynamodb:DescribeTable\","
            + "\"dynamodb:GetItem\",\"dynamodb:Query\",\"dynamodb:Scan\"],"
            + ("\"Resource\":[\"" + ARN + "\",\"" + ARN + "/index/*\"]}]}"),
        policy);
  }

  @Test
  void theWritePolicyAllowsWritesOfTheTableOnly() {
    var policy = policyOf(UserTable::writePolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:BatchWriteItem\",\"dynamodb:DeleteItem\",\"dynamodb:PutItem\","
            + ("\"dynamodb:UpdateItem\"],\"Resource\":[\"" + ARN + "\"]}]}"),
        policy);
  }

  @Test
  void theReadWritePolicyAllowsReadsAndWrites() {
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
  void aPolicyForOneActionAllowsOnlyThisAction() {
    var policy = policyOf(table -> table.policyFor("GetItem"));

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + ("\"dynamodb:GetItem\"],\"Resource\":[\"" + ARN + "\"]}]}"),
        policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamodb:GetItem", "getItem", "*", "", "DeleteTable"})
  void anUnknownActionIsInvalidAndTheErrorListsAllActions(String action) {
    var error = error(table -> table.policyFor("PutItem", action));

    assertEquals(
        "UserTable 'users': policyFor: actions is [PutItem, "
            + action
            + "]. Allowed: one or more of BatchGetItem, BatchWriteItem, ConditionCheckItem,"
            + " DeleteItem, DescribeTable, GetItem, PartiQLDelete, PartiQLInsert, PartiQLSelect,"
            + " PartiQLUpdate, PutItem, Query, Scan, UpdateItem."
            + " Fix: change actions to DynamoDB actions without 'dynamodb:'.",
        error);
  }

  @Test
  void aPolicyWithoutActionsIsInvalid() {
    var error = error(UserTable::policyFor);

    var start = "UserTable 'users': policyFor: actions is []. Allowed: one or more of ";
    assertTrue(error.startsWith(start), error);
  }

  @Test
  void aPolicyForAnIndexAllowsNoActionsOnTheTable() {
    var policy = policyOf(indexed(), table -> table.policyForIndex("by-age", "Query"));

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + ("\"dynamodb:Query\"],\"Resource\":[\"" + ARN + "/index/by-age\"]}]}"),
        policy);
  }

  @Test
  void aPolicyForAnUnknownIndexOrActionIsInvalid() {
    var error = error(table -> table.policyForIndex("by-name", "GetItem"));

    assertEquals(
        """
        UserTable 'users': policyForIndex: index is 'by-name'. Allowed: by-email, by-age. Fix: change index, or add it to indexes of the table.
        UserTable 'users': policyForIndex: actions is [GetItem]. Allowed: one or more of PartiQLSelect, Query, Scan. Fix: change actions to DynamoDB actions without 'dynamodb:'.""",
        error);
  }

  @Test
  void aPolicyForAnIndexOfATableWithoutIndexesIsInvalid() {
    var program =
        RecordedProgram.run(
            ctx -> new UserTable("users", null, null).policyForIndex("by-age", "Query"), Map.of());

    assertEquals(
        "UserTable 'users': policyForIndex: index is 'by-age'. Allowed: none, because the"
            + " table has no indexes. Fix: change index, or add it to indexes of the table.",
        program.failure());
  }

  @Test
  void theStreamPolicyAllowsNoReadsOfItems() {
    var policy =
        policyOf(UserTableArgs.builder().stream("KEYS_ONLY").build(), UserTable::streamPolicy);

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:DescribeStream\",\"dynamodb:GetRecords\",\"dynamodb:GetShardIterator\"],"
            + "\"Resource\":[\"arn:stream:users-table\"]},{\"Effect\":\"Allow\",\"Action\":["
            + "\"dynamodb:ListStreams\"],\"Resource\":[\"*\"]}]}",
        policy);
  }

  @Test
  void withoutAStreamTheStreamPolicyIsEmpty() {
    assertEquals("", policyOf(UserTable::streamPolicy));
  }
}
