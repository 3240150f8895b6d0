import java.util.function.IntFunction;

/** The requests that are measured. Items have 1 KB and a number. */
final class Requests {
  /** As many items as a page of 1 MB and some more. */
  static final int PARTITION = 1_200;

  private static final String TEXT = "x".repeat(980);
  private static final String KEY = "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"%08d\"}}";

  private Requests() {}

  static byte[] createTable(String table) {
    return Connection.request(
        "CreateTable",
        """
{"TableName":"%s","BillingMode":"PAY_PER_REQUEST",
"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},
{"AttributeName":"sk","AttributeType":"S"}],
"KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]}"""
            .formatted(table));
  }

  private static String item(String partition, int number) {
    return "{\"pk\":{\"S\":\"%s\"},\"sk\":{\"S\":\"%08d\"},\"text\":{\"S\":\"%s\"},\"count\":{\"N\":\"%d\"}}"
        .formatted(partition, number, TEXT, number);
  }

  private static IntFunction<byte[]> of(String operation, IntFunction<String> body) {
    return number -> Connection.request(operation, body.apply(number));
  }

  static IntFunction<byte[]> put(String table, String partition) {
    return of(
        "PutItem",
        number -> "{\"TableName\":\"%s\",\"Item\":%s}".formatted(table, item(partition, number)));
  }

  static IntFunction<byte[]> get(String table, String partition) {
    return of(
        "GetItem",
        number ->
            ("{\"TableName\":\"%s\",\"Key\":" + KEY + "}").formatted(table, partition, number));
  }

  static IntFunction<byte[]> update(String table, String partition) {
    return of(
        "UpdateItem",
        number ->
            ("{\"TableName\":\"%s\",\"Key\":"
                    + KEY
                    + ",\"UpdateExpression\":\"SET #c = #c +"
                    + " :one\",\"ConditionExpression\":\"attribute_exists(pk) AND #c >= :zero\","
                    + "\"ExpressionAttributeNames\":{\"#c\":\"count\"},\"ExpressionAttributeValues\":"
                    + "{\":one\":{\"N\":\"1\"},\":zero\":{\"N\":\"0\"}}}")
                .formatted(table, partition, number));
  }

  static IntFunction<byte[]> query(String table, String partition) {
    return of(
        "Query",
        number ->
            ("{\"TableName\":\"%s\",\"KeyConditionExpression\":\"pk = :pk\","
                    + "\"ExpressionAttributeValues\":{\":pk\":{\"S\":\"%s\"}}}")
                .formatted(table, partition));
  }

  /** A batch of 25 items. */
  static IntFunction<byte[]> batch(String table, String partition) {
    return of(
        "BatchWriteItem",
        number -> {
          var items = new StringBuilder();
          for (var i = 0; i < 25; i++) {
            items.append(i == 0 ? "" : ",").append("{\"PutRequest\":{\"Item\":");
            items.append(item(partition, number * 25 + i)).append("}}");
          }
          return "{\"RequestItems\":{\"%s\":[%s]}}".formatted(table, items);
        });
  }
}
