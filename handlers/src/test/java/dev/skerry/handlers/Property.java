package dev.skerry.handlers;

import io.kotest.property.Arb;
import io.kotest.property.PropertyTest1Kt;
import io.kotest.property.PropertyTesting;
import io.kotest.property.arbitrary.BindKt;
import io.kotest.property.arbitrary.CollectionsKt;
import io.kotest.property.arbitrary.CombinationsKt;
import io.kotest.property.arbitrary.IntsKt;
import io.kotest.property.arbitrary.MapKt;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlin.ranges.IntRange;
import kotlinx.coroutines.BuildersKt;

/**
 * Properties of random values, with Kotest from Java. A failure reports the smallest value that it
 * finds and the seed. {@code -Dskerry.seed=…} and {@code -Dskerry.values=…} choose which values and
 * how many.
 */
public final class Property {
  private static final int MAX_ASCII = 0x7F;
  private static final int MAX_CHAR = 0xFFFF;

  private Property() {}

  /** Checks a property of random values: 1,000, or another default. */
  public static <T> void check(Arb<T> values, Consumer<T> property) {
    check(1_000, values, property);
  }

  /** Checks a property of a number of random values. */
  public static <T> void check(int count, Arb<T> values, Consumer<T> property) {
    PropertyTesting.INSTANCE.setDefaultSeed(Long.getLong("skerry.seed", 1));
    PropertyTesting.INSTANCE.setWriteFailedSeed(false);
    try {
      BuildersKt.runBlocking(
          EmptyCoroutineContext.INSTANCE,
          (scope, continuation) ->
              PropertyTest1Kt.checkAll(
                  Integer.getInteger("skerry.values", count),
                  values,
                  (context, value, next) -> {
                    property.accept(value);
                    return Unit.INSTANCE;
                  },
                  continuation));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns numbers from 0 to a maximum. */
  public static Arb<Integer> upTo(int maximum) {
    return IntsKt.nonNegativeInt(Arb.Companion, maximum);
  }

  /** Returns one of these values. */
  @SafeVarargs
  public static <T> Arb<T> oneOf(T... values) {
    return MapKt.map(upTo(values.length - 1), index -> values[index]);
  }

  /** Returns a value of one of these generators. */
  public static <T> Arb<T> anyOf(List<Arb<T>> generators) {
    return CombinationsKt.choice(Arb.Companion, generators);
  }

  /** Returns lists of values. */
  public static <T> Arb<List<T>> lists(Arb<T> values, int maxLength) {
    return CollectionsKt.list(Arb.Companion, values, new IntRange(0, maxLength));
  }

  /** Converts values. */
  public static <A, B> Arb<B> map(Arb<A> values, Function<A, B> function) {
    return MapKt.map(values, function::apply);
  }

  /** Combines two values. */
  public static <A, B, C> Arb<C> combine(Arb<A> first, Arb<B> second, BiFunction<A, B, C> both) {
    return BindKt.bind(Arb.Companion, first, second, both::apply);
  }

  /**
   * Returns texts of any characters, half of them ASCII; halves of surrogate pairs are among them.
   */
  public static Arb<String> texts(int maxLength) {
    var characters = anyOf(List.of(upTo(MAX_ASCII), upTo(MAX_CHAR)));
    return map(lists(characters, maxLength), Property::toText);
  }

  private static String toText(List<Integer> characters) {
    var text = new StringBuilder();
    characters.forEach(character -> text.append((char) character.intValue()));
    return text.toString();
  }
}
