package com.example.values;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Values by their keys, in a DynamoDB table. */
public final class Values {
  public static final String KEY = "Key";
  public static final String VALUE = "Value";

  /** Less than the function timeout of 10 s, so that the log shows the cause of a slow call. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;

  private Values(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Uses the table in {@code VALUES_TABLE}, with the region and the role of the function. */
  static Values ofEnvironment() {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(CALL_TIMEOUT))
            .build();
    return new Values(client, System.getenv("VALUES_TABLE"));
  }

  /** Returns the item of a key and its value. */
  public static Map<String, AttributeValue> item(String key, String value) {
    return Map.of(KEY, AttributeValue.fromS(key), VALUE, AttributeValue.fromS(value));
  }

  /**
   * Sets the value of a key.
   *
   * @return whether the key is new
   */
  boolean put(String key, String value) {
    var replaced =
        client.putItem(
            put -> put.tableName(table).item(item(key, value)).returnValues(ReturnValue.ALL_OLD));
    return !replaced.hasAttributes();
  }

  Optional<String> find(String key) {
    var found = client.getItem(get -> get.tableName(table).key(item(key)));
    return found.hasItem() ? Optional.of(found.item().get(VALUE).s()) : Optional.empty();
  }

  /**
   * Deletes a key with its value.
   *
   * @return whether the key existed
   */
  boolean delete(String key) {
    var deleted =
        client.deleteItem(
            delete -> delete.tableName(table).key(item(key)).returnValues(ReturnValue.ALL_OLD));
    return deleted.hasAttributes();
  }

  private static Map<String, AttributeValue> item(String key) {
    return Map.of(KEY, AttributeValue.fromS(key));
  }
}
