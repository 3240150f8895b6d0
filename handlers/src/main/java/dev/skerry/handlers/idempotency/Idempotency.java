package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.dynamodb.DynamoDbClientFactory;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Runs the write of a request once for each {@code Idempotency-Key}. The same request with the same
 * key gets the first response again. A request without a key always runs.
 *
 * <pre>{@code
 * var newUser = UserInput.newUser(request.json());
 * return idempotency.once(request, writeId -> create(request, newUser, writeId));
 * }</pre>
 */
public final class Idempotency {
  /** What a key must match, as a pattern of Java and of ECMA 262. */
  public static final String KEY_PATTERN = "[\\x21-\\x7E]{1,255}";

  /** How long a key is valid, from the last request that ran the write. */
  static final Duration KEPT = Duration.ofHours(24);

  private final Optional<Function<Deadline, IdempotencyRecords>> tables;
  private final Clock clock;

  private Idempotency(Optional<Function<Deadline, IdempotencyRecords>> tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Stores records in the table that a function opens for a deadline. */
  static Idempotency in(Function<Deadline, IdempotencyRecords> tables, Clock clock) {
    return new Idempotency(Optional.of(tables), clock);
  }

  /** Ignores the header: each request runs. */
  public static Idempotency off() {
    return new Idempotency(Optional.empty(), Clock.systemUTC());
  }

  /** Stores records in the table that {@code IDEMPOTENCY_TABLE} names; without it, it is off. */
  public static Idempotency fromEnvironment() {
    var table = Environment.current().optional("IDEMPOTENCY_TABLE", "");
    return table.isEmpty() ? off() : ofTable(table);
  }

  private static Idempotency ofTable(String table) {
    var client = DynamoDbClientFactory.shared();
    return in(
        deadline -> new DynamoDbIdempotencyRecords(client, table, deadline), Clock.systemUTC());
  }

  /**
   * Runs a write, or returns the response of the first request with this key. Responses with a
   * status of 500 or more are not stored: the next request with the key runs the write again.
   *
   * @param write gets an id that is the same whenever the write runs again for the key. It stores
   *     the id with its item: if its condition fails, it recognizes what it has written itself.
   * @throws ApiException {@link ErrorCode#INVALID_HEADER} if the key is invalid, {@link
   *     ErrorCode#IDEMPOTENCY_KEY_REUSED} if it belongs to another request, {@link
   *     ErrorCode#REQUEST_IN_PROGRESS} if its first request still runs
   */
  public Response once(Request request, Function<String, Response> write) {
    var key = request.header(IdempotencyKey.HEADER);
    if (tables.isEmpty() || key.isEmpty()) {
      return write.apply(UUID.randomUUID().toString());
    }
    var idempotencyKey = IdempotencyKey.of(key.get(), request);
    return new KeyedRequest(request, tables.get(), clock).once(idempotencyKey, write);
  }
}
