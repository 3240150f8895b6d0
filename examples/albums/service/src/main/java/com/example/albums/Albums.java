package com.example.albums;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Albums in a DynamoDB table. */
final class Albums {
  private static final String KEY = Member.ARTIST_NAME.title();

  /** Less than the function timeout of 10 s, so that the log shows the cause of a slow call. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;

  private Albums(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Uses the table in {@code ALBUMS_TABLE}, with the region and the role of the function. */
  static Albums ofEnvironment() {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(limits -> limits.apiCallTimeout(CALL_TIMEOUT))
            .build();
    return new Albums(client, System.getenv("ALBUMS_TABLE"));
  }

  /**
   * Adds an album.
   *
   * @return whether the album is new; otherwise nothing is changed
   */
  boolean add(Album album) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(album.item())
                  .conditionExpression("attribute_not_exists(" + KEY + ")"));
      return true;
    } catch (ConditionalCheckFailedException exists) {
      return false;
    }
  }

  /** Changes an album, and returns it as a whole; empty if it does not exist. */
  Optional<Album> change(Album changes) {
    var update = expression(changes.changes());
    var values = values(changes.changes());
    try {
      var changed =
          client.updateItem(
              it ->
                  it.tableName(table)
                      .key(changes.key().item())
                      .updateExpression(update)
                      .expressionAttributeValues(values.isEmpty() ? null : values)
                      .conditionExpression("attribute_exists(" + KEY + ")")
                      .returnValues(ReturnValue.ALL_NEW));
      return Optional.of(Album.ofItem(changed.attributes()));
    } catch (ConditionalCheckFailedException missing) {
      return Optional.empty();
    }
  }

  Optional<Album> find(AlbumKey key) {
    var found = client.getItem(get -> get.tableName(table).key(key.item()));
    return found.hasItem() ? Optional.of(Album.ofItem(found.item())) : Optional.empty();
  }

  /**
   * Removes an album.
   *
   * @return whether it existed
   */
  boolean remove(AlbumKey key) {
    var removed =
        client.deleteItem(
            delete -> delete.tableName(table).key(key.item()).returnValues(ReturnValue.ALL_OLD));
    return removed.hasAttributes();
  }

  private static String expression(Map<Member, AttributeValue> changes) {
    var set = new ArrayList<String>();
    var remove = new ArrayList<String>();
    changes.forEach(
        (member, value) -> {
          if (value.nul() == null) {
            set.add(member.title() + " = :" + member.title());
          } else {
            remove.add(member.title());
          }
        });
    return clause("SET ", set) + clause("REMOVE ", remove);
  }

  private static String clause(String keyword, ArrayList<String> actions) {
    return actions.isEmpty() ? "" : keyword + String.join(", ", actions) + " ";
  }

  private static Map<String, AttributeValue> values(Map<Member, AttributeValue> changes) {
    var values = new HashMap<String, AttributeValue>();
    changes.forEach(
        (member, value) -> {
          if (value.nul() == null) {
            values.put(":" + member.title(), value);
          }
        });
    return values;
  }
}
