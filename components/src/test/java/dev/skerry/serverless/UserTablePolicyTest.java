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

class UserTablePolicyTest {
  private static final String ARN = "arn:aws:dynamodb/table:Table:users-table";

  private static Object policyOf(Function<UserTable, Output<String>> policy) {
    return RecordedProgram.run(
            ctx -> ctx.export("policy", policy.apply(new UserTable("users", null, null))))
        .output("policy");
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
        "UserTable 'users': policyFor's actions are [PutItem, "
            + action
            + "]. Allowed: one or more of BatchGetItem, BatchWriteItem, ConditionCheckItem,"
            + " DeleteItem, DescribeTable, GetItem, PartiQLDelete, PartiQLInsert, PartiQLSelect,"
            + " PartiQLUpdate, PutItem, Query, Scan, UpdateItem."
            + " Fix: name DynamoDB's actions, without 'dynamodb:'.",
        refused.getMessage());
  }

  @Test
  void aPolicyForNothingIsRefused() {
    var program =
        RecordedProgram.run(ctx -> new UserTable("users", null, null).policyFor(), Map.of());

    var start = "UserTable 'users': policyFor's actions are []. Allowed: one or more of ";
    assertTrue(program.failure().startsWith(start), program.failure());
  }
}
