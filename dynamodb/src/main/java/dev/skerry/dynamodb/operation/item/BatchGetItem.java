package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ValueReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** BatchGetItem. */
record BatchGetItem(Engine engine) implements Operation {
  private static final int MAX_KEYS = 100;
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  @Override
  public Map<String, Object> answer(Input input) {
    var requests = input.structure("RequestItems").orElseThrow();
    var gets = new ArrayList<Get>();
    requests
        .members()
        .keySet()
        .forEach(table -> gets.addAll(gets(table, requests.structure(table).orElseThrow())));
    if (gets.size() > MAX_KEYS) {
      throw DynamoDbException.validation("Too many items requested for the BatchGetItem call");
    }
    var found = engine.store().read(snapshot -> find(snapshot, gets));

    var items = new LinkedHashMap<String, List<Item>>();
    var capacity = Capacity.of(input);
    for (var i = 0; i < found.size(); i++) {
      var get = gets.get(i);
      var ofTable = items.computeIfAbsent(get.tableName(), name -> new ArrayList<>());
      found.get(i).map(get::projected).ifPresent(ofTable::add);
      get.addTo(capacity, found.get(i));
    }
    var response = new LinkedHashMap<String, Object>();
    response.put("Responses", items);
    response.put("UnprocessedKeys", unprocessed(requests, gets.subList(found.size(), gets.size())));
    capacity.answerAll(response);
    return response;
  }

  private static List<Get> gets(String tableName, Input input) {
    var expressions = RequestExpressions.of("BatchGetItem", input);
    var keys =
        input.structures("Keys").stream().map(key -> ValueReader.item(key.members())).toList();
    if (new HashSet<>(keys).size() < keys.size()) {
      throw DynamoDbException.validation("Provided list of item keys contains duplicates");
    }
    var consistent = Get.isConsistent(input);
    return keys.stream().map(key -> new Get(tableName, key, expressions, consistent)).toList();
  }

  /** Reads until the response is full: the result may be shorter than the request. */
  private List<Optional<Item>> find(Snapshot snapshot, List<Get> gets) {
    var tables = new Tables(engine, snapshot);
    gets.forEach(get -> get.requireKey(tables.require(get.tableName())));
    var found = new ArrayList<Optional<Item>>();
    var bytes = 0L;
    for (var get : gets) {
      var item = get.find(snapshot, tables.require(get.tableName()));
      bytes += Get.size(item);
      if (bytes > MAX_BYTES) {
        break;
      }
      found.add(item);
    }
    return found;
  }

  private static Map<String, Object> unprocessed(Input requests, List<Get> left) {
    var keys = new LinkedHashMap<String, List<Item>>();
    left.forEach(
        get -> keys.computeIfAbsent(get.tableName(), name -> new ArrayList<>()).add(get.key()));
    var unprocessed = new LinkedHashMap<String, Object>();
    keys.forEach(
        (table, ofTable) -> {
          var request = new LinkedHashMap<>(requests.map(table).orElseThrow());
          request.put("Keys", ofTable);
          unprocessed.put(table, request);
        });
    return unprocessed;
  }
}
