package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.operation.item.Write.Action;
import dev.skerry.dynamodb.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** BatchWriteItem. All items are written together, so that nothing is left unprocessed. */
record BatchWriteItem(Engine engine) implements Operation {
  private static final int MAX_WRITES = 25;
  private static final Map<String, Action> ACTIONS =
      Map.of("PutRequest", Action.PUT, "DeleteRequest", Action.DELETE);

  @Override
  public Map<String, Object> answer(Input input) {
    var requests = input.structure("RequestItems").orElseThrow();
    var writes = new ArrayList<Write>();
    for (var table : requests.members().keySet()) {
      requests.structures(table).forEach(request -> writes.add(write(table, request)));
    }
    if (writes.size() > MAX_WRITES) {
      throw DynamoDbException.validation("Too many items requested for the BatchWriteItem call");
    }
    var changes = engine.store().write(transaction -> run(transaction, writes));

    var response = new LinkedHashMap<String, Object>();
    response.put("UnprocessedItems", Map.of());
    Changes.describe(changes, input, Capacity.of(input), response);
    return response;
  }

  private static Write write(String table, Input request) {
    var actions = ACTIONS.keySet().stream().filter(request::has).toList();
    if (actions.size() != 1) {
      throw DynamoDbException.validation(
          "Supplied AttributeValue has more than one datatypes set, "
              + "must contain exactly one of the supported datatypes");
    }
    var action = actions.get(0);
    return Write.of(ACTIONS.get(action), table, request.structure(action).orElseThrow());
  }

  private List<Change> run(Transaction transaction, List<Write> writes) {
    var tables = new Tables(engine, transaction);
    var targets = new HashSet<>();
    for (var write : writes) {
      KeyChecks.requireBatchKey(tables.require(write.tableName()).key(), write.given());
      if (!targets.add(write.target(tables.require(write.tableName())))) {
        throw DynamoDbException.validation("Provided list of item keys contains duplicates");
      }
    }
    var changes =
        writes.stream()
            .map(write -> Change.plan(transaction, tables.require(write.tableName()), write))
            .toList();
    changes.forEach(change -> change.run(new ItemWriter(engine), transaction));
    return changes;
  }
}
