package com.example.users;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Users in a DynamoDB table. */
final class Users {
  private static final String USER_ID = "userId";
  private static final String NAME = "name";

  /** Less than the function timeout of 10 s, so that the log shows the cause of a slow call. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;

  private Users(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Uses the table in {@code USERS_TABLE}, with the region and the role of the function. */
  static Users ofEnvironment() {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(CALL_TIMEOUT))
            .build();
    return new Users(client, System.getenv("USERS_TABLE"));
  }

  /** Saves a user. Replaces the user of the same id, if it exists. */
  void save(User user) {
    var item = Map.of(USER_ID, text(user.userId()), NAME, text(user.name()));
    client.putItem(put -> put.tableName(table).item(item));
  }

  Optional<User> find(String userId) {
    if (userId.isEmpty() || User.bytes(userId) > User.MAX_BYTES) {
      return Optional.empty();
    }
    var found = client.getItem(get -> get.tableName(table).key(Map.of(USER_ID, text(userId))));
    return found.hasItem()
        ? Optional.of(new User(userId, found.item().get(NAME).s()))
        : Optional.empty();
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
