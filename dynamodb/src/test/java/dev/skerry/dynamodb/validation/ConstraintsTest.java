package dev.skerry.dynamodb.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
  private static final String NAME_CONSTRAINTS =
      "[Member must have length less than or equal to 255, Member must have length greater than or"
          + " equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GetItem | {}                      | null at 'tableName': not null; null at 'key': not null
          GetItem | {"TableName":null}      | null at 'tableName': not null; null at 'key': not null
          GetItem | {"TableName":"a;","Key":{}} | 'a;' at 'tableName': PATTERN; 'a;' at 'tableName': length >= 3
          GetItem | {"TableName":"abc;","ReturnConsumedCapacity":"hi","AttributesToGet":[],"Key":{}} | 'abc;' at 'tableName': PATTERN; '[]' at 'attributesToGet': length >= 1; 'hi' at 'returnConsumedCapacity': enum [INDEXES, TOTAL, NONE]
          GetItem | {"TableName":"abc","Key":{},"AttributesToGet":["a",null]} | null at 'attributesToGet.2.member': not null
          PutItem | {"TableName":"abc","Item":{},"ReturnValues":"x"} | 'x' at 'returnValues': enum [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]
          PutItem | {"TableName":"abc","Item":{},"Expected":{"a":{"ComparisonOperator":"x"}}} | 'x' at 'expected.a.member.comparisonOperator': enum [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]
          PutItem | {"TableName":"abc","Item":{},"ConditionalOperator":"x","ReturnItemCollectionMetrics":"y"} | 'y' at 'returnItemCollectionMetrics': enum [SIZE, NONE]; 'x' at 'conditionalOperator': enum [OR, AND]
          Query   | {"TableName":"abc","Limit":0,"Select":"x"} | 'x' at 'select': enum [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]; '0' at 'limit': value >= 1
          Scan    | {"TableName":"abc","Segment":-1,"TotalSegments":1000001} | '1000001' at 'totalSegments': value <= 1000000; '-1' at 'segment': value >= 0
          ListTables | {"Limit":101}        | '101' at 'limit': value <= 100
          CreateTable | {"TableName":"abc","KeySchema":[],"ProvisionedThroughput":{"ReadCapacityUnits":0}} | '[]' at 'keySchema': length >= 1; '0' at 'provisionedThroughput.readCapacityUnits': value >= 1; null at 'provisionedThroughput.writeCapacityUnits': not null
          CreateTable | {"TableName":"abc","AttributeDefinitions":[{"AttributeName":"a","AttributeType":"X"}]} | 'X' at 'attributeDefinitions.1.member.attributeType': enum [B, N, S]
          CreateTable | {"TableName":"abc","GlobalSecondaryIndexes":[{"IndexName":"i","KeySchema":[{"AttributeName":"a","KeyType":"X"}],"Projection":{"NonKeyAttributes":["a",""]}}]} | 'i' at 'globalSecondaryIndexes.1.member.indexName': length >= 3; 'X' at 'globalSecondaryIndexes.1.member.keySchema.1.member.keyType': enum [HASH, RANGE]; '[a, ]' at 'globalSecondaryIndexes.1.member.projection.nonKeyAttributes': elements [Member must have length less than or equal to 255, Member must have length greater than or equal to 1]
          BatchGetItem | {"RequestItems":{"abc":{}}} | null at 'requestItems.abc.member.keys': not null
          BatchGetItem | {"RequestItems":{"a":{"Keys":[]}}} | '{a=KeysAndAttributes(keys=[], attributesToGet=null, consistentRead=null, projectionExpression=null, expressionAttributeNames=null)}' at 'requestItems': keys NAME; '[]' at 'requestItems.a.member.keys': length >= 1
          BatchWriteItem | {"RequestItems":{"abc":[]}} | '{abc=[]}' at 'requestItems': values [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]
          BatchWriteItem | {"RequestItems":{"abc":[{"PutRequest":{}},{"DeleteRequest":{}}]}} | null at 'requestItems.abc.member.1.member.putRequest.item': not null; null at 'requestItems.abc.member.2.member.deleteRequest.key': not null
          TransactWriteItems | {"TransactItems":[{"Put":{"TableName":"abc"}}],"ClientRequestToken":""} | null at 'transactItems.1.member.put.item': not null; '' at 'clientRequestToken': length >= 1
          TransactGetItems | {"TransactItems":[]} | '[]' at 'transactItems': length >= 1
          UpdateTimeToLive | {"TableName":"abc","TimeToLiveSpecification":{"Enabled":true}} | null at 'timeToLiveSpecification.attributeName': not null
          GetShardIterator | {"StreamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/a/stream/1","ShardId":"shardId-0000000000000000000000001","ShardIteratorType":"X"} | 'X' at 'shardIteratorType': enum [TRIM_HORIZON, LATEST, AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER]
          """)
  void allConstraintsAreReportedTogether(String operation, String request, String errors) {
    assertEquals(message(errors), Requests.error(operation, request).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "DescribeTable",
    "UpdateTable",
    "DeleteTable",
    "DescribeTimeToLive",
    "UpdateTimeToLive",
    "DescribeContinuousBackups",
    "UpdateContinuousBackups"
  })
  void operationsOnTablesCheckTheNameFirst(String operation) {
    var missing = Requests.error(operation, "{\"BillingMode\":\"x\"}");
    var tooShort = Requests.error(operation, "{\"TableName\":\"a;\",\"BillingMode\":\"x\"}");

    assertEquals(
        "The parameter 'TableName' is required but was not present in the request",
        missing.getMessage());
    assertEquals(
        "TableName must be at least 3 characters long and at most 255 characters long",
        tooShort.getMessage());
  }

  /** Recorded on AWS in 2026. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CreateTable | {} | The parameter 'TableName' is required but was not present in the request
          CreateTable | {"TableName":"ab","KeySchema":[{"AttributeName":"a","KeyType":"HASH"}],"AttributeDefinitions":[]} | DETECTED 'ab' at 'tableName' FAILED length greater than or equal to 3
          CreateTable | {"TableName":"abc","KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"RANGE"},{"AttributeName":"c","KeyType":"RANGE"}]} | DETECTED '[KeySchemaElement(attributeName=a, keyType=HASH), KeySchemaElement(attributeName=b, keyType=RANGE), KeySchemaElement(attributeName=c, keyType=RANGE)]' at 'keySchema' FAILED length less than or equal to 2
          PutItem | {"TableName":"","Item":{}} | DETECTED '' at 'tableName' FAILED length greater than or equal to 1
          Query | {"TableName":"abc","Limit":0} | DETECTED at 'Limit' FAILED value greater than or equal to 1
          BatchGetItem | {"RequestItems":{}} | The requestItems parameter is required for BatchGetItem
          BatchWriteItem | {"RequestItems":{}} | The requestItems parameter is required for BatchWriteItem
          """)
  void someConstraintsHaveNewerMessages(String operation, String request, String message) {
    assertEquals(
        message
            .replace("DETECTED", "1 validation error detected: Value")
            .replace("FAILED", "failed to satisfy constraint: Member must have"),
        Requests.error(operation, request).getMessage());
  }

  @Test
  void aBatchOfMoreThan100KeysNamesTheTable() {
    var keys = "{},".repeat(100) + "{}";

    var error =
        Requests.error("BatchGetItem", "{\"RequestItems\":{\"abc\":{\"Keys\":[" + keys + "]}}}");

    assertEquals(
        "1 validation error detected: Value at 'RequestItems.abc.member.Keys' failed to satisfy"
            + " constraint: Member must have length less than or equal to 100",
        error.getMessage());
  }

  @Test
  void anArnCanBeTheNameOfATable() {
    var arn = "arn:aws:dynamodb:us-east-1:000000000000:table/abc";

    Requests.validate("GetItem", "{\"TableName\":\"" + arn + "\",\"Key\":{}}");
    Requests.validate("DescribeTable", "{\"TableName\":\"" + arn + "\"}");
  }

  @Test
  void atMostTenErrorsAreReported() {
    var keys = "{},".repeat(11) + "{}";

    var message =
        Requests.error("CreateTable", "{\"TableName\":\"abc\",\"KeySchema\":[" + keys + "]}");

    assertEquals(10, message.getMessage().split("; ").length);
  }

  /** AWS's message of errors in short form. */
  private static String message(String errors) {
    var each = errors.split("; ");
    return Arrays.stream(each)
        .map(
            error ->
                "Value "
                    + error.replaceFirst(
                        "(' )?at '(.*)': ", "$1at '$2' failed to satisfy constraint: "))
        .map(error -> error.replace(": not null", ": Member must not be null"))
        .map(error -> error.replace(": enum [", ": Member must satisfy enum value set: ["))
        .map(
            error ->
                error.replace(
                    ": PATTERN",
                    ": Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"))
        .map(
            error ->
                error.replaceFirst(
                    ": (length|value) >= ", ": Member must have $1 greater than or equal to "))
        .map(
            error ->
                error.replaceFirst(
                    ": (length|value) <= ", ": Member must have $1 less than or equal to "))
        .map(
            error ->
                error.replace(
                    ": keys NAME", ": Map keys must satisfy constraint: " + NAME_CONSTRAINTS))
        .map(error -> error.replace(": values [", ": Map value must satisfy constraint: ["))
        .map(error -> error.replace(": elements [", ": Member must satisfy constraint: ["))
        .collect(
            Collectors.joining(
                "; ",
                each.length
                    + (each.length == 1 ? " validation error" : " validation errors")
                    + " detected: ",
                ""));
  }
}
