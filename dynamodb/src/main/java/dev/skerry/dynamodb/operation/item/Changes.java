package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.json.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the responses of a batch and of a transaction say about their changes. */
final class Changes {
  private Changes() {}

  /** Adds the collection metrics and the consumed capacity, if the request asks for them. */
  static void describe(
      List<Change> changes, Input input, Capacity capacity, Map<String, Object> response) {
    var metrics = new LinkedHashMap<String, List<Object>>();
    for (var change : changes) {
      var table = change.write().tableName();
      capacity.write(table, change);
      change
          .collectionMetrics(input)
          .ifPresent(it -> metrics.computeIfAbsent(table, name -> new ArrayList<>()).add(it));
    }
    if (!metrics.isEmpty()) {
      response.put("ItemCollectionMetrics", metrics);
    }
    capacity.answerAll(response);
  }
}
