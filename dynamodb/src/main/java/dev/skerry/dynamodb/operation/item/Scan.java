package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.KeyRange;
import java.util.Map;

/** Scan. */
record Scan(Engine engine) implements Operation {
  @Override
  public Map<String, Object> answer(Input input) {
    RequestExpressions.requireFirst("Scan", input);
    var start = StartKey.of(input);
    Segment.require(input);
    var expressions = RequestExpressions.of("Scan", input);
    var selection = Selection.of(input, expressions.projection());
    return engine
        .store()
        .read(
            snapshot -> {
              var table = engine.catalog().require(snapshot, input.name("TableName"));
              var target = Target.of(table, input);
              var segment = Segment.of(input, target);
              start.ifPresent(key -> StartKey.requireOfScan(target, key));
              selection.requireProjected(target);
              start.ifPresent(key -> StartKey.requireTableKey(target, key));
              start.ifPresent(key -> StartKey.require(segment, key));
              var page = new Page(input, target, selection, expressions);
              var range = start.map(target::encodedKey).map(KeyRange.ALL::after);
              return page.read(snapshot, range.orElse(KeyRange.ALL), false);
            });
  }
}
