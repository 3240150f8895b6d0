package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** ListTables. */
record ListTables(Engine engine) implements Operation {
  private static final int MAX = 100;

  @Override
  public Map<String, Object> answer(Input input) {
    var limit = input.integer("Limit").orElse(MAX);
    var names =
        engine.read(
            snapshot ->
                engine.catalog().names(snapshot, input.text("ExclusiveStartTableName"), limit + 1));
    var response = new LinkedHashMap<String, Object>();
    var page = names.subList(0, Math.min(limit, names.size()));
    response.put("TableNames", page);
    if (names.size() > limit) {
      response.put("LastEvaluatedTableName", page.get(limit - 1));
    }
    return response;
  }
}
