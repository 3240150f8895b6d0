package dev.skerry.dynamodb.protocol;

import java.util.Map;
import java.util.function.Supplier;

/** Runs around the operations that arrive through HTTP. */
@FunctionalInterface
public interface Interceptor {
  /**
   * Answers a call, usually with the operation.
   *
   * @throws dev.skerry.dynamodb.error.DynamoDbException the error response
   * @throws ConnectionDropped to close the connection without a response
   */
  Map<String, Object> around(Call call, Supplier<Map<String, Object>> operation);

  /** The connection is closed without a response. */
  final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConnectionDropped() {
      super(null, null, false, false);
    }
  }
}
