package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionTest {
  private static final String UNCHANGED =
      "{'Items':[{'p':{'S':'a'},'x':{'N':'1'}}],'Count':1,'ScannedCount':1}";

  private final TestItems items = new TestItems();

  @BeforeEach
  void putItem() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'N': '1'}}");
  }

  @Test
  void allWritesAreDoneTogether() {
    items.put("hash", "{'p': {'S': 'b'}}\n{'p': {'S': 'c'}}");

    var response =
        items.answer(
            "TransactWriteItems",
            transact(
                """
                {'Update': {'TableName': 'hash', 'Key': {'p': {'S': 'a'}},
                  'UpdateExpression': 'ADD x :one', 'ExpressionAttributeValues': {':one': {'N': '1'}}}},
                {'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}},
                {'ConditionCheck': {'TableName': 'hash', 'Key': {'p': {'S': 'c'}},
                  'ConditionExpression': 'attribute_exists(p)'}},
                {'Put': {'TableName': 'data', 'Item': {'p': {'S': 'a'}, 's': {'N': '1'}}}}
                """));

    assertEquals("{}", response);
    assertEquals(
        "{'Items':[{'p':{'S':'a'},'x':{'N':'2'}},{'p':{'S':'c'}}],'Count':2,'ScannedCount':2}",
        items.answer("Scan", "{'TableName': 'hash'}"));
    assertEquals(
        "{'Count':1,'ScannedCount':1}",
        items.answer("Scan", "{'TableName': 'data', 'Select': 'COUNT'}"));
  }

  @Test
  void theReasonsOfACanceledTransactionAreInTheOrderOfItsElements() {
    var error =
        canceled(
            "TransactWriteItems",
            """
            {'Put': {'TableName': 'hash', 'Item': {'p': {'S': 'new'}}}},
            {'Put': {'TableName': 'hash', 'Item': {'p': {'S': 'a'}},
              'ConditionExpression': 'attribute_not_exists(p)',
              'ReturnValuesOnConditionCheckFailure': 'ALL_OLD'}},
            {'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}},
              'ConditionExpression': 'attribute_exists(p)',
              'ReturnValuesOnConditionCheckFailure': 'ALL_OLD'}},
            {'Update': {'TableName': 'hash', 'Key': {'p': {'S': 'n'}},
              'UpdateExpression': 'SET x = y'}}
            """);

    assertEquals(
        "Transaction cancelled, please refer cancellation reasons for specific reasons"
            + " [None, ConditionalCheckFailed, ConditionalCheckFailed, ValidationError]",
        error.getMessage());
    assertEquals(
        "{'CancellationReasons':[{'Code':'None'},"
            + "{'Code':'ConditionalCheckFailed','Message':'The conditional request failed',"
            + "'Item':{'p':{'S':'a'},'x':{'N':'1'}}},"
            + "{'Code':'ConditionalCheckFailed','Message':'The conditional request failed'},"
            + "{'Code':'ValidationError',"
            + "'Message':'The provided expression refers to an attribute that does not exist in the item'}]}",
        new String(Json.write(error.members()), StandardCharsets.UTF_8).replace('"', '\''));
    assertEquals(UNCHANGED, items.answer("Scan", "{'TableName': 'hash'}"));
  }

  @Test
  void anInvalidElementIsTheOnlyReasonOfACanceledTransaction() {
    var error =
        canceled(
            "TransactWriteItems",
            """
            {'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}},
              'ConditionExpression': 'attribute_exists(p)'}},
            {'Delete': {'TableName': 'hash', 'Key': {'q': {'S': 'b'}}}},
            {'Put': {'TableName': 'hash', 'Item': {'p': {'N': '1'}}}}
            """);

    assertEquals(
        "Transaction cancelled, please refer cancellation reasons for specific reasons"
            + " [None, ValidationError, None]",
        error.getMessage());
  }

  private DynamoDbException canceled(String operation, String elements) {
    return assertThrows(DynamoDbException.class, () -> items.answer(operation, transact(elements)));
  }

  private static String transact(String elements) {
    return "{'TransactItems': [%s]}".formatted(elements);
  }

  @Test
  void aTransactionReadsItemsInTheOrderOfItsElements() {
    items.put("hash", "{'p': {'S': 'b'}, 'x': {'N': '2'}, 'y': {'N': '3'}}");

    assertEquals(
        "{'Responses':[{'Item':{'x':{'N':'2'}}},{},{'Item':{'p':{'S':'a'},'x':{'N':'1'}}}]}",
        items.answer(
            "TransactGetItems",
            transact(
                """
                {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}, 'ProjectionExpression': 'x'}},
                {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'no'}}}},
                {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'a'}}}}
                """)));
  }

  @Test
  void aReadWithAWrongKeyIsCanceled() {
    var error =
        canceled(
            "TransactGetItems",
            """
            {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}},
            {'Get': {'TableName': 'hash', 'Key': {}}}
            """);

    assertEquals(
        "Transaction cancelled, please refer cancellation reasons for specific reasons"
            + " [None, ValidationError]",
        error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          TransactGetItems   | {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}}, {'Get': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}}        | Transaction request cannot include multiple operations on one item
          TransactWriteItems | {'Put': {'TableName': 'hash', 'Item': {'p': {'S': 'b'}}}}, {'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'b'}}}}    | Transaction request cannot include multiple operations on one item
          TransactWriteItems | {'Put': {'TableName': 'hash', 'Item': {'p': {'S': 'b'}}}, 'Delete': {'TableName': 'hash', 'Key': {'p': {'S': 'c'}}}}      | TransactItems can only contain one of Check, Put, Update or Delete
          TransactWriteItems | {}                                                                                                                        | TransactItems can only contain one of Check, Put, Update or Delete
          """)
  void wrongTransactionsAreErrors(String operation, String elements, String message) {
    assertEquals("ValidationException: " + message, items.error(operation, transact(elements)));
    assertEquals(UNCHANGED, items.answer("Scan", "{'TableName': 'hash'}"));
  }

  @Test
  void aTransactionHasAtMost4Megabytes() {
    var put =
        "{'Put': {'TableName': 'hash', 'Item': {'p': {'S': '%d'}, 'x': {'S': '"
            + "x".repeat(390 * 1024)
            + "'}}}}";
    var get = "{'Get': {'TableName': 'hash', 'Key': {'p': {'S': '%d'}}}}";
    var error =
        "ValidationException: The aggregate size of the items in the transaction cannot exceed 4 MB";

    assertEquals("{}", items.answer("TransactWriteItems", transact(many(0, 10, put))));
    assertEquals("{}", items.answer("TransactWriteItems", transact(many(10, 11, put))));
    assertEquals(error, items.error("TransactWriteItems", transact(many(11, 22, put))));
    assertEquals(error, items.error("TransactGetItems", transact(many(0, 11, get))));
  }

  private static String many(int from, int to, String template) {
    return IntStream.range(from, to).mapToObj(template::formatted).collect(Collectors.joining(","));
  }
}
