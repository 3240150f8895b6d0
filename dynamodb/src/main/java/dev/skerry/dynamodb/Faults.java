package dev.skerry.dynamodb;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.protocol.Call;
import dev.skerry.dynamodb.protocol.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The injected faults that have not happened yet, in their order. */
final class Faults implements Interceptor {
  private final List<Fault> waiting = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  synchronized void add(List<Fault> faults) {
    waiting.addAll(faults);
  }

  synchronized void clear() {
    waiting.clear();
  }

  /** Ends the calls that a fault delays. */
  void close() {
    closed.countDown();
  }

  @Override
  public Map<String, Object> around(Call call, Supplier<Map<String, Object>> operation) {
    var fault = next(call);
    return fault.isEmpty() ? operation.get() : happen(fault.get(), operation);
  }

  /** Takes the first fault for a call. */
  private synchronized Optional<Fault> next(Call call) {
    for (var faults = waiting.listIterator(); faults.hasNext(); ) {
      var fault = faults.next();
      if (fault.operation().map(call.operation()::equals).orElse(true)
          && fault.table().map(table -> Resources.tables(call).contains(table)).orElse(true)) {
        faults.remove();
        if (fault.times() > 1) {
          faults.add(fault.times(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private Map<String, Object> happen(Fault fault, Supplier<Map<String, Object>> operation) {
    switch (fault.kind()) {
      case THROTTLED:
        throw new DynamoDbException(
            ErrorType.PROVISIONED_THROUGHPUT_EXCEEDED,
            "The level of configured provisioned throughput for the table was exceeded. Consider"
                + " increasing your provisioning level with the UpdateTable API.");
      case INTERNAL_SERVER_ERROR:
        throw new DynamoDbException(ErrorType.INTERNAL_SERVER_ERROR, "Internal server error");
      case OTHER_RESPONSE:
        throw ResponseReplaced.by(fault.status(), fault.body());
      case CONNECTION_DROPPED:
        throw ResponseReplaced.byNone();
      case RESPONSE_LOST:
        runWithoutResponse(operation);
        throw ResponseReplaced.byNone();
      default:
        delay(fault);
        return operation.get();
    }
  }

  private static void runWithoutResponse(Supplier<Map<String, Object>> operation) {
    try {
      operation.get();
    } catch (DynamoDbException lost) {
      // An error is a response too.
    }
  }

  private void delay(Fault fault) {
    try {
      if (closed.await(fault.delay().toMillis(), TimeUnit.MILLISECONDS)) {
        throw ResponseReplaced.byNone();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ResponseReplaced.byNone();
    }
  }
}
