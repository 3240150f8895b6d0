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
    CONNECTION_DROPPED,
    RESPONSE_LOST,
    SLOW
  }

  private final Kind kind;
  private final Duration delay;
  private final int times;
  private final Optional<String> operation;
  private final Optional<String> table;

  private Fault(
      Kind kind, Duration delay, int times, Optional<String> operation, Optional<String> table) {
    this.kind = kind;
    this.delay = delay;
    this.times = times;
    this.operation = operation;
    this.table = table;
  }

  /** ProvisionedThroughputExceededException. Nothing is done. */
  public static Fault throttled() {
    return of(Kind.THROTTLED, Duration.ZERO);
  }

  /** InternalServerError with status 500. Nothing is done. */
  public static Fault internalServerError() {
    return of(Kind.INTERNAL_SERVER_ERROR, Duration.ZERO);
  }

  /** The connection is closed before anything is done. */
  public static Fault connectionDropped() {
    return of(Kind.CONNECTION_DROPPED, Duration.ZERO);
  }

  /** The call is done; then the connection is closed without a response. */
  public static Fault responseLost() {
    return of(Kind.RESPONSE_LOST, Duration.ZERO);
  }

  /** The call is done after this time. */
  public static Fault slow(Duration delay) {
    return of(Kind.SLOW, delay);
  }

  private static Fault of(Kind kind, Duration delay) {
    return new Fault(kind, delay, 1, Optional.empty(), Optional.empty());
  }

  /** The number of calls to which it happens. The default is one call. */
  public Fault times(int calls) {
    return new Fault(kind, delay, calls, operation, table);
  }

  /** It happens only to calls of this operation, e.g. {@code PutItem}. */
  public Fault ofOperation(String name) {
    return new Fault(kind, delay, times, Optional.of(name), table);
  }

  /** It happens only to calls that name this table. */
  public Fault ofTable(String name) {
    return new Fault(kind, delay, times, operation, Optional.of(name));
  }

  Kind kind() {
    return kind;
  }

  Duration delay() {
    return delay;
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
