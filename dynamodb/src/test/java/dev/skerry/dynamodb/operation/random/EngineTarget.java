package dev.skerry.dynamodb.operation.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import dev.skerry.dynamodb.store.Store;
import java.util.Map;

/** The engine on a store. */
final class EngineTarget implements Target {
  private final Store store;
  private final TestEngine engine;

  EngineTarget(Store store) {
    this.store = store;
    engine = new TestEngine(store, new TestClock());
    engine.answer("CreateTable", Model.TABLE);
  }

  @Override
  public Map<String, Object> answer(Step step) {
    try {
      var request = new String(Json.write(step.request()), UTF_8);
      return engine.answer(step.operation(), request).members();
    } catch (DynamoDbException e) {
      var wireName = e.type().wireName();
      var item = e.members().getOrDefault("Item", Map.of());
      return Target.error(
          wireName.substring(wireName.indexOf('#') + 1),
          e.getMessage(),
          Json.read(Json.write(item)));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
