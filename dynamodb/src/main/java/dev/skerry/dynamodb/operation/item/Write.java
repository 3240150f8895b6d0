package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.expression.Update;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Nesting;
import dev.skerry.dynamodb.value.Sizes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A requested change of one item: an operation, or an element of a batch or transaction.
 *
 * @param action what to do
 * @param tableName the table's name or ARN, as requested
 * @param given the item to put, or the key
 * @param expressions the condition and update
 * @param itemOnFailure whether a failed condition returns the item
 */
record Write(
    Action action,
    String tableName,
    Item given,
    RequestExpressions expressions,
    boolean itemOnFailure) {
  /** The kinds of writes. */
  enum Action {
    PUT("PutItem", "Item"),
    UPDATE("UpdateItem", "Key"),
    DELETE("DeleteItem", "Key"),
    CHECK("ConditionCheck", "Key");

    private final String operation;
    private final String givenMember;

    Action(String operation, String givenMember) {
      this.operation = operation;
      this.givenMember = givenMember;
    }
  }

  /** Parses a request or an element of one. */
  static Write of(Action action, String tableName, Input input) {
    RequestExpressions.requireFirst(action.operation, input);
    var given = input.item(action.givenMember).orElseThrow();
    if (Sizes.of(given) > Sizes.MAX_ITEM) {
      throw DynamoDbException.validation("Item size has exceeded the maximum allowed size");
    }
    return new Write(
        action,
        tableName,
        given,
        RequestExpressions.of(action.operation, input),
        input.text("ReturnValuesOnConditionCheckFailure").filter("ALL_OLD"::equals).isPresent());
  }

  static Write of(Action action, Input input) {
    return of(action, input.name("TableName"), input);
  }

  /** The key of the item, after the checks that need no item. */
  Item key(Table table) {
    var key = checkedKey(table);
    KeyChecks.requireScalars(table, expressions);
    return key;
  }

  private Item checkedKey(Table table) {
    if (action != Action.PUT) {
      KeyChecks.requireKey(table.key(), given);
      expressions.update().ifPresent(it -> KeyChecks.requireNoKey(table.key(), it.names()));
      return given;
    }
    KeyChecks.requireItem(table.key(), given);
    KeyChecks.requireIndexKeys(table, given, false);
    return given.only(Set.copyOf(table.key().names()));
  }

  /** What makes the item one and the same, even if the key is invalid. */
  Object target(Table table) {
    return List.of(table.name(), given.only(Set.copyOf(table.key().names())));
  }

  /** The item after the write. */
  Optional<Item> apply(Table table, Optional<Item> before) {
    return switch (action) {
      case PUT -> Optional.of(given);
      case UPDATE -> updates(before) ? Optional.of(updated(table, before)) : before;
      case DELETE -> Optional.empty();
      case CHECK -> before;
    };
  }

  private boolean updates(Optional<Item> before) {
    return before.isPresent() || expressions.update().map(Update::createsItem).orElse(true);
  }

  private Item updated(Table table, Optional<Item> before) {
    var item = before.orElse(given);
    var changed = expressions.update().map(update -> update.apply(item)).orElse(item);
    var attributes = new LinkedHashMap<>(given.attributes());
    attributes.putAll(changed.attributes());
    var after = new Item(attributes);
    if (Sizes.of(after) > Sizes.MAX_ITEM) {
      throw DynamoDbException.validation(
          "Item size to update has exceeded the maximum allowed size");
    }
    Nesting.require(after);
    KeyChecks.requireIndexKeys(table, after, true);
    return after;
  }
}
