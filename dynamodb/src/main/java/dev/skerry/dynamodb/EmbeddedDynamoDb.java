package dev.skerry.dynamodb;

import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operations;
import dev.skerry.dynamodb.operation.table.Sweeper;
import dev.skerry.dynamodb.protocol.Dispatcher;
import dev.skerry.dynamodb.protocol.HttpEndpoint;
import dev.skerry.dynamodb.protocol.Interceptor;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Stores;
import dev.skerry.dynamodb.table.Arns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB in this process. Clients reach it through HTTP on the loopback interface:
 *
 * <pre>{@code
 * try (var dynamoDb = EmbeddedDynamoDb.inMemory()) {
 *   URI endpoint = dynamoDb.endpoint(); // for endpointOverride of the AWS SDK's client
 * }
 * }</pre>
 *
 * <p>All access keys and regions share its tables.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final Duration SWEEP_PAUSE = Duration.ofSeconds(1);

  private final Faults faults = new Faults();
  private final Store store;
  private final Sweeper sweeper;
  private final Dispatcher dispatcher;
  private final HttpEndpoint http;

  private EmbeddedDynamoDb(Builder settings) {
    store = settings.file.map(Stores::at).orElseGet(Stores::inMemory);
    try {
      var engine = Engine.open(store, settings.clock, settings.region);
      var operations = new Operations(engine);
      sweeper = new Sweeper(engine);
      dispatcher = new Dispatcher(operations::get, interceptor(settings));
      http = new HttpEndpoint(dispatcher, settings.port, settings.region);
      sweeper.start(SWEEP_PAUSE);
    } catch (IOException unavailable) {
      store.close();
      throw new UncheckedIOException(
          "port is %d, which cannot be opened. Allowed: a free port, or 0 for any free one. Fix: use"
                  .formatted(settings.port)
              + " another port.",
          unavailable);
    }
  }

  private Interceptor interceptor(Builder settings) {
    return settings
        .authorizer
        .map(authorizer -> new Authorization(authorizer, new Arns(settings.region)))
        .<Interceptor>map(
            next -> (call, operation) -> faults.around(call, () -> next.around(call, operation)))
        .orElse(faults);
  }

  /** Starts one that keeps its tables in memory. */
  public static EmbeddedDynamoDb inMemory() {
    return builder().start();
  }

  /** Starts one that keeps its tables in a file, which is created if it does not exist. */
  public static EmbeddedDynamoDb at(Path file) {
    return builder().file(file).start();
  }

  /** The settings of another one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its address, e.g. {@code http://127.0.0.1:34567}. */
  public URI endpoint() {
    return http.uri();
  }

  /**
   * Calls an operation without HTTP. Injected faults and the authorizer do not apply.
   *
   * @param operation the operation's name, e.g. {@code CreateTable}
   * @param json the request
   * @return the response
   * @throws dev.skerry.dynamodb.error.DynamoDbException the error response
   */
  public String call(String operation, String json) {
    var response = dispatcher.call(operation, json.getBytes(StandardCharsets.UTF_8));
    return new String(Json.write(response), StandardCharsets.UTF_8);
  }

  /** Deletes the items that have expired by the clock. This also happens every second. */
  public void deleteExpiredItems() {
    sweeper.sweep();
  }

  /** Adds faults. Each happens to the next calls that match it. */
  public void inject(Fault... additional) {
    faults.add(List.of(additional));
  }

  /** Forgets the faults that have not happened. */
  public void clearFaults() {
    faults.clear();
  }

  /** Stops. Operations that have begun end first. */
  @Override
  public void close() {
    faults.close();
    http.close();
    sweeper.close();
    store.close();
  }

  /** The settings of an embedded DynamoDB. */
  public static final class Builder {
    private static final int MAX_PORT = 65535;

    private Optional<Path> file = Optional.empty();
    private int port;
    private Clock clock = Clock.systemUTC();
    private String region = "us-east-1";
    private Optional<Authorizer> authorizer = Optional.empty();

    private Builder() {}

    /** The file that keeps the tables. The default is memory. */
    public Builder file(Path path) {
      file = Optional.of(path);
      return this;
    }

    /** The port, 1 to 65535. The default is any free port. */
    public Builder port(int number) {
      if (number < 0 || number > MAX_PORT) {
        throw new IllegalArgumentException(
            "port is %d. Allowed: 0 (any free port) to 65535.".formatted(number));
      }
      port = number;
      return this;
    }

    /**
     * The time that creation dates, time to live and client tokens use. The default is now, in UTC.
     */
    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    /** The region in ARNs. The default is us-east-1. Clients of every region are served. */
    public Builder region(String name) {
      region = name;
      return this;
    }

    /** Decides which calls are allowed. By default, all are. */
    public Builder authorizer(Authorizer decider) {
      authorizer = Optional.of(decider);
      return this;
    }

    /** Starts it. */
    public EmbeddedDynamoDb start() {
      return new EmbeddedDynamoDb(this);
    }
  }
}
