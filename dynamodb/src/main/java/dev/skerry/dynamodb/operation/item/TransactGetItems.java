package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TransactGetItems: all items of one state. */
record TransactGetItems(Engine engine) implements Operation {
  @Override
  public Map<String, Object> answer(Input input) {
    var gets =
        input.structures("TransactItems").stream()
            .map(element -> Get.of(element.structure("Get").orElseThrow()))
            .toList();
    var found = engine.store().read(snapshot -> find(snapshot, gets));

    var responses = new ArrayList<Map<String, Object>>();
    var capacity = Capacity.ofTransaction(input, true);
    for (var i = 0; i < gets.size(); i++) {
      var get = gets.get(i);
      var item = found.get(i).map(get::projected);
      responses.add(item.<Map<String, Object>>map(it -> Map.of("Item", it)).orElse(Map.of()));
      capacity.read(get.tableName(), Optional.empty(), Get.size(found.get(i)), true);
    }
    var response = new LinkedHashMap<String, Object>();
    response.put("Responses", responses);
    capacity.answerAll(response);
    return response;
  }

  private List<Optional<Item>> find(Snapshot snapshot, List<Get> gets) {
    var tables = new Tables(engine, snapshot);
    TransactionLimits.requireDistinct(gets, get -> get.target(tables.require(get.tableName())));
    var found =
        Cancellation.unlessAny(
            gets,
            get -> {
              var table = tables.require(get.tableName());
              get.requireKey(table);
              return get.find(snapshot, table);
            });
    TransactionLimits.requireSize(found.stream().mapToLong(Get::size).sum());
    return found;
  }
}
