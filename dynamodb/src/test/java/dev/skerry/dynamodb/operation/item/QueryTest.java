package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  private static final Pattern SORT_KEY = Pattern.compile("'s':\\{'N':'([^']+)'}");
  private final TestItems items = new TestItems();

  @BeforeEach
  void putItems() {
    for (var number : List.of("-10", "-9.5", "0", "0.1", "2", "10")) {
      items.put(
          "data",
          "{'p': {'S': 'a'}, 's': {'N': '%s'}, 'l': {'S': 'l%s'}, 'x': {'S': 'x'}}"
              .formatted(number, number));
    }
    items.put("data", "{'p': {'S': 'ab'}, 's': {'N': '1'}}\n{'p': {'S': 'A'}, 's': {'N': '1'}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p = :a                              | -10 -9.5 0 0.1 2 10
          p = :a AND s = :zero                | 0
          p = :a AND s < :zero                | -10 -9.5
          p = :a AND s <= :zero               | -10 -9.5 0
          p = :a AND s > :zero                | 0.1 2 10
          p = :a AND s >= :zero               | 0 0.1 2 10
          p = :a AND s BETWEEN :zero AND :ten | 0 0.1 2 10
          """)
  void aConditionOfTheSortKeySelectsARange(String condition, String numbers) {
    var backward = new ArrayList<>(List.of(numbers.split(" ")));
    Collections.reverse(backward);

    assertEquals(List.of(numbers.split(" ")), query(condition, ""));
    assertEquals(backward, query(condition, ", 'ScanIndexForward': false"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p = :a AND begins_with(l, :l1)      | 10
          p = :a AND begins_with(l, :l)       | -10 -9.5 0 0.1 10 2
          p = :a AND l > :l1                  | 10 2
          p = :a AND l BETWEEN :l AND :l1     | -10 -9.5 0 0.1
          """)
  void anIndexIsSortedByItsOwnKey(String condition, String numbers) {
    assertEquals(List.of(numbers.split(" ")), query(condition, ", 'IndexName': 'local'"));
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "true, 2", "true, 4", "false, 1", "false, 3", "false, 6"})
  void pagesFollowEachOtherInBothDirections(boolean forward, int limit) {
    var all = query("p = :a", ", 'ScanIndexForward': " + forward);

    var paged = new ArrayList<String>();
    var start = "";
    do {
      var page =
          response(
              "p = :a", ", 'ScanIndexForward': %s, 'Limit': %d%s".formatted(forward, limit, start));
      paged.addAll(sortKeys(page.replaceAll("'LastEvaluatedKey'.*", "")));
      var last = page.replaceAll("^.*?('LastEvaluatedKey':|$)", "");
      start =
          last.isEmpty() ? "" : ", 'ExclusiveStartKey': " + last.substring(0, last.length() - 1);
    } while (!start.isEmpty());

    assertEquals(all, paged);
  }

  @Test
  void aPageThatEndsAtLimitHasALastKeyEvenIfNothingFollows() {
    assertEquals(
        "{'Count':6,'ScannedCount':6,'LastEvaluatedKey':{'p':{'S':'a'},'s':{'N':'10'}}}",
        response("p = :a", ", 'Select': 'COUNT', 'Limit': 6"));
    assertEquals(
        "{'Count':6,'ScannedCount':6}", response("p = :a", ", 'Select': 'COUNT', 'Limit': 7"));
  }

  @Test
  void theLastKeyOfAnIndexHasTheKeysOfIndexAndTable() {
    assertEquals(
        "{'Count':1,'ScannedCount':1,"
            + "'LastEvaluatedKey':{'p':{'S':'a'},'s':{'N':'-10'},'l':{'S':'l-10'}}}",
        response("p = :a", ", 'IndexName': 'local', 'Select': 'COUNT', 'Limit': 1"));
  }

  @Test
  void aFilterLimitsWhatIsReturnedAndNotWhatIsRead() {
    items.put("data", "{'p': {'S': 'a'}, 's': {'N': '3'}, 'x': {'S': 'a'}}");

    assertEquals(
        "{'Items':[{'p':{'S':'a'},'s':{'N':'3'},'x':{'S':'a'}}],'Count':1,'ScannedCount':7}",
        response("p = :a", ", 'FilterExpression': 'x = :a'"));
    assertEquals(
        "{'Items':[],'Count':0,'ScannedCount':2,"
            + "'LastEvaluatedKey':{'p':{'S':'a'},'s':{'N':'-9.5'}}}",
        response("p = :a", ", 'Limit': 2, 'FilterExpression': 'x = :a'"));
  }

  @Test
  void aPageEndsWith1MegabyteBeforeTheFilter() {
    for (var i = 0; i < 4; i++) {
      items.put(
          "data",
          "{'p': {'S': 'big'}, 's': {'N': '%d'}, 'x': {'S': '%s'}}"
              .formatted(i, "x".repeat(350 * 1024)));
    }
    var values = ", 'Select': 'COUNT', 'FilterExpression': 'size(x) < :zero'";

    assertEquals(
        "{'Count':0,'ScannedCount':3,'LastEvaluatedKey':{'p':{'S':'big'},'s':{'N':'2'}}}",
        response("p = :big", values));
    assertEquals(
        "{'Count':0,'ScannedCount':1}",
        response(
            "p = :big", values + ", 'ExclusiveStartKey': {'p': {'S': 'big'}, 's': {'N': '2'}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          p = :a              |                          | {'p': {'S': 'a'}}                                          | is invalid
          p = :a              |                          | {'p': {'S': 'a'}, 's': {'N': '1'}, 'x': {'N': '1'}}        | is invalid
          p = :a              |                          | {'p': {'S': 'a'}, 'x': {'N': '1'}}                         | is invalid
          p = :a              |                          | {'p': {'S': 'a'}, 's': {}}                                 | is invalid: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
          p = :a              | , 'IndexName': 'local'   | {'p': {'S': 'a'}, 's': {'N': '1'}}                         | is invalid
          p = :a              |                          | {'p': {'S': 'b'}, 's': {'N': '1'}}                         | is outside query boundaries based on provided conditions
          p = :a              | , 'IndexName': 'local'   | {'p': {'S': 'a'}, 's': {'S': '1'}, 'l': {'S': '1'}}        | is invalid: The provided key element does not match the schema
          p = :a AND s > :ten |                          | {'p': {'S': 'a'}, 's': {'N': '1'}}                         | does not match the range key predicate
          """)
  void aStartKeyIsAKeyOfTheQuery(String condition, String more, String key, String message) {
    assertEquals(
        "ValidationException: The provided starting key " + message,
        items.error(
            "Query",
            request(condition, (more == null ? "" : more) + ", 'ExclusiveStartKey': " + key)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          p = :a            | {'p': {'N': '1'}, 'x': {'N': '1'}}  | The provided key element does not match the schema
          p = :a            | {'p': {'S': 'a'}, 's': {'S': '1'}}  | The provided key element does not match the schema
          s = :ten          | {'p': {'S': 'a'}, 's': {'S': '1'}}  | Query condition missed key schema element: p
          p = :a            | {'p': {'S': 'a'}, 's': {'N': 'x'}}  | The parameter cannot be converted to a numeric value: x
          p = :a            | {'p': {'S': 'a'}, 's': {'NS': []}}  | One or more parameter values were invalid: An number set  may not be empty
          p = :a AND s > :ten | {'p': {'S': 'b'}, 's': {'N': '1'}} | The provided starting key does not match the range key predicate
          p = :a AND s > :ten | {'p': {'S': 'b'}, 's': {'N': '11'}} | The query can return at most one row and cannot be restarted
          """)
  void aStartKeyIsCheckedAttributeByAttribute(String condition, String key, String message) {
    assertEquals(
        "ValidationException: " + message,
        items.error("Query", request(condition, ", 'ExclusiveStartKey': " + key)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'KeyConditions': {'p': {'ComparisonOperator': 'NULL'}}                                | Attempted conditional constraint is not an indexable operation
          'KeyConditions': {'s': {'ComparisonOperator': 'NULL'}}                                | Query condition missed key schema element: p
          'KeyConditions': {'s': {'ComparisonOperator': 'NULL'}}, 'IndexName': 'xyz'            | The table does not have the specified index: xyz
          'KeyConditions': {'s': {'ComparisonOperator': 'NULL'}}, 'ExclusiveStartKey': {}       | The provided starting key is invalid
          'ExclusiveStartKey': {'p': {}}, 'AttributesToGet': ['a', 'a']                         | One or more parameter values were invalid: Duplicate value in attribute name: a
          'AttributesToGet': ['a', 'a'], 'QueryFilter': {'a': {'ComparisonOperator': 'EQ'}}     | One or more parameter values were invalid: Invalid number of argument(s) for the EQ ComparisonOperator
          'ExclusiveStartKey': {'p': {}}, 'AttributesToGet': ['a'], 'ProjectionExpression': 'a' | Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}
          """)
  void errorsOfAQueryComeInTheOrderOfAws(String parameters, String message) {
    assertEquals(
        "ValidationException: " + message,
        items.error("Query", "{'TableName': 'data', " + parameters + "}"));
  }

  @Test
  void aPartitionOfOneItemHasNoStartKey() {
    assertEquals(
        "ValidationException: The provided exclusive start key is invalid: ExclusiveStartKey:"
            + " {\"p\":{\"S\":\"a\"}}",
        items.error(
            "Query",
            "{'TableName': 'hash', 'KeyConditionExpression': 'p = :a',"
                + " 'ExpressionAttributeValues': {':a': {'S': 'a'}},"
                + " 'ExclusiveStartKey': {'p': {'S': 'a'}}}"));
  }

  private List<String> query(String condition, String more) {
    return sortKeys(response(condition, more));
  }

  private static List<String> sortKeys(String response) {
    return SORT_KEY.matcher(response).results().map(match -> match.group(1)).toList();
  }

  private String response(String condition, String more) {
    return items.answer("Query", request(condition, more));
  }

  /** A request with those of the values that it uses. */
  private static String request(String condition, String more) {
    var values = new ArrayList<String>();
    for (var value :
        List.of(
            "':a': {'S': 'a'}",
            "':zero': {'N': '0'}",
            "':ten': {'N': '10'}",
            "':l': {'S': 'l'}",
            "':l1': {'S': 'l1'}",
            "':big': {'S': 'big'}")) {
      var name = value.substring(1, value.indexOf("':", 1));
      if (Pattern.compile(name + "\\b").matcher(condition + more).find()) {
        values.add(value);
      }
    }
    return "{'TableName': 'data', 'KeyConditionExpression': '%s', 'ExpressionAttributeValues': {%s}%s}"
        .formatted(condition, String.join(", ", values), more);
  }
}
