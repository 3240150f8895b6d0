package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.stream.StreamDocument;
import dev.skerry.dynamodb.stream.StreamRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GetRecords: at most 1,000 records and 1 MB. */
record GetRecords(Engine engine) implements Operation {
  private static final int MAX = 1000;
  private static final int MAX_BYTES = 1024 * 1024;

  @Override
  public Map<String, Object> answer(Input input) {
    var limit = StreamOperations.limit(input, MAX);
    var now = engine.clock().instant();
    var iterator = ShardIterator.read(input.name("ShardIterator"), now);
    return engine.read(
        snapshot -> {
          var stream = StreamOperations.require(engine, snapshot, iterator.arn());
          engine.streamCatalog().requireKept(snapshot, stream, iterator.next());
          var records = page(snapshot, stream, iterator.next(), limit);
          var next =
              records.isEmpty() ? iterator.next() : records.get(records.size() - 1).number() + 1;
          var response = new LinkedHashMap<String, Object>();
          response.put(
              "Records",
              records.stream().map(record -> record.view(stream, engine.region())).toList());
          if (stream.closed().isEmpty()
              || next <= engine.streamCatalog().last(snapshot, stream.settings())) {
            response.put("NextShardIterator", new ShardIterator(iterator.arn(), next, now).token());
          }
          return response;
        });
  }

  private static List<StreamRecord> page(
      Snapshot snapshot, StreamDocument stream, long from, int limit) {
    var records = new ArrayList<StreamRecord>();
    var bytes = new long[1];
    StreamRecord.scan(
        snapshot,
        stream.settings().space(),
        from,
        record -> {
          bytes[0] += record.size();
          if (records.isEmpty() || bytes[0] <= MAX_BYTES) {
            records.add(record);
          }
          return records.size() < limit && bytes[0] < MAX_BYTES;
        });
    return records;
  }
}
