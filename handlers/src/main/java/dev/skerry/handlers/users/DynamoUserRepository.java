package dev.skerry.handlers.users;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import dev.skerry.handlers.Deadline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
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
 * Users in a DynamoDB table. A write may arrive twice, when its first response is lost and the SDK
 * tries again: each carries an id of its own, by which its condition's failure is recognised.
 */
final class DynamoUserRepository implements UserRepository {
  /** A key that can be no username, for calls that shall touch no user. */
  static final String NOBODY = " ";

  private static final String WRITE_ID_OF_NOBODY = "rehearsal";

  private final DynamoDbClient client;
  private final String table;
  private final Deadline deadline;

  DynamoUserRepository(DynamoDbClient client, String table, Deadline deadline) {
    this.client = client;
    this.table = table;
    this.deadline = deadline;
  }

  @Override
  public void create(User user) {
    var writeId = UUID.randomUUID().toString();
    try {
      put(user, writeId, "attribute_not_exists(username)");
    } catch (ConditionalCheckFailedException e) {
      if (!isOwn(e, UserItem.CREATE_ID, writeId)) {
        throw UserService.exists();
      }
    }
  }

  /** The call that creates a user, on a condition that never holds. */
  void rehearseCreate() {
    var nobody = new User(NOBODY, Map.of(), 0, Instant.EPOCH, Instant.EPOCH);
    try {
      put(nobody, WRITE_ID_OF_NOBODY, "attribute_exists(username)");
    } catch (ConditionalCheckFailedException e) {
      // As meant: there is no such item, and now there still is none.
    }
  }

  private void put(User user, String writeId, String condition) {
    var put =
        PutItemRequest.builder()
            .tableName(table)
            .item(UserItem.of(user, writeId))
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(limits())
            .build();
    call(() -> client.putItem(put));
  }

  @Override
  public Optional<User> find(String username) {
    var get =
        GetItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .consistentRead(true)
            .overrideConfiguration(limits())
            .build();
    var response = call(() -> client.getItem(get));
    return response.hasItem() ? Optional.of(UserItem.user(response.item())) : Optional.empty();
  }

  @Override
  public UserPage list(int limit, Optional<String> after) {
    var scan =
        ScanRequest.builder()
            .tableName(table)
            .limit(limit + 1) // the one more tells whether there is a next page
            .exclusiveStartKey(after.map(UserItem::key).orElse(null))
            .overrideConfiguration(limits())
            .build();
    var response = call(() -> client.scan(scan));
    var users = response.items().stream().map(UserItem::user).toList();
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
      return UserItem.user(update(username, write));
    } catch (ConditionalCheckFailedException e) {
      if (isOwn(e, UserItem.UPDATE_ID, writeId)) {
        return UserItem.user(e.item());
      }
      throw e.hasItem() ? UserService.mismatch() : UserService.notFound();
    }
  }

  private Map<String, AttributeValue> update(String username, WriteExpression write) {
    var update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .updateExpression(write.update().orElse(null))
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values().orElse(null))
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(limits())
            .build();
    return call(() -> client.updateItem(update)).attributes();
  }

  @Override
  public void delete(String username, VersionMatch match) {
    var write = WriteExpression.existing(match);
    var delete =
        DeleteItemRequest.builder()
            .tableName(table)
            .key(UserItem.key(username))
            .conditionExpression(write.condition())
            .expressionAttributeNames(write.names())
            .expressionAttributeValues(write.values().orElse(null))
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .overrideConfiguration(limits())
            .build();
    try {
      call(() -> client.deleteItem(delete));
    } catch (ConditionalCheckFailedException e) {
      throw e.hasItem() ? UserService.mismatch() : UserService.notFound();
    }
  }

  private static boolean isOwn(ConditionalCheckFailedException e, String idName, String writeId) {
    return e.hasItem() && UserItem.text(writeId).equals(e.item().get(idName));
  }

  private AwsRequestOverrideConfiguration limits() {
    return AwsRequestOverrideConfiguration.builder().apiCallTimeout(deadline.remaining()).build();
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException expected) {
      throw expected;
    } catch (SdkException fault) {
      throw DynamoFaults.failure(fault);
    }
  }
}
