package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.operation.item.Write.Action;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.value.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PutItem, UpdateItem or DeleteItem. */
record WriteItem(Engine engine, Action action) implements Operation {
  private static final String NONE = "NONE";
  private static final String ALL_OLD = "ALL_OLD";

  @Override
  public Map<String, Object> answer(Input input) {
    var returnValues = input.text("ReturnValues").orElse(NONE);
    if (action != Action.UPDATE && !Set.of(NONE, ALL_OLD).contains(returnValues)) {
      throw DynamoDbException.validation(
          action == Action.PUT
              ? "ReturnValues can only be ALL_OLD or NONE"
              : "Return values set to invalid value");
    }
    var write = Write.of(action, input);
    var change = engine.store().write(transaction -> run(transaction, write));

    var response = new LinkedHashMap<String, Object>();
    returned(returnValues, change).ifPresent(item -> response.put("Attributes", item));
    var capacity = Capacity.of(input);
    capacity.write(write.tableName(), change);
    capacity.answerOne(response);
    change
        .collectionMetrics(input)
        .ifPresent(metrics -> response.put("ItemCollectionMetrics", metrics));
    return response;
  }

  private Change run(Transaction transaction, Write write) {
    var table = engine.catalog().require(transaction, write.tableName());
    var change = Change.plan(transaction, table, write);
    change.run(new ItemWriter(engine), transaction);
    return change;
  }

  private static Optional<Item> returned(String returnValues, Change change) {
    var update = change.write().expressions().update();
    var returned =
        switch (returnValues) {
          case ALL_OLD -> change.before();
          case "ALL_NEW" -> change.after();
          case "UPDATED_OLD" -> update.flatMap(it -> change.before().map(it::touched));
          case "UPDATED_NEW" -> update.flatMap(it -> change.after().map(it::touched));
          default -> Optional.<Item>empty();
        };
    return returned.filter(item -> !item.attributes().isEmpty());
  }
}
