package dev.skerry.dynamodb.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.store.KeyRange;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyEncodingTest {
  private static final int VALUES = 400;

  private final Random random = new Random(20260101);

  @ParameterizedTest
  @EnumSource(
      value = Type.class,
      names = {"S", "N", "B"})
  void theOrderOfTheBytesIsTheOrderOfTheValues(Type type) {
    var values = values(type);

    for (var left : values) {
      for (var right : values) {
        assertEquals(
            Integer.signum(ScalarOrder.compare(left, right)),
            Integer.signum(
                Arrays.compareUnsigned(KeyEncoding.encode(left), KeyEncoding.encode(right))),
            () -> left + " and " + right);
      }
    }
  }

  @Test
  void theFirstValueOfAPairDecidesTheOrderOfTheBytes() {
    var firsts = values(Type.S);
    var seconds = values(Type.N);

    for (var i = 1; i < VALUES; i++) {
      var left = firsts.get(i - 1);
      var right = firsts.get(i);
      var expected = ScalarOrder.compare(left, right);
      if (expected != 0) {
        var leftBytes = KeyEncoding.encode(left, seconds.get(i));
        var rightBytes = KeyEncoding.encode(right, seconds.get(i - 1));
        assertEquals(
            Integer.signum(expected),
            Integer.signum(Arrays.compareUnsigned(leftBytes, rightBytes)));
      }
    }
  }

  @Test
  void thePrefixOfATextSelectsTheTextsThatBeginWithIt() {
    var texts = values(Type.S);

    for (var prefix : texts.subList(0, 60)) {
      var range = KeyRange.prefix(KeyEncoding.prefix(prefix));
      for (var text : texts) {
        assertEquals(
            ((Value.Text) text).text().startsWith(((Value.Text) prefix).text()),
            contains(range, KeyEncoding.encode(text)),
            () -> prefix + " and " + text);
      }
    }
  }

  @Test
  void theLimitsOfTheRangeAreInOrder() {
    var ordered =
        List.of(
            "-9.99E125", "-1E125", "-1", "-1E-130", "0", "1E-130", "1", "1.1", "10", "9.99E125");

    for (var i = 1; i < ordered.size(); i++) {
      var left = KeyEncoding.encode(Numbers.parse(ordered.get(i - 1)));
      var right = KeyEncoding.encode(Numbers.parse(ordered.get(i)));
      assertTrue(Arrays.compareUnsigned(left, right) < 0, ordered.get(i));
    }
  }

  private static boolean contains(KeyRange range, byte[] key) {
    return Arrays.compareUnsigned(range.from(), key) <= 0
        && range.to().map(to -> Arrays.compareUnsigned(key, to) < 0).orElse(true);
  }

  private List<Value> values(Type type) {
    Supplier<Value> next =
        type == Type.S ? this::text : type == Type.N ? this::number : this::binary;
    return Stream.generate(next).limit(VALUES).toList();
  }

  private Value text() {
    var units = List.of("a", "b", "\0", "\1", "\2", "z", "é", "\uFFFD", "\uD83D\uDE00", "\uE000");
    var text = new StringBuilder();
    for (var length = random.nextInt(4); length > 0; length--) {
      text.append(units.get(random.nextInt(units.size())));
    }
    return new Value.Text(text.toString());
  }

  private Value number() {
    var digits = new StringBuilder().append(1 + random.nextInt(9));
    for (var length = random.nextInt(6) * random.nextInt(7); length > 0; length--) {
      digits.append(random.nextInt(10));
    }
    var exponent = random.nextBoolean() ? random.nextInt(4) - 2 : random.nextInt(190) - 130;
    var sign = random.nextBoolean() ? "-" : "";
    return Numbers.parse(random.nextInt(20) == 0 ? "0" : sign + digits + "E" + exponent);
  }

  private Value binary() {
    var bytes = new byte[random.nextInt(4)];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(6) - 2);
    }
    return new Value.Binary(bytes);
  }
}
