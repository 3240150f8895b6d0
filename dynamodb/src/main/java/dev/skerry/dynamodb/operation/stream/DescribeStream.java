package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.stream.SequenceNumber;
import dev.skerry.dynamodb.stream.StreamDocument;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DescribeStream. A stream has one shard, without children. */
record DescribeStream(Engine engine) implements Operation {
  private static final int MAX = 100;
  private static final int MILLIS = 3;

  @Override
  public Map<String, Object> answer(Input input) {
    StreamOperations.limit(input, MAX);
    input.structure("ShardFilter").ifPresent(DescribeStream::requireFilter);
    return engine.read(
        snapshot -> {
          var stream = StreamOperations.require(engine, snapshot, input.name("StreamArn"));
          var onlyLater = input.has("ExclusiveStartShardId") || input.has("ShardFilter");
          return Map.of(
              "StreamDescription",
              description(stream, onlyLater ? List.of() : List.of(shard(snapshot, stream))));
        });
  }

  private static void requireFilter(Input filter) {
    for (var member : List.of("Type", "ShardId")) {
      if (!filter.has(member)) {
        throw DynamoDbException.validation("ShardFilter.%s is required", member);
      }
    }
  }

  private static Map<String, Object> description(StreamDocument stream, List<Object> shards) {
    var description = new LinkedHashMap<String, Object>();
    description.put("StreamArn", stream.settings().arn());
    description.put("StreamLabel", stream.label());
    description.put("StreamStatus", stream.closed().isPresent() ? "DISABLED" : "ENABLED");
    description.put("StreamViewType", stream.settings().viewType());
    description.put(
        "CreationRequestDateTime", BigDecimal.valueOf(stream.created().toEpochMilli(), MILLIS));
    description.put("TableName", stream.table());
    description.put("KeySchema", stream.keySchema());
    description.put("Shards", shards);
    return description;
  }

  private Map<String, Object> shard(Snapshot snapshot, StreamDocument stream) {
    var range = new LinkedHashMap<String, Object>();
    range.put("StartingSequenceNumber", SequenceNumber.format(stream.first()));
    if (stream.closed().isPresent()) {
      var last = engine.streamCatalog().last(snapshot, stream.settings());
      range.put("EndingSequenceNumber", SequenceNumber.format(Math.max(last, stream.first())));
    }
    return Map.of("ShardId", stream.shardId(), "SequenceNumberRange", range);
  }
}
