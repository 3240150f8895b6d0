package dev.skerry.dynamodb.value;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.util.Base64;
import java.util.regex.Pattern;

/** Binary values in a request: strict Base64, with the messages of AWS. */
public final class Base64Text {
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

  private Base64Text() {}

  /** Decodes; throws a SerializationException. */
  public static Value decode(String text) {
    if (text.length() % 4 != 0) {
      throw invalid(
          "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
    }
    try {
      var bytes = Base64.getDecoder().decode(text);
      if (!text.equals(Base64.getEncoder().encodeToString(bytes))) {
        throw invalid("Invalid last non-pad Base64 character dectected");
      }
      return new Value.Binary(bytes);
    } catch (IllegalArgumentException e) {
      var wrong = NOT_BASE64.matcher(text);
      throw invalid(
          wrong.find()
              ? "Invalid Base64 character: '" + text.charAt(wrong.start()) + "'"
              : "Invalid last non-pad Base64 character dectected");
    }
  }

  private static DynamoDbException invalid(String message) {
    return new DynamoDbException(ErrorType.SERIALIZATION, message);
  }
}
