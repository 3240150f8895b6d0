package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.operation.TestEngine;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTableTest {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private final TestEngine dynamoDb = new TestEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'KeySchema': null | 1 validation error detected: Value null at 'keySchema' failed to satisfy constraint: Member must not be null
          'KeySchema': null, 'AttributeDefinitions': null | 2 validation errors detected: Value null at 'attributeDefinitions' failed to satisfy constraint: Member must not be null; Value null at 'keySchema' failed to satisfy constraint: Member must not be null
          KEY(id RANGE) | Invalid KeySchema: The first KeySchemaElement is not a HASH key type
          KEY(id HASH, b HASH), DEF(id S, b S) | Invalid KeySchema: The second KeySchemaElement is not a RANGE key type
          KEY(id RANGE, id RANGE), DEF(id S, b S) | Both the Hash Key and the Range Key element in the KeySchema have the same name
          KEY(other HASH) | *Some index key attributes are not defined in AttributeDefinitions. Keys: [other], AttributeDefinitions: [id]
          KEY(id HASH, b RANGE) | Invalid KeySchema: Some index key attribute have no definition
          DEF(id S, id N) | Attribute Name is duplicated: id
          DEF(id S, b S) | *Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions
          DEF(id S, b S, c S), 'GlobalSecondaryIndexes': [INDEX(bbb, b)] | *Some AttributeDefinitions are not used. AttributeDefinitions: [b, c, id], keys used: [b, id]
          PT(1, 1) | *Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
          'BillingMode': null | *ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED
          'BillingMode': null, PT(1000000000001, 1) | Given value 1000000000001 for ReadCapacityUnits is out of bounds
          'BillingMode': null, PT(1, 1), 'OnDemandThroughput': {'MaxReadRequestUnits': 5} | *MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED
          'OnDemandThroughput': {'MaxWriteRequestUnits': 0} | *Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range
          'StreamSpecification': {'StreamEnabled': true} | *Table is being created with a stream enabled, UpdateViewType is required
          'StreamSpecification': {'StreamEnabled': false, 'StreamViewType': 'NEW_IMAGE'} | *Table is being created with a stream disabled, UpdateViewType should not be specified
          'SSESpecification': {'Enabled': false, 'SSEType': 'KMS'} | *SSEType can not be specified if Enabled is false
          'SSESpecification': {'KMSMasterKeyId': 'k'} | *KMSMasterKeyId can not be specified if Enabled is false
          'SSESpecification': {'Enabled': true, 'SSEType': 'AES256'} | *SSEType AES256 is not supported
          'SSESpecification': {'Enabled': true, 'KMSMasterKeyId': 'k'} | *SSEType KMS is required if KMSMasterKeyId is specified
          'Tags': [{'Key': 'a', 'Value': 'b'}, {'Key': 'a', 'Value': 'c'}] | Duplicate Tag Keys provided as input: Duplicate Tag Key found a
          'Tags': [{'Key': 'aws:a', 'Value': 'b'}] | Tag Key cannot be prefixed with aws:, Key: aws:a
          'ResourcePolicy': '{}' | ResourcePolicy is not supported by the embedded DynamoDB
          """)
  void aTableHasAValidDefinition(String members, String message) {
    assertInvalid(members, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'GlobalSecondaryIndexes': [] | *List of GlobalSecondaryIndexes is empty
          'LocalSecondaryIndexes': [] | *List of LocalSecondaryIndexes is empty
          'LocalSecondaryIndexes': [INDEX(bbb, id, b)] | *Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex
          KEY(id HASH, b RANGE), 'GlobalSecondaryIndexes': [], 'LocalSecondaryIndexes': [INDEX(bbb, id)] | *Index KeySchema does not have a range key for index: bbb
          KEY(id HASH, b RANGE), 'LocalSecondaryIndexes': [INDEX(bbb, c, b)] | *Index KeySchema does not have the same leading hash key as table KeySchema for index: bbb. index hash key: c, table hash key: id
          KEY(id HASH, b RANGE), 'LocalSecondaryIndexes': [{'IndexName': 'bbb', KEY(id HASH, b RANGE, c RANGE), ALL}] | *The KeySchema of a local secondary index has at most 2 attributes. Index: bbb
          'GlobalSecondaryIndexes': [INDEX(bbb, b), INDEX(bbb, c)] | *Duplicate index name: bbb
          'GlobalSecondaryIndexes': [INDEX(bbb, x)] | *Some index key attributes are not defined in AttributeDefinitions. Keys: [x], AttributeDefinitions: [b, c, id]
          'GlobalSecondaryIndexes': [INDEX(bbb, b, b)] | Both the Hash Key and the Range Key element in the KeySchema have the same name
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH, c HASH), ALL}] | *Multi-attribute keys are not supported by the embedded DynamoDB. Index: bbb
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), 'Projection': {}}] | *Unknown ProjectionType: null
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), 'Projection': {'ProjectionType': 'INCLUDE'}}] | *ProjectionType is INCLUDE, but NonKeyAttributes is not specified
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), 'Projection': {'ProjectionType': 'KEYS_ONLY', 'NonKeyAttributes': ['x']}}] | *ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), 'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['x', 'x']}}] | *Duplicate element in NonKeyAttributes: x
          'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), 'Projection': {}, PT(1, 1)}] | *ProvisionedThroughput should not be specified for index: bbb when BillingMode is PAY_PER_REQUEST
          'BillingMode': 'PROVISIONED', PT(1, 1), 'GlobalSecondaryIndexes': [INDEX(bbb, b)] | *ProvisionedThroughput is not specified for index: bbb
          'BillingMode': 'PROVISIONED', PT(1, 1), 'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH), ALL, PT(1, 1000000000001)}] | Given value 1000000000001 for WriteCapacityUnits is out of bounds for index bbb
          """)
  void anIndexHasAValidDefinition(String members, String message) {
    assertInvalid("DEF(id S, b S, c S), " + members, message);
  }

  @ParameterizedTest
  @CsvSource({
    "GlobalSecondaryIndexes, 20, GlobalSecondaryIndex count exceeds the per-table limit of 20",
    "LocalSecondaryIndexes, 5, Number of LocalSecondaryIndexes exceeds per-table limit of 5"
  })
  void theNumberOfIndexesIsLimited(String kind, int limit, String message) {
    assertInvalid(indexes(kind, limit + 1), "*" + message);
    dynamoDb.answer("CreateTable", TableRequests.create(indexes(kind, limit)));
  }

  @Test
  void allIndexesProjectAtMost100NonKeyAttributes() {
    assertInvalid(
        projecting(17),
        "*Number of NonKeyAttributes in all indexes exceeds the per-table limit of 100");
    dynamoDb.answer("CreateTable", TableRequests.create(projecting(16)));
  }

  @Test
  void aTableHasAtMost50Tags() {
    assertInvalid(tags(51), "Number of Tags exceed the current limit for the provided ResourceArn");
    dynamoDb.answer("CreateTable", TableRequests.create(tags(50)));
  }

  @Test
  void allSettingsAreDescribed() {
    var members =
        """
        'BillingMode': null, PT(3, 4), DEF(id S, b N), KEY(id HASH, b RANGE),
        'TableClass': 'STANDARD_INFREQUENT_ACCESS', 'DeletionProtectionEnabled': true,
        'WarmThroughput': {'ReadUnitsPerSecond': 12000, 'WriteUnitsPerSecond': 4000},
        'SSESpecification': {'Enabled': true},
        'LocalSecondaryIndexes': [INDEX(local, id, b)],
        'GlobalSecondaryIndexes': [{'IndexName': 'global', KEY(b HASH), ALL, PT(5, 6)}]
        """;

    dynamoDb.answer("CreateTable", TableRequests.create(members));

    assertEquals(
        TestEngine.read(
            TableRequests.expand(
                """
                {'TableName': 'table',
                 'TableArn': 'arn:aws:dynamodb:eu-west-1:000000000000:table/table',
                 'TableStatus': 'ACTIVE', 'CreationDateTime': 1767323045.678,
                 'ItemCount': 0, 'TableSizeBytes': 0,
                 DEF(id S, b N), KEY(id HASH, b RANGE),
                 'ProvisionedThroughput': {'NumberOfDecreasesToday': 0,
                   'ReadCapacityUnits': 3, 'WriteCapacityUnits': 4},
                 'TableClassSummary': {'TableClass': 'STANDARD_INFREQUENT_ACCESS'},
                 'DeletionProtectionEnabled': true,
                 'WarmThroughput': {'ReadUnitsPerSecond': 12000, 'WriteUnitsPerSecond': 4000,
                   'Status': 'ACTIVE'},
                 'SSEDescription': {'Status': 'ENABLED', 'SSEType': 'KMS', 'KMSMasterKeyArn':
                   'arn:aws:kms:eu-west-1:000000000000:alias/aws/dynamodb'},
                 'LocalSecondaryIndexes': [{'IndexName': 'local', KEY(id HASH, b RANGE), ALL,
                   'IndexArn': 'arn:aws:dynamodb:eu-west-1:000000000000:table/table/index/local',
                   'ItemCount': 0, 'IndexSizeBytes': 0}],
                 'GlobalSecondaryIndexes': [{'IndexName': 'global', KEY(b HASH), ALL,
                   'IndexArn': 'arn:aws:dynamodb:eu-west-1:000000000000:table/table/index/global',
                   'IndexStatus': 'ACTIVE', 'ItemCount': 0, 'IndexSizeBytes': 0,
                   'ProvisionedThroughput': {'NumberOfDecreasesToday': 0,
                     'ReadCapacityUnits': 5, 'WriteCapacityUnits': 6}}]}
                """)),
        described());
  }

  /** The table without its random ID. */
  private Map<String, Object> described() {
    var response = dynamoDb.answer("DescribeTable", "{'TableName': 'table'}");
    var table = response.structure("Table").orElseThrow().members();
    assertTrue(table.remove("TableId").toString().matches("[0-9a-f-]{36}"));
    return table;
  }

  @Test
  void nullMembersCountAsAbsent() {
    dynamoDb.answer(
        "CreateTable",
        TableRequests.create(
            """
            'OnDemandThroughput': {'MaxReadRequestUnits': 5, 'MaxWriteRequestUnits': null},
            DEF(id S, b S), 'GlobalSecondaryIndexes': [{'IndexName': 'bbb', KEY(b HASH),
              'ProvisionedThroughput': null,
              'Projection': {'ProjectionType': 'KEYS_ONLY', 'NonKeyAttributes': null}}]
            """));

    assertEquals("{MaxReadRequestUnits=5}", described().get("OnDemandThroughput").toString());
  }

  private void assertInvalid(String members, String message) {
    assertEquals(
        "ValidationException: " + message.replace("*", INVALID),
        dynamoDb.error("CreateTable", TableRequests.create(members)));
  }

  private static String indexes(String kind, int count) {
    return "DEF(id S, b S), KEY(id HASH, b RANGE), '%s': [%s]"
        .formatted(kind, list(count, "INDEX(index-%d, id, b)"));
  }

  private static String projecting(int perIndex) {
    return "DEF(id S, b S), KEY(id HASH, b RANGE), 'GlobalSecondaryIndexes': [%s]"
        .formatted(
            list(
                6,
                "{'IndexName': 'index-%%d', KEY(b HASH), 'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': [%s]}}"
                    .formatted(list(perIndex, "'a%d'"))));
  }

  private static String tags(int count) {
    return "'Tags': [%s]".formatted(list(count, "{'Key': 'k%d', 'Value': ''}"));
  }

  private static String list(int count, String element) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.formatted(i))
        .collect(Collectors.joining(", "));
  }
}
