package dev.skerry.tests.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A first update in which one create fails: each resource of dev, and one resource of each type
 * that only prod has. {@code make engine-full FROM=40} continues with the 40th resource of dev.
 */
@EngineTest
@Tag("engine-full")
@TestInstance(Lifecycle.PER_CLASS)
final class FailedUpdateTest {
  private static final int FROM = Integer.getInteger("skerry.engine-full.from", 1);

  /**
   * A series of failing creates.
   *
   * @param creates the creates that fail: each once before and once after the resource exists
   * @param from the index of the first create
   */
  private record Series(FirstUpdate update, List<Step> creates, int from) {
    Stream<Arguments> arguments() {
      return IntStream.rangeClosed(from, creates.size())
          .mapToObj(index -> Arguments.of(update.stack(), index));
    }

    Report report(String when) {
      return new Report(update.stack() + " " + when, creates.size());
    }
  }

  private Series dev;
  private Series prod;

  @BeforeAll
  void deploy(@TempDir Path devFolder, @TempDir Path prodFolder) throws Exception {
    var devUpdate = FirstUpdate.in(devFolder, "dev");
    var prodUpdate = FirstUpdate.in(prodFolder, "prod");
    dev = new Series(devUpdate, devUpdate.creates(), FROM);
    prod = new Series(prodUpdate, ofTypesNotIn(devUpdate, prodUpdate), 1);
  }

  @AfterAll
  void count() throws Exception {
    Report.count(prod.report("before"), prod.report("after"));
    Report.count(dev.report("before"), dev.report("after"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("indices")
  void theDocumentedStepsRecoverFromAFailedCreate(String stack, int index) throws Exception {
    var series = stack.equals("dev") ? dev : prod;
    var create = series.creates().get(index - 1);
    var name = create.type() + " " + create.name();

    series.report("before").add(index, name, () -> series.update().failBefore(create));
    series.report("after").add(index, name, () -> series.update().failAfter(create));
  }

  private Stream<Arguments> indices() {
    return Stream.concat(prod.arguments(), dev.arguments());
  }

  private static List<Step> ofTypesNotIn(FirstUpdate less, FirstUpdate more) {
    var types = new TreeSet<>(less.creates().stream().map(Step::type).toList());
    return more.creates().stream().filter(create -> types.add(create.type())).toList();
  }
}
