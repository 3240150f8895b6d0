package dev.skerry.dynamodb.operation.random;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends random sequences of requests to the engine and to a model of maps, and compares all
 * responses. A difference is reported with the shortest sequence that still has one. {@code
 * -Dskerry.sequences=…} and {@code -Dskerry.seed=…} choose how many and which.
 */
class RandomOperationsTest {
  private static final int MAX_LENGTH = 40;
  private static final String TABLE =
      """
      {'TableName': 'data', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [
        {'AttributeName': 'p', 'AttributeType': 'S'}, {'AttributeName': 's', 'AttributeType': 'N'},
        {'AttributeName': 'g', 'AttributeType': 'S'}, {'AttributeName': 'n', 'AttributeType': 'N'}],
       'KeySchema': [{'AttributeName': 'p', 'KeyType': 'HASH'},
        {'AttributeName': 's', 'KeyType': 'RANGE'}],
       'GlobalSecondaryIndexes': [{'IndexName': 'byG',
        'KeySchema': [{'AttributeName': 'g', 'KeyType': 'HASH'},
         {'AttributeName': 'n', 'KeyType': 'RANGE'}],
        'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['x']}}]}
      """;

  private final Path folder;

  RandomOperationsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theEngineInMemoryAnswersAsTheModelDoes() {
    compare(Integer.getInteger("skerry.sequences", 2000), Stores::inMemory);
  }

  @Test
  void theEngineOnAFileAnswersAsTheModelDoes() {
    var files = new AtomicInteger();
    compare(20, () -> Stores.at(folder.resolve(files.incrementAndGet() + ".db")));
  }

  private static void compare(int sequences, Supplier<Store> stores) {
    var first = Long.getLong("skerry.seed", 1);
    for (var seed = first; seed < first + sequences; seed++) {
      var steps = new Steps(new Random(seed)).sequence(MAX_LENGTH);
      if (difference(steps, stores).isPresent()) {
        var shortest = shrink(steps, stores);
        fail(
            "Sequence %d: %s\nShortest sequence:\n%s"
                .formatted(
                    seed,
                    difference(shortest, stores).orElseThrow(),
                    shortest.stream().map(Step::toString).collect(Collectors.joining("\n"))));
      }
    }
  }

  /** The first response that is not as expected. */
  private static Optional<String> difference(List<Step> steps, Supplier<Store> stores) {
    try (var store = stores.get()) {
      return difference(steps, new TestEngine(store, new TestClock()));
    }
  }

  private static Optional<String> difference(List<Step> steps, TestEngine engine) {
    engine.answer("CreateTable", TABLE);
    var model = new Model();
    for (var step : steps) {
      var expected = expected(model, step);
      var actual = actual(engine, step);
      if (!expected.equals(actual)) {
        return Optional.of("expected %s but was %s".formatted(expected, actual));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> expected(Model model, Step step) {
    try {
      return step.expected().apply(model);
    } catch (Model.Failure failure) {
      return error(failure.getMessage(), failure.item());
    }
  }

  private static Map<String, Object> actual(TestEngine engine, Step step) {
    try {
      return engine.answer(step.operation(), json(step.request())).members();
    } catch (DynamoDbException e) {
      var wireName = e.type().wireName();
      var name = wireName.substring(wireName.indexOf('#') + 1);
      var codes = e.getMessage().replaceAll("^[^\\[]*", "");
      return error(name.startsWith("TransactionCanceled") ? name + " " + codes : name, item(e));
    }
  }

  private static Object item(DynamoDbException e) {
    return e.members().containsKey("Item")
        ? Json.read(Json.write(e.members().get("Item")))
        : Map.of();
  }

  private static Map<String, Object> error(String name, Object item) {
    return Map.of("error", name, "item", item);
  }

  private static String json(Object request) {
    return new String(Json.write(request), UTF_8);
  }

  /** Leaves out steps, many at a time first, while a difference remains. */
  private static List<Step> shrink(List<Step> steps, Supplier<Store> stores) {
    var shortest = steps;
    for (var size = steps.size() / 2; size > 0; size /= 2) {
      for (var from = 0; from + size <= shortest.size(); ) {
        var shorter = new ArrayList<>(shortest);
        shorter.subList(from, from + size).clear();
        if (difference(shorter, stores).isPresent()) {
          shortest = shorter;
        } else {
          from++;
        }
      }
    }
    return shortest;
  }
}
