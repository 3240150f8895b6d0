package dev.skerry.handlers.users;

import static dev.skerry.handlers.dynamodb.DynamoDbCalls.call;
import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.dynamodb.DynamoDbCalls;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Stores users in a DynamoDB table. If the response to a write is lost, the SDK retries the write
 * and its condition fails. Each write stores a unique id, so that the failed retry is recognized as
 * a success.
 */
final class DynamoDbUserRepository implements UserRepository {
  /** A key that no item has, because it is not a valid username. */
  static final String UNUSED_KEY = " ";

  private final DynamoDbClient client;
  private final String table;
  private final Deadline deadline;

  DynamoDbUserRepository(DynamoDbClient client, String table, Deadline deadline) {
    this.client = client;
    this.table = table;
    this.deadline = deadline;
  }

  @Override
  public User create(User user, String writeId) {
    try {
      put(user, writeId, "attribute_not_exists(username)");
      return user;
    } catch (ConditionalCheckFailedException e) {
      if (isOwnWrite(e, UserItem.CREATE_ID, writeId)) {
        return UserItem.toUser(e.item());
      }
      throw UserRepository.userExists();
    }
  }

  private void put(User user, String writeId, String condition) {
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(UserItem.toItem(user, writeId))
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(timeout())
            .build();
    call(() -> client.putItem(request));
  }

  @Override
  public Optional<User> find(String username) {
    var request =
        GetItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .consistentRead(true)
            .overrideConfiguration(timeout())
            .build();
    var response = call(() -> client.getItem(request));
    return response.hasItem() ? Optional.of(UserItem.toUser(response.item())) : Optional.empty();
  }

  @Override
  public UserPage list(int limit, Optional<String> after) {
    var request =
        ScanRequest.builder()
            .tableName(table)
            .limit(limit + 1) // The additional item shows whether there is a next page.
            .exclusiveStartKey(after.map(UserItem::key).orElse(null))
            .overrideConfiguration(timeout())
            .build();
    var response = call(() -> client.scan(request));
    var users = response.items().stream().map(UserItem::toUser).toList();
    if (users.size() > limit) {
      return new UserPage(users.subList(0, limit), Optional.of(users.get(limit - 1).username()));
    }
    // A scan also ends after 1 MB.
    var last = Optional.ofNullable(response.lastEvaluatedKey().get(UserItem.KEY));
    return new UserPage(users, last.map(AttributeValue::s));
  }

  @Override
  public User update(String username, Changes changes, VersionMatch match, Instant now) {
    var writeId = UUID.randomUUID().toString();
    var write = WriteExpression.existing(match);
    if (!changes.isEmpty()) {
      write.change(changes, now, writeId);
    }
    try {
      return UserItem.toUser(update(username, write));
    } catch (ConditionalCheckFailedException e) {
      if (isOwnWrite(e, UserItem.UPDATE_ID, writeId)) {
        return UserItem.toUser(e.item());
      }
      throw noMatch(e);
    }
  }

  private Map<String, AttributeValue> update(String username, WriteExpression write) {
    var request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .updateExpression(write.update().orElse(null))
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values().orElse(null))
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(timeout())
            .build();
    return call(() -> client.updateItem(request)).attributes();
  }

  @Override
  public void delete(String username, VersionMatch match) {
    try {
      delete(username, WriteExpression.existing(match));
    } catch (ConditionalCheckFailedException e) {
      throw noMatch(e);
    }
  }

  private void delete(String username, WriteExpression write) {
    var request =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values().orElse(null))
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(timeout())
            .build();
    call(() -> client.deleteItem(request));
  }

  /** Makes one call of an action. It writes nothing, because the condition of the write fails. */
  void prime(TableAction action) {
    try {
      switch (action) {
        case GET_ITEM -> find(UNUSED_KEY);
        case SCAN -> list(1, Optional.empty());
        case PUT_ITEM -> primePut();
        case UPDATE_ITEM -> primeUpdate();
        case DELETE_ITEM -> delete(UNUSED_KEY, WriteExpression.existing(VersionMatch.ANY));
      }
    } catch (ConditionalCheckFailedException expected) {
      // No item has the unused key.
    }
  }

  private void primePut() {
    var user = new User(UNUSED_KEY, Map.of(), 0, Instant.EPOCH, Instant.EPOCH);
    put(user, "priming", "attribute_exists(username)");
  }

  private void primeUpdate() {
    var changes = new Changes(Map.of(Attribute.NAME, "priming"), Set.of());
    var writeId = UUID.randomUUID().toString();
    var write = WriteExpression.existing(VersionMatch.ANY);
    update(UNUSED_KEY, write.change(changes, Instant.EPOCH, writeId));
  }

  private static boolean isOwnWrite(
      ConditionalCheckFailedException e, String idName, String writeId) {
    return e.hasItem() && AttributeValue.fromS(writeId).equals(e.item().get(idName));
  }

  private static ApiException noMatch(ConditionalCheckFailedException e) {
    return e.hasItem() ? UserRepository.versionMismatch() : UserRepository.userNotFound();
  }

  private AwsRequestOverrideConfiguration timeout() {
    return DynamoDbCalls.timeout(deadline);
  }
}
