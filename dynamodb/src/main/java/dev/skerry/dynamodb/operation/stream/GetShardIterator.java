package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.stream.SequenceNumber;
import dev.skerry.dynamodb.stream.StreamDocument;
import java.util.Map;

/** GetShardIterator. */
record GetShardIterator(Engine engine) implements Operation {
  private static final String AFTER = "AFTER_SEQUENCE_NUMBER";

  @Override
  public Map<String, Object> answer(Input input) {
    var arn = input.name("StreamArn");
    var next =
        engine.read(
            snapshot -> {
              var stream = StreamOperations.require(engine, snapshot, arn);
              if (!stream.shardId().equals(input.name("ShardId"))) {
                throw StreamOperations.notFound(
                    "Shard: %s in Stream: %s not found", input.name("ShardId"), arn);
              }
              return next(snapshot, stream, input);
            });
    return Map.of("ShardIterator", new ShardIterator(arn, next, engine.clock().instant()).token());
  }

  private long next(Snapshot snapshot, StreamDocument stream, Input input) {
    var last = engine.streamCatalog().last(snapshot, stream.settings());
    var type = input.name("ShardIteratorType");
    if (input.has("SequenceNumber") && !type.endsWith("SEQUENCE_NUMBER")) {
      throw DynamoDbException.validation(
          "SequenceNumber cannot be specified for ShardIteratorType %s", type);
    }
    if (type.equals("LATEST")) {
      return last + 1;
    }
    if (type.equals("TRIM_HORIZON")) {
      return Math.min(last, Math.max(stream.trimmed(), engine.streamCatalog().horizon() - 1)) + 1;
    }
    var number =
        SequenceNumber.parse(
            input
                .text("SequenceNumber")
                .orElseThrow(
                    () ->
                        DynamoDbException.validation(
                            "SequenceNumber is required for ShardIteratorType %s", type)));
    if (number > last + 1) {
      throw DynamoDbException.validation(
          "Invalid SequenceNumber: %s", SequenceNumber.format(number));
    }
    engine.streamCatalog().requireKept(snapshot, stream, number);
    return type.equals(AFTER) ? number + 1 : number;
  }
}
