package com.example.visits;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** {@code POST /visits/{page}}: counts a visit and returns the number of visits. */
public final class CountVisit implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  /** Less than the function timeout, so that the log shows that the table is not reachable. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final String table = System.getenv("VISITS_TABLE");
  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .overrideConfiguration(limits -> limits.apiCallTimeout(CALL_TIMEOUT))
          .build();

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    var page = (String) ((Map<?, ?>) event.get("pathParameters")).get("page");
    return Map.of(
        "statusCode", 200,
        "headers", Map.of("Content-Type", "text/plain"),
        "body", counted(page) + "\n");
  }

  private String counted(String page) {
    var counted =
        client.updateItem(
            update ->
                update
                    .tableName(table)
                    .key(Map.of("page", AttributeValue.fromS(page)))
                    .updateExpression("ADD visits :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                    .returnValues(ReturnValue.UPDATED_NEW));
    return counted.attributes().get("visits").n();
  }
}
