package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class AuthorizerTest {
  @Test
  void aDeniedCallIsAnAccessDeniedException() {
    Authorizer authorizer =
        (key, action, resources) ->
            action.equals("dynamodb:ListTables") ? Optional.empty() : Optional.of(key + " may not");
    try (var dynamoDb = EmbeddedDynamoDb.builder().authorizer(authorizer).start();
        var client = Clients.of(dynamoDb)) {
      var error = assertThrows(DynamoDbException.class, () -> Clients.createTable(client, "users"));

      assertEquals("AccessDeniedException", error.awsErrorDetails().errorCode());
      assertEquals("AKID may not", error.awsErrorDetails().errorMessage());
      assertEquals(List.of(), client.listTables().tableNames());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ListTables | {} | ListTables [*]
          GetItem | {"TableName":"abc","Key":{}} | GetItem [T/abc]
          Query | {"TableName":"abc","IndexName":"byX"} | Query [T/abc/index/byX]
          GetItem | {"TableName":"T/abc","Key":{}} | GetItem [T/abc]
          BatchGetItem | {"RequestItems":{"abc":{"Keys":[{}]},"def":{"Keys":[{}]}}} | BatchGetItem [T/abc, T/def]
          TransactWriteItems | {"TransactItems":[{"Put":{"TableName":"abc","Item":{}}},{"Put":{"TableName":"def","Item":{}}}]} | PutItem [T/abc, T/def]
          TransactWriteItems | {"TransactItems":[{"ConditionCheck":{"TableName":"abc","Key":{},"ConditionExpression":"a"}}]} | ConditionCheckItem [T/abc]
          TransactGetItems | {"TransactItems":[{"Get":{"TableName":"abc","Key":{}}}]} | GetItem [T/abc]
          TagResource | {"ResourceArn":"T/abc","Tags":[]} | TagResource [T/abc]
          """)
  void theAuthorizerGetsActionsAndResources(String operation, String request, String expected) {
    var asked = new ArrayList<String>();
    Authorizer authorizer =
        (key, action, resources) -> {
          asked.add(action + " " + resources);
          return Optional.of("denied");
        };
    try (var dynamoDb = EmbeddedDynamoDb.builder().authorizer(authorizer).start()) {
      Requests.send(dynamoDb, operation, request.replace("T/", TABLES));
    }

    assertEquals(List.of("dynamodb:" + expected.replace("T/", TABLES)), asked);
  }

  private static final String TABLES = "arn:aws:dynamodb:us-east-1:000000000000:table/";
}
