package dev.skerry.dynamodb.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static final String DIGITS_38 = "12345678901234567890123456789012345678";

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "0.000, 0",
    "0e200, 0",
    "-0e-200, 0",
    "1, 1",
    "+1, 1",
    "007, 7",
    "1., 1",
    ".5, 0.5",
    "1.50, 1.5",
    "100, 100",
    "1e2, 100",
    "1E+2, 100",
    "1e0010, 10000000000",
    "12e-3, 0.012",
    "-1.10E1, -11",
    DIGITS_38 + ", " + DIGITS_38,
    "-" + DIGITS_38 + ", -" + DIGITS_38,
    DIGITS_38 + "000e-3, " + DIGITS_38,
    "0000" + DIGITS_38 + ", " + DIGITS_38,
  })
  void aNumberIsReturnedWithoutExponentAndTrailingZeros(String text, String canonical) {
    var number = ValueReaderTest.value("{'N':'" + text + "'}");

    assertEquals("{\"N\":\"" + canonical + "\"}", written(number));
    assertEquals(number, stored(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1E-130, 0., 129, 1",
    "-1E-130, -0., 129, 1",
    "9.99E+125, 999, 123, ''",
    "-9.9999999999999999999999999999999999999E+125, -99999999999999999999999999999999999999, 88, ''"
  })
  void theLimitsOfTheRangeAreNumbers(String text, String start, int zeros, String end) {
    var number = Numbers.parse(text);

    assertEquals("{\"N\":\"" + start + "0".repeat(zeros) + end + "\"}", written(number));
    assertEquals(number, stored(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1E126, Number overflow. Attempting to store a number with magnitude larger than",
    "-1E126, Number overflow. Attempting to store a number with magnitude larger than",
    "10E125, Number overflow. Attempting to store a number with magnitude larger than",
    "1E999999999, Number overflow. Attempting to store a number with magnitude larger than",
    "9.9E-131, Number underflow. Attempting to store a number with magnitude smaller than",
    "-0.1E-130, Number underflow. Attempting to store a number with magnitude smaller than",
    "1E-999999999, Number underflow. Attempting to store a number with magnitude smaller than",
  })
  void aNumberOutsideTheRangeIsInvalid(String text, String message) {
    assertEquals(message + " supported range", invalid(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DIGITS_38 + "9",
        "-" + DIGITS_38 + ".1",
        "1.00000000000000000000000000000000000001"
      })
  void aNumberWithMoreThan38DigitsIsInvalid(String text) {
    assertEquals("Attempting to store more than 38 significant digits in a Number", invalid(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " 1", "1 ", "1,5", "0x1", "NaN", "Infinity", "-", "1e", "1d", "١"})
  void aTextThatIsNotANumberIsInvalid(String text) {
    assertEquals("The parameter cannot be converted to a numeric value: " + text, invalid(text));
  }

  private static String invalid(String text) {
    return assertThrows(DynamoDbException.class, () -> Numbers.parse(text)).getMessage();
  }

  private static String written(Value value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private static Value stored(Value value) {
    var item = Item.EMPTY.with("a", value);
    return ItemCodec.read(ItemCodec.write(item)).attributes().get("a");
  }
}
