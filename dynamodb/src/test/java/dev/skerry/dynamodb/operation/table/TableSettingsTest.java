package dev.skerry.dynamodb.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSettingsTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:000000000000:table/table";

  private final TestEngine dynamoDb = new TestEngine();

  @BeforeEach
  void createTable() {
    dynamoDb.answer("CreateTable", TableRequests.create(""));
  }

  @Test
  void tagsAreAddedReplacedAndRemoved() {
    tag("{'Key': 'a', 'Value': '1'}, {'Key': 'b', 'Value': '2'}");
    tag("{'Key': 'a', 'Value': '3'}, {'Key': 'c', 'Value': ''}");
    dynamoDb.answer("UntagResource", "{'ResourceArn': '" + ARN + "', 'TagKeys': ['b', 'x']}");

    var tags = dynamoDb.answer("ListTagsOfResource", "{'ResourceArn': '" + ARN + "'}");

    assertEquals(
        List.of(Map.of("Key", "a", "Value", "3"), Map.of("Key", "c", "Value", "")),
        tags.structures("Tags").stream().map(Input::members).toList());
  }

  @Test
  void aResourceHasAtMost50TagsInAll() {
    tag(
        IntStream.range(0, 50)
            .mapToObj("{'Key': 'k%d', 'Value': 'v'}"::formatted)
            .collect(Collectors.joining(",")));

    assertEquals(
        "ValidationException: Number of Tags exceed the current limit for the provided ResourceArn",
        dynamoDb.error(
            "TagResource", "{'ResourceArn': '" + ARN + "', 'Tags': [{'Key': 'a', 'Value': '1'}]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "{'Key': 'd%g'; 'Value': 'a'}, 'The Tag Key provided is invalid, Key: d%g'",
    "{'Key': 'a'; 'Value': 'hi!'}, 'The Tag Value provided is invalid, Value: hi!'"
  })
  void tagsHaveLettersNumbersSpacesAndAFewSigns(String tag, String message) {
    assertEquals(
        "ValidationException: " + message,
        dynamoDb.error(
            "TagResource",
            "{'ResourceArn': '" + ARN + "', 'Tags': [" + tag.replace(';', ',') + "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          table | ValidationException: One or more parameter values were invalid: ARNs must start with 'arn:': table
          arn:aws:s3:::bucket | ValidationException: One or more parameter values were invalid: Provided Arn is not a DynamoDB resource arn: arn:aws:s3:::bucket
          arn:aws:dynamodb:eu-west-1:000000000000:table/table/index/i | ValidationException: One or more parameter values were invalid: Invalid resource arn provided, only table or stream is accepted. Provided resource arn: arn:aws:dynamodb:eu-west-1:000000000000:table/table/index/i
          arn:aws:dynamodb:us-east-1:000000000000:table/table | ValidationException: Invalid TableArn: Invalid ResourceArn provided as input arn:aws:dynamodb:us-east-1:000000000000:table/table
          arn:aws:dynamodb:eu-west-1:000000000000:table/other | ResourceNotFoundException: Requested resource not found: ResourcArn: arn:aws:dynamodb:eu-west-1:000000000000:table/other not found
          """)
  void tagsBelongToATable(String arn, String error) {
    assertEquals(error, dynamoDb.error("ListTagsOfResource", "{'ResourceArn': '" + arn + "'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "TagResource, Tags, Atleast one Tag needs to be provided as Input.",
    "UntagResource, TagKeys, Atleast one Tag Key needs to be provided as Input."
  })
  void aChangeOfTagsHasTags(String operation, String member, String message) {
    assertEquals(
        "ValidationException: " + message,
        dynamoDb.error(operation, "{'ResourceArn': '%s', '%s': []}".formatted(ARN, member)));
  }

  @ParameterizedTest
  @CsvSource({
    "a, true, TimeToLive is already enabled",
    "b, true, TimeToLive is active on a different AttributeName: current AttributeName is a",
    "b, false, TimeToLive is active on a different AttributeName: current AttributeName is a"
  })
  void enabledTimeToLiveCanOnlyBeDisabled(String attribute, boolean enabled, String message) {
    dynamoDb.answer("UpdateTimeToLive", timeToLive("a", true));

    assertEquals(
        "ValidationException: " + message,
        dynamoDb.error("UpdateTimeToLive", timeToLive(attribute, enabled)));
  }

  @Test
  void timeToLiveIsEnabledAndDisabled() {
    assertEquals(Map.of("TimeToLiveStatus", "DISABLED"), describeTimeToLive());
    assertEquals(
        "ValidationException: TimeToLive is already disabled",
        dynamoDb.error("UpdateTimeToLive", timeToLive("a", false)));

    var enabled = dynamoDb.answer("UpdateTimeToLive", timeToLive("a", true));

    assertEquals(
        Map.of("TimeToLiveSpecification", Map.of("AttributeName", "a", "Enabled", true)),
        enabled.members());
    assertEquals(Map.of("TimeToLiveStatus", "ENABLED", "AttributeName", "a"), describeTimeToLive());
    dynamoDb.answer("UpdateTimeToLive", timeToLive("a", false));
    assertEquals(Map.of("TimeToLiveStatus", "DISABLED"), describeTimeToLive());
  }

  @Test
  void pointInTimeRecoveryIsKept() {
    assertEquals(Map.of("PointInTimeRecoveryStatus", "DISABLED"), recovery("Describe", ""));

    var enabled = recovery("Update", "'PointInTimeRecoveryEnabled': true");
    assertEquals("ENABLED", enabled.get("PointInTimeRecoveryStatus"));
    assertEquals(35, ((Number) enabled.get("RecoveryPeriodInDays")).intValue());
    assertEquals("1767323045.678", enabled.get("EarliestRestorableDateTime").toString());

    dynamoDb.clock().advance(Duration.ofMinutes(7));
    assertEquals(
        "1767323165.678", recovery("Describe", "").get("LatestRestorableDateTime").toString());
    assertEquals(
        Map.of("PointInTimeRecoveryStatus", "DISABLED"),
        recovery("Update", "'PointInTimeRecoveryEnabled': false"));
  }

  @ParameterizedTest
  @CsvSource({
    "DescribeTable, ResourceNotFoundException: Requested resource not found: Table: xxx not found",
    "DeleteTable, ResourceNotFoundException: Requested resource not found: Table: xxx not found",
    "DescribeTimeToLive, "
        + "ResourceNotFoundException: Requested resource not found: Table: xxx not found",
    "DescribeContinuousBackups, TableNotFoundException: Table not found: xxx"
  })
  void anUnknownTableIsNotFound(String operation, String error) {
    assertEquals(error, dynamoDb.error(operation, "{'TableName': 'xxx'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "AccountMaxReadCapacityUnits, 80000",
    "AccountMaxWriteCapacityUnits, 80000",
    "TableMaxReadCapacityUnits, 40000",
    "TableMaxWriteCapacityUnits, 40000"
  })
  void theLimitsAreThoseOfANewAccount(String name, int limit) {
    assertEquals(limit, dynamoDb.answer("DescribeLimits", "{}").integer(name).orElseThrow());
  }

  private void tag(String tags) {
    dynamoDb.answer("TagResource", "{'ResourceArn': '%s', 'Tags': [%s]}".formatted(ARN, tags));
  }

  private static String timeToLive(String attribute, boolean enabled) {
    return "{'TableName': 'table', 'TimeToLiveSpecification': {'AttributeName': '%s', 'Enabled': %s}}"
        .formatted(attribute, enabled);
  }

  private Map<String, Object> describeTimeToLive() {
    return dynamoDb
        .answer("DescribeTimeToLive", "{'TableName': 'table'}")
        .map("TimeToLiveDescription")
        .orElseThrow();
  }

  private Map<String, Object> recovery(String verb, String specification) {
    return dynamoDb
        .answer(
            verb + "ContinuousBackups",
            "{'TableName': 'table', 'PointInTimeRecoverySpecification': {" + specification + "}}")
        .structure("ContinuousBackupsDescription")
        .orElseThrow()
        .map("PointInTimeRecoveryDescription")
        .orElseThrow();
  }
}
