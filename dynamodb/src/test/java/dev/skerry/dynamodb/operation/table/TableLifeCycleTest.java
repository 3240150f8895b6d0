package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLifeCycleTest {
  static final String SIMPLE =
      """
      {'TableName': '%s', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
       'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}]}
      """;

  private final TestEngine dynamoDb = new TestEngine();

  @Test
  void aTableIsCreatingInTheResponseAndActiveAfterwards() {
    var created = create("users");

    assertEquals("CREATING", created.name("TableStatus"));
    assertEquals("ACTIVE", describe("users").name("TableStatus"));
  }

  @Test
  void aTableIsDescribedByItsNameAndItsArn() {
    create("users");

    var arn = describe("users").name("TableArn");

    assertEquals("arn:aws:dynamodb:eu-west-1:000000000000:table/users", arn);
    assertEquals(describe("users").members(), describe(arn).members());
  }

  @Test
  void aTableBilledPerRequestHasNoUnits() {
    var table = create("users");

    assertEquals(
        "PAY_PER_REQUEST", table.structure("BillingModeSummary").orElseThrow().name("BillingMode"));
    var units = table.structure("ProvisionedThroughput").orElseThrow();
    assertEquals(0, units.integer("ReadCapacityUnits").orElseThrow());
    assertEquals(0, table.integer("ItemCount").orElseThrow());
    assertEquals(0, table.integer("TableSizeBytes").orElseThrow());
  }

  @Test
  void aDeletedTableIsDeletingInTheResponseAndUnknownAfterwards() {
    create("users");

    var deleted = dynamoDb.answer("DeleteTable", "{'TableName': 'users'}");

    assertEquals(
        "DELETING", deleted.structure("TableDescription").orElseThrow().name("TableStatus"));
    assertEquals(
        "ResourceNotFoundException: Requested resource not found: Table: users not found",
        dynamoDb.error("DescribeTable", "{'TableName': 'users'}"));
    assertEquals(List.of(), list("{}").texts("TableNames"));
  }

  @Test
  void aNameCannotBeUsedTwice() {
    create("users");

    assertEquals(
        "ResourceInUseException: Table already exists: users",
        dynamoDb.error("CreateTable", SIMPLE.formatted("users")));
  }

  @Test
  void aProtectedTableCannotBeDeleted() {
    dynamoDb.answer(
        "CreateTable",
        SIMPLE.formatted("users").replaceFirst("\\{", "{'DeletionProtectionEnabled': true,"));

    assertEquals(
        "ValidationException: Resource cannot be deleted as it is currently protected against"
            + " deletion. Disable deletion protection first.",
        dynamoDb.error("DeleteTable", "{'TableName': 'users'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:us-east-1:000000000000:table/users, AWS region",
    "arn:aws:dynamodb:eu-west-1:000000000000:table/users/stream/x, resource type"
  })
  void anArnNamesATableOfTheRegion(String arn, String invalid) {
    assertEquals(
        "ValidationException: 1 validation error detected: Invalid %s in '%s'"
            .formatted(invalid, arn),
        dynamoDb.error("DescribeTable", "{'TableName': '" + arn + "'}"));
  }

  @Test
  void namesAreListedInPages() {
    List.of("ccc", "aaa", "bbb").forEach(this::create);

    var first = list("{'Limit': 2}");
    assertEquals(
        Map.of("TableNames", List.of("aaa", "bbb"), "LastEvaluatedTableName", "bbb"),
        first.members());
    var second = list("{'Limit': 2, 'ExclusiveStartTableName': 'bbb'}");
    assertEquals(Map.of("TableNames", List.of("ccc")), second.members());
    assertFalse(list("{'Limit': 3}").has("LastEvaluatedTableName"));
  }

  private Input create(String name) {
    return dynamoDb
        .answer("CreateTable", SIMPLE.formatted(name))
        .structure("TableDescription")
        .orElseThrow();
  }

  private Input describe(String name) {
    return dynamoDb
        .answer("DescribeTable", "{'TableName': '%s'}".formatted(name))
        .structure("Table")
        .orElseThrow();
  }

  private Input list(String json) {
    return dynamoDb.answer("ListTables", json);
  }
}
