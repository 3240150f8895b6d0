package dev.skerry.dynamodb.value;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.math.BigDecimal;

/** Numbers in DynamoDB's range: 38 significant digits, magnitudes 1E-130 to 9.99…E+125, and 0. */
public final class Numbers {
  private static final int MAX_DIGITS = 38;
  private static final int MAX_EXPONENT = 125;
  private static final int MIN_EXPONENT = -130;

  private Numbers() {}

  /** Reads the text of a number. */
  public static Value.Num parse(String text) {
    return inRange(decimal(text));
  }

  private static BigDecimal decimal(String text) {
    if (text.isEmpty()) {
      throw DynamoDbException.validation("The parameter cannot be converted to a numeric value");
    }
    try {
      // BigDecimal accepts digits of other scripts too.
      if (Utf8.length(text) == text.length()) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // The same error as for other scripts.
    }
    throw DynamoDbException.validation(
        "The parameter cannot be converted to a numeric value: %s", text);
  }

  /** Checks the range of a number, e.g. of the result of an addition. */
  public static Value.Num inRange(BigDecimal number) {
    var canonical = new Value.Num(number);
    if (number.signum() != 0) {
      var exponent = exponent(canonical.number());
      if (exponent > MAX_EXPONENT) {
        throw DynamoDbException.validation(
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range");
      }
      if (exponent < MIN_EXPONENT) {
        throw DynamoDbException.validation(
            "Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range");
      }
    }
    if (canonical.number().precision() > MAX_DIGITS) {
      throw DynamoDbException.validation(
          "Attempting to store more than 38 significant digits in a Number");
    }
    return canonical;
  }

  /** The exponent of ten in scientific notation. */
  static long exponent(BigDecimal number) {
    return (long) number.precision() - number.scale() - 1;
  }
}
