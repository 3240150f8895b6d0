package dev.skerry.dynamodb.json;

/**
 * Reads and writes JSON. Objects are {@code Map<String, Object>} in their order, arrays are {@code
 * List<Object>}, numbers are BigDecimal, null is null. The writer also accepts Item and Value
 * (written as DynamoDB writes them), any Number, and leaves out nothing: callers do not add empty
 * members.
 */
public final class Json {
  private Json() {}

  /**
   * Reads one document.
   *
   * @throws dev.skerry.dynamodb.error.DynamoDbException SERIALIZATION, if it is not JSON
   */
  public static Object read(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  public static byte[] write(Object value) {
    throw new UnsupportedOperationException();
  }
}
