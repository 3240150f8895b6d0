package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.stream.StreamDocument;
import java.util.Map;

/** The operations on streams. */
public final class StreamOperations {
  private StreamOperations() {}

  public static Map<String, Operation> of(Engine engine) {
    return Map.of(
        "ListStreams", new ListStreams(engine),
        "DescribeStream", new DescribeStream(engine),
        "GetShardIterator", new GetShardIterator(engine),
        "GetRecords", new GetRecords(engine));
  }

  /** The Limit of a request. */
  static int limit(Input input, int max) {
    var limit = input.integer("Limit").orElse(max);
    if (limit > max) {
      throw DynamoDbException.validation(
          "1 validation error detected: Value '%d' at 'limit' failed to satisfy constraint: Member"
              + " must have value less than or equal to %d",
          limit, max);
    }
    return limit;
  }

  static void requireArn(String arn) {
    if (!arn.matches("arn:[^:]*:dynamodb:[^:]*:[^:]*:table/[^/]+/stream/.+")) {
      throw DynamoDbException.validation("Invalid StreamArn: %s", arn);
    }
  }

  static StreamDocument require(Engine engine, Snapshot snapshot, String arn) {
    requireArn(arn);
    return engine
        .streamCatalog()
        .find(snapshot, arn)
        .orElseThrow(() -> notFound("Stream: %s not found", arn));
  }

  static DynamoDbException notFound(String what, Object... arguments) {
    return new DynamoDbException(
        ErrorType.RESOURCE_NOT_FOUND,
        "Requested resource not found: %s",
        what.formatted(arguments));
  }
}
