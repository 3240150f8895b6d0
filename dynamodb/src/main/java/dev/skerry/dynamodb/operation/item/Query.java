package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.value.Item;
import java.util.Map;
import java.util.Optional;

/** Query. */
record Query(Engine engine) implements Operation {
  @Override
  public Map<String, Object> answer(Input input) {
    RequestExpressions.requireFirst("Query", input);
    var start = StartKey.of(input);
    var expressions = RequestExpressions.of("Query", input);
    var selection = Selection.of(input, expressions.projection());
    return engine.store().read(snapshot -> read(snapshot, input, expressions, selection, start));
  }

  private Map<String, Object> read(
      Snapshot snapshot,
      Input input,
      RequestExpressions expressions,
      Selection selection,
      Optional<Item> start) {
    var target = Target.of(engine.catalog().require(snapshot, input.name("TableName")), input);
    start.ifPresent(key -> StartKey.requireHash(target, key));
    expressions.requireHash(target.key());
    start.ifPresent(key -> StartKey.requireRange(target, key));
    start.ifPresent(key -> StartKey.requireTableKey(target, key));
    var condition = expressions.keyCondition(target.key());
    var range = QueryRange.of(condition);
    start.ifPresent(key -> range.requireStart(target, key, condition));
    var position = start.map(target::encodedKey);
    var page = new Page(input, target, selection, expressions);

    var backward = !input.bool("ScanIndexForward").orElse(true);
    var rest =
        position
            .map(key -> backward ? range.selected().before(key) : range.selected().after(key))
            .orElse(range.selected());
    return page.read(snapshot, rest, backward);
  }
}
