package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.stream.StreamDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ListStreams, with the closed streams of the last 24 hours. */
record ListStreams(Engine engine) implements Operation {
  private static final int MAX = 100;

  @Override
  public Map<String, Object> answer(Input input) {
    input.text("ExclusiveStartStreamArn").ifPresent(StreamOperations::requireArn);
    var limit = StreamOperations.limit(input, MAX);
    var streams = engine.read(snapshot -> streams(snapshot, input));
    var page = streams.subList(0, Math.min(limit, streams.size()));
    var response = new LinkedHashMap<String, Object>();
    response.put("Streams", page.stream().map(ListStreams::view).toList());
    if (streams.size() > limit) {
      response.put("LastEvaluatedStreamArn", page.get(limit - 1).settings().arn());
    }
    return response;
  }

  private List<StreamDocument> streams(Snapshot snapshot, Input input) {
    var table = input.text("TableName");
    var streams =
        engine
            .streamCatalog()
            .list(
                snapshot,
                table.map(name -> engine.arns().stream(name, "")).orElse("arn:"),
                input.text("ExclusiveStartStreamArn"));
    if (streams.isEmpty()) {
      table.ifPresent(name -> engine.catalog().requireDocument(snapshot, name));
    }
    return streams;
  }

  private static Map<String, Object> view(StreamDocument stream) {
    return Map.of(
        "StreamArn", stream.settings().arn(),
        "StreamLabel", stream.label(),
        "TableName", stream.table());
  }
}
