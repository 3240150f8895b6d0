package dev.skerry.dynamodb.operation.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends random sequences of requests to the engine and to a model of maps, and compares all
 * responses. The first differences are reported, each with the shortest sequence that still has it.
 * {@code -Dskerry.sequences=…} and {@code -Dskerry.seed=…} choose how many and which; {@code
 * -Dskerry.peer=http://localhost:8000} compares another server with the model, and {@code
 * -Dskerry.left-out=Transact} leaves out the requests whose text has this pattern.
 */
class RandomOperationsTest {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_DIFFERENCES = 20;
  private final Path folder;

  RandomOperationsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theEngineInMemoryAnswersAsTheModelDoes() {
    compare(sequences(2000), () -> new EngineTarget(Stores.inMemory()));
  }

  @Test
  void theEngineOnAFileAnswersAsTheModelDoes() {
    var files = new AtomicInteger();
    compare(20, () -> new EngineTarget(Stores.at(folder.resolve(files.incrementAndGet() + ".db"))));
  }

  /** What a peer answers in another way shows an error of the model, or of the peer. */
  @Test
  @EnabledIfSystemProperty(named = "skerry.peer", matches = "http.*")
  void aPeerAnswersAsTheModelDoes() {
    var endpoint = URI.create(System.getProperty("skerry.peer"));
    compare(sequences(200), () -> new PeerTarget(endpoint));
  }

  private static int sequences(int byDefault) {
    return Integer.getInteger("skerry.sequences", byDefault);
  }

  /** Fails with the shortest sequences of the first differences. */
  private static void compare(int sequences, Supplier<Target> targets) {
    var first = Long.getLong("skerry.seed", 1);
    var leftOut = Pattern.compile(System.getProperty("skerry.left-out", "^$")).asPredicate();
    var differences =
        LongStream.range(first, first + sequences)
            .mapToObj(seed -> new Steps(new Random(seed)).sequence(MAX_LENGTH))
            .map(steps -> steps.stream().filter(step -> !leftOut.test(step.toString())).toList())
            .filter(steps -> difference(steps, targets).isPresent())
            .limit(MAX_DIFFERENCES)
            .map(steps -> report(shrink(steps, targets), targets))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertTrue(differences.isEmpty(), () -> String.join("\n\n", differences));
  }

  private static String report(List<Step> steps, Supplier<Target> targets) {
    var lines = steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    return lines + "\n" + difference(steps, targets).orElseThrow();
  }

  /** The first response that is not as expected. */
  private static Optional<String> difference(List<Step> steps, Supplier<Target> targets) {
    try (var target = targets.get()) {
      var model = new Model();
      for (var step : steps) {
        var expected = expected(model, step);
        var actual = target.answer(step);
        if (!unordered(step, expected).equals(unordered(step, actual))) {
          return Optional.of("expected %s but was %s".formatted(expected, actual));
        }
      }
      return Optional.empty();
    }
  }

  /** The order of the items of a scan or batch is not defined. */
  private static Object unordered(Step step, Map<String, Object> response) {
    return switch (step.operation()) {
      case "Scan" -> sorted(response, response.get("Items"));
      case "BatchGetItem" ->
          sorted(response, ((Map<?, ?>) response.getOrDefault("Responses", Map.of())).get("data"));
      default -> response;
    };
  }

  private static Object sorted(Map<String, Object> response, Object items) {
    return items instanceof List<?> list
        ? List.of(response.keySet(), Set.copyOf(list), list.size())
        : response;
  }

  private static Map<String, Object> expected(Model model, Step step) {
    try {
      return step.expected().apply(model);
    } catch (Model.Failure failure) {
      return Map.of("error", failure.getMessage(), "item", failure.item());
    }
  }

  /** Leaves out steps, many at a time first, while a difference remains. */
  private static List<Step> shrink(List<Step> steps, Supplier<Target> targets) {
    var shortest = steps;
    for (var size = steps.size() / 2; size > 0; size /= 2) {
      for (var from = 0; from + size <= shortest.size(); ) {
        var shorter = new ArrayList<>(shortest);
        shorter.subList(from, from + size).clear();
        if (difference(shorter, targets).isPresent()) {
          shortest = shorter;
        } else {
          from++;
        }
      }
    }
    return shortest;
  }
}
