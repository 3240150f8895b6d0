package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestEngine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTableTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String NO_CHANGE =
      "The provisioned throughput for the %1$s will not change. The requested value equals the"
          + " current value. Current ReadCapacityUnits provisioned for the %1$s: %2$d. Requested"
          + " ReadCapacityUnits: %2$d. Current WriteCapacityUnits provisioned for the %1$s: %3$d."
          + " Requested WriteCapacityUnits: %3$d. Refer to the Amazon DynamoDB Developer Guide for"
          + " current limits and how to request higher limits.";
  private static final String CREATE_INDEX =
      "DEF(id S, b S), 'GlobalSecondaryIndexUpdates': [{'Create': INDEX(bbb, b)}]";

  private final TestEngine dynamoDb = new TestEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'DeletionProtectionEnabled': true, PT(1, 1) | *DeletionProtection modification must be the only operation in the request
          'TableClass': 'STANDARD', PT(1, 1) | *TableClass modification must be the only operation in the request
          'SSESpecification': {'Enabled': true}, PT(1, 1) | *Server-Side Encryption modification must be the only operation in the request
          'OnDemandThroughput': {'MaxReadRequestUnits': 1}, PT(1, 1) | *OnDemandThroughput can only be combined with BillingMode in an UpdateTable request
          'StreamSpecification': {'StreamEnabled': false}, PT(1, 1) | *You cannot modify stream status while updating table IOPS
          'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'aaa'}}], PT(1, 1) | *You cannot create or delete index while updating table IOPS
          'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'aaa'}}], 'StreamSpecification': {'StreamEnabled': false} | *You cannot create or delete index while changing stream status
          'ReplicaUpdates': [{}] | ReplicaUpdates is not supported by the embedded DynamoDB
          'StreamSpecification': {'StreamEnabled': true} | *If stream is being enabled then UpdateViewType is required
          'StreamSpecification': {'StreamEnabled': false, 'StreamViewType': 'NEW_IMAGE'} | *If stream is being disabled, then UpdateViewType must not be specified
          'StreamSpecification': {'StreamEnabled': false} | Table has no stream to disable: TableName: table
          PT(5, 1) | *Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
          'BillingMode': 'PROVISIONED' | *ProvisionedThroughput must be specified when BillingMode is PROVISIONED
          'BillingMode': 'PROVISIONED', PT(5, 5) | *ProvisionedThroughput must be specified for index: aaa
          'GlobalSecondaryIndexUpdates': [] | *List of GlobalSecondaryIndexUpdates is empty
          'GlobalSecondaryIndexUpdates': [{}] | *One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null
          'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'aaa'}, 'Create': INDEX(bbb, b)}] | *Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object
          'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'aaa'}}, {'Update': {'IndexName': 'aaa'}}] | *Only one global secondary index update per index is allowed simultaneously. Index: aaa
          'GlobalSecondaryIndexUpdates': [{'Create': INDEX(bbb, b)}] | *AttributeDefinitions is not specified for index: bbb
          DEF(id S), 'GlobalSecondaryIndexUpdates': [{'Create': INDEX(bbb, b)}] | *Some index key attributes are not defined in AttributeDefinitions. Keys: [b], AttributeDefinitions: [a, id, r]
          DEF(id N, b S), 'GlobalSecondaryIndexUpdates': [{'Create': INDEX(bbb, b)}] | *Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. Existing type of id: S New type: N
          DEF(a S), 'GlobalSecondaryIndexUpdates': [{'Create': INDEX(aaa, a)}] | Attempting to create an index which already exists
          'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'local'}}] | Cannot delete an index that is not a GlobalSecondaryIndex: local
          'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': 'aaa', PT(1, 1)}}] | *Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: aaa when BillingMode is PAY_PER_REQUEST
          """)
  void anUpdateIsValid(String members, String message) {
    dynamoDb.answer(
        "CreateTable",
        TableRequests.create(
            """
            DEF(id S, r S, a S), KEY(id HASH, r RANGE),
            'LocalSecondaryIndexes': [INDEX(local, id, a)],
            'GlobalSecondaryIndexes': [INDEX(aaa, a)]
            """));

    assertError("ValidationException: " + message.replace("*", INVALID), members);
  }

  @Test
  void anUpdateChangesSomething() {
    create("");

    assertError(
        "ValidationException: At least one of ProvisionedThroughput, BillingMode,"
            + " UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
            + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
            + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
            + " required",
        "DEF(id S)");
  }

  @Test
  void anUnknownTableCannotBeUpdated() {
    assertError(
        "ResourceNotFoundException: Requested resource not found: Table: table not found",
        "'DeletionProtectionEnabled': true");
  }

  @Test
  void anUnknownIndexCannotBeDeleted() {
    create("");

    assertError(
        "ResourceNotFoundException: Requested resource not found",
        "'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'aaa'}}]");
  }

  @Test
  void oneIndexIsCreatedOrDeletedAtATime() {
    create("");

    assertError(
        "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or"
            + " deleted simultaneously per table",
        "DEF(b S, c S), 'GlobalSecondaryIndexUpdates':"
            + " [{'Create': INDEX(bbb, b)}, {'Create': INDEX(ccc, c)}]");
  }

  @Test
  void aTableHasAtMost20GlobalIndexes() {
    var indexes =
        IntStream.range(0, 20)
            .mapToObj("INDEX(index-%d, id)"::formatted)
            .collect(Collectors.joining(", "));
    create("'GlobalSecondaryIndexes': [" + indexes + "]");

    assertError(
        "LimitExceededException: Subscriber limit exceeded: GlobalSecondaryIndex count exceeds the"
            + " per-table limit of 20",
        CREATE_INDEX);
  }

  @Test
  void unitsOfTablesAndIndexesChange() {
    create(
        "'BillingMode': null, PT(1, 2), DEF(id S, a S),"
            + " 'GlobalSecondaryIndexes': [{'IndexName': 'aaa', KEY(a HASH), ALL, PT(3, 4)}]");
    var updateIndex = "'GlobalSecondaryIndexUpdates': [{'Update': {'IndexName': 'aaa', PT(7, 8)}}]";

    update("PT(5, 6)," + updateIndex);

    assertEquals(List.of(5, 6), units(describe()));
    assertEquals(List.of(7, 8), units(describe().structures("GlobalSecondaryIndexes").get(0)));
    assertError("ValidationException: " + NO_CHANGE.formatted("table", 5, 6), "PT(5, 6)");
    assertError("ValidationException: " + NO_CHANGE.formatted("index aaa", 7, 8), updateIndex);
  }

  @Test
  void theBillingModeChanges() {
    create("DEF(id S, a S), 'GlobalSecondaryIndexes': [INDEX(aaa, a)]");

    update(
        "'BillingMode': 'PROVISIONED', PT(5, 6), 'GlobalSecondaryIndexUpdates':"
            + " [{'Update': {'IndexName': 'aaa', PT(7, 8)}}]");
    assertEquals(List.of(5, 6), units(describe()));
    assertEquals("PROVISIONED", billingMode());

    update("'BillingMode': 'PAY_PER_REQUEST'");
    assertEquals(List.of(0, 0), units(describe()));
    assertEquals(List.of(0, 0), units(describe().structures("GlobalSecondaryIndexes").get(0)));
    assertEquals("PAY_PER_REQUEST", billingMode());
  }

  @Test
  void aNewIndexContainsTheItemsOfTheTable() {
    create("");
    put("'id': {'S': 'one'}, 'b': {'S': 'x'}");
    put("'id': {'S': 'without'}");
    put("'id': {'S': 'wrong type'}, 'b': {'N': '1'}");

    var response = update(CREATE_INDEX);

    assertEquals("UPDATING", response.name("TableStatus"));
    assertEquals(
        "CREATING", response.structures("GlobalSecondaryIndexes").get(0).name("IndexStatus"));
    var index = describe().structures("GlobalSecondaryIndexes").get(0);
    assertEquals("ACTIVE", index.name("IndexStatus"));
    assertEquals(1, index.integer("ItemCount").orElseThrow());
    assertEquals(3, describe().integer("ItemCount").orElseThrow());
    assertEquals(1, scanIndex().integer("Count").orElseThrow());
  }

  @Test
  void aDeletedIndexIsUnknown() {
    create("DEF(id S, b S), 'GlobalSecondaryIndexes': [INDEX(bbb, b)]");
    put("'id': {'S': 'one'}, 'b': {'S': 'x'}");

    var response = update("'GlobalSecondaryIndexUpdates': [{'Delete': {'IndexName': 'bbb'}}]");

    assertEquals(
        "DELETING", response.structures("GlobalSecondaryIndexes").get(0).name("IndexStatus"));
    assertFalse(describe().has("GlobalSecondaryIndexes"));
    assertEquals(1, describe().structures("AttributeDefinitions").size());
    update(CREATE_INDEX);
    assertEquals(1, scanIndex().integer("Count").orElseThrow());
  }

  @Test
  void otherSettingsChange() {
    create("");

    update("'DeletionProtectionEnabled': true");
    update("'TableClass': 'STANDARD_INFREQUENT_ACCESS'");
    update("'OnDemandThroughput': {'MaxReadRequestUnits': 9}");

    assertEquals(true, describe().bool("DeletionProtectionEnabled").orElseThrow());
    assertEquals(
        "STANDARD_INFREQUENT_ACCESS",
        describe().structure("TableClassSummary").orElseThrow().name("TableClass"));
    assertEquals(
        9,
        describe()
            .structure("OnDemandThroughput")
            .orElseThrow()
            .integer("MaxReadRequestUnits")
            .orElseThrow());
  }

  @Test
  void aMaximumOfOnDemandThroughputIsRemovedByMinusOne() {
    create("'OnDemandThroughput': {'MaxReadRequestUnits': 9, 'MaxWriteRequestUnits': 8}");

    update("'OnDemandThroughput': {'MaxReadRequestUnits': -1}");
    assertEquals(1, describe().map("OnDemandThroughput").orElseThrow().size());

    update("'OnDemandThroughput': {'MaxWriteRequestUnits': -1}");
    assertFalse(describe().has("OnDemandThroughput"));
  }

  @Test
  void anUpdateOfEncryptionChangesIt() {
    create("");
    assertError(
        "ValidationException: " + INVALID + "Table is already encrypted by default",
        "'SSESpecification': {'Enabled': false}");
    var key =
        "'SSESpecification': {'Enabled': true, 'SSEType': 'KMS', 'KMSMasterKeyId': 'arn:aws:kms:k'}";

    update(key);

    assertError(
        "ValidationException: "
            + INVALID
            + "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter"
            + " if you want to change Master Key",
        key);
    update("'SSESpecification': {'Enabled': false}");
    assertFalse(describe().has("SSEDescription"));
  }

  private void create(String members) {
    dynamoDb.answer("CreateTable", TableRequests.create(members));
  }

  private Input update(String members) {
    return dynamoDb
        .answer("UpdateTable", TableRequests.merge("{'TableName': 'table'}", members))
        .structure("TableDescription")
        .orElseThrow();
  }

  private void assertError(String error, String members) {
    assertEquals(
        error,
        dynamoDb.error("UpdateTable", TableRequests.merge("{'TableName': 'table'}", members)));
  }

  private void put(String item) {
    dynamoDb.answer("PutItem", "{'TableName': 'table', 'Item': {" + item + "}}");
  }

  private Input scanIndex() {
    return dynamoDb.answer("Scan", "{'TableName': 'table', 'IndexName': 'bbb'}");
  }

  private Input describe() {
    return dynamoDb
        .answer("DescribeTable", "{'TableName': 'table'}")
        .structure("Table")
        .orElseThrow();
  }

  private String billingMode() {
    return describe().structure("BillingModeSummary").orElseThrow().name("BillingMode");
  }

  private static List<Integer> units(Input description) {
    var units = description.structure("ProvisionedThroughput").orElseThrow();
    return List.of(
        units.integer("ReadCapacityUnits").orElseThrow(),
        units.integer("WriteCapacityUnits").orElseThrow());
  }
}
