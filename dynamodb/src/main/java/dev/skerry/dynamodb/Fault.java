package dev.skerry.dynamodb;

import java.time.Duration;
import java.util.Optional;

/**
 * A failure of DynamoDB that a test asks for. It happens once, to the next call through HTTP:
 *
 * <pre>{@code
 * dynamoDb.inject(Fault.throttled().times(3).ofOperation("PutItem").ofTable("users"));
 * }</pre>
 */
public final class Fault {
  /** What happens. */
  enum Kind {
    THROTTLED,
    INTERNAL_SERVER_ERROR,
    OTHER_RESPONSE,
    CONNECTION_DROPPED,
    RESPONSE_LOST,
    SLOW
  }

  private final Kind kind;
  private final Duration delay;
  private final int status;
  private final String body;
  private int times = 1;
  private Optional<String> operation = Optional.empty();
  private Optional<String> table = Optional.empty();

  private Fault(Kind kind, Duration delay, int status, String body) {
    this.kind = kind;
    this.delay = delay;
    this.status = status;
    this.body = body;
  }

  /** ProvisionedThroughputExceededException. Nothing is done. */
  public static Fault throttled() {
    return of(Kind.THROTTLED, Duration.ZERO);
  }

  /** InternalServerError with status 500. Nothing is done. */
  public static Fault internalServerError() {
    return of(Kind.INTERNAL_SERVER_ERROR, Duration.ZERO);
  }

  /**
   * Another response instead of DynamoDB's. Nothing is done.
   *
   * @param status the HTTP status, 200 to 599
   * @param body the body, e.g. an error in JSON, or text that is not JSON
   */
  public static Fault response(int status, String body) {
    return new Fault(Kind.OTHER_RESPONSE, Duration.ZERO, status, body);
  }

  /** The connection is closed before anything is done. */
  public static Fault connectionDropped() {
    return of(Kind.CONNECTION_DROPPED, Duration.ZERO);
  }

  /** The call is done or fails; then the connection is closed without a response. */
  public static Fault responseLost() {
    return of(Kind.RESPONSE_LOST, Duration.ZERO);
  }

  /** The call is done after this time. */
  public static Fault slow(Duration delay) {
    return of(Kind.SLOW, delay);
  }

  private static Fault of(Kind kind, Duration delay) {
    return new Fault(kind, delay, 0, "");
  }

  /** The number of calls to which it happens. The default is one call. */
  public Fault times(int calls) {
    var copy = copy();
    copy.times = calls;
    return copy;
  }

  /** It happens only to calls of this operation, e.g. {@code PutItem}. */
  public Fault ofOperation(String name) {
    var copy = copy();
    copy.operation = Optional.of(name);
    return copy;
  }

  /** It happens only to calls that name this table. */
  public Fault ofTable(String name) {
    var copy = copy();
    copy.table = Optional.of(name);
    return copy;
  }

  private Fault copy() {
    var copy = new Fault(kind, delay, status, body);
    copy.times = times;
    copy.operation = operation;
    copy.table = table;
    return copy;
  }

  Kind kind() {
    return kind;
  }

  Duration delay() {
    return delay;
  }

  int status() {
    return status;
  }

  String body() {
    return body;
  }

  int times() {
    return times;
  }

  Optional<String> operation() {
    return operation;
  }

  Optional<String> table() {
    return table;
  }
}
