package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** GetItem. */
record GetItem(Engine engine) implements Operation {
  @Override
  public Map<String, Object> answer(Input input) {
    var get = Get.of(input);
    var item =
        engine
            .store()
            .read(
                snapshot -> {
                  var table = engine.catalog().require(snapshot, get.tableName());
                  get.requireKey(table);
                  return get.find(snapshot, table);
                });

    var response = new LinkedHashMap<String, Object>();
    item.map(get::projected).ifPresent(it -> response.put("Item", it));
    var capacity = Capacity.of(input);
    get.addTo(capacity, item);
    capacity.answerOne(response);
    return response;
  }
}
