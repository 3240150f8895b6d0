package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.operation.item.Write.Action;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.value.Sizes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TransactWriteItems: all writes, or none. */
record TransactWriteItems(Engine engine) implements Operation {
  private static final Map<String, Action> ACTIONS =
      Map.of(
          "Put", Action.PUT,
          "Update", Action.UPDATE,
          "Delete", Action.DELETE,
          "ConditionCheck", Action.CHECK);

  @Override
  public Map<String, Object> answer(Input input) {
    var writes = input.structures("TransactItems").stream().map(TransactWriteItems::write).toList();
    TransactionLimits.requireSize(
        writes.stream().mapToLong(write -> Sizes.of(write.given())).sum());
    return engine.store().write(transaction -> run(transaction, input, writes));
  }

  private static Write write(Input element) {
    var actions = ACTIONS.keySet().stream().filter(element::has).toList();
    if (actions.size() != 1) {
      throw DynamoDbException.validation(
          "TransactItems can only contain one of Check, Put, Update or Delete");
    }
    var action = actions.get(0);
    return Write.of(ACTIONS.get(action), element.structure(action).orElseThrow());
  }

  private Map<String, Object> run(Transaction transaction, Input input, List<Write> writes) {
    var tables = new Tables(engine, transaction);
    TransactionLimits.requireDistinct(
        writes, write -> write.target(tables.require(write.tableName())));
    var token = input.text("ClientRequestToken");
    if (token.isPresent()
        && !new ClientTokens(engine.clock()).use(transaction, token.get(), input)) {
      return repeated(transaction, input, writes, tables);
    }
    Cancellation.unlessInvalid(writes, write -> write.key(tables.require(write.tableName())));
    var changes =
        Cancellation.unlessAny(
            writes, write -> Change.plan(transaction, tables.require(write.tableName()), write));
    changes.forEach(change -> change.run(new ItemWriter(engine), transaction));
    var response = new LinkedHashMap<String, Object>();
    Changes.describe(changes, input, Capacity.ofTransaction(input, false), response);
    return response;
  }

  /** A repeated request changes nothing and consumes the units of reading the items. */
  private static Map<String, Object> repeated(
      Transaction transaction, Input input, List<Write> writes, Tables tables) {
    var capacity = Capacity.ofTransaction(input, true);
    for (var write : writes) {
      var table = tables.require(write.tableName());
      var item = Get.stored(transaction, table, write.key(table));
      capacity.read(write.tableName(), Optional.empty(), Get.size(item), true);
    }
    var response = new LinkedHashMap<String, Object>();
    capacity.answerAll(response);
    return response;
  }
}
