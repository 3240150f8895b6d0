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
   * @throws ResponseReplaced to send another response, or none
   */
  Map<String, Object> around(Call call, Supplier<Map<String, Object>> operation);

  /** Another response is sent. */
  final class ResponseReplaced extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Response response;

    private ResponseReplaced(Response response) {
      super(null, null, false, false);
      this.response = response;
    }

    /** The connection is closed without a response. */
    public static ResponseReplaced byNone() {
      return new ResponseReplaced(Response.DROPPED);
    }

    /** A response with this status and text is sent. */
    public static ResponseReplaced by(int status, String text) {
      return new ResponseReplaced(Response.of(status, text));
    }

    Response response() {
      return response;
    }
  }
}
