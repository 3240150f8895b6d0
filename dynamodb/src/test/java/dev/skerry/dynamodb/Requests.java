package dev.skerry.dynamodb;

import dev.skerry.dynamodb.protocol.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Requests without the SDK. */
final class Requests {
  private Requests() {}

  static String send(EmbeddedDynamoDb dynamoDb, String operation, String json) {
    try (var connection = new RawHttp(dynamoDb.endpoint())) {
      return connection
          .send(
              "POST /",
              "X-Amz-Target: DynamoDB_20120810."
                  + operation
                  + "\nContent-Type: application/x-amz-json-1.0\nX-Amz-Date: x\nAuthorization: AWS4-HMAC-SHA256 Credential=AKID/x,"
                  + " SignedHeaders=x, Signature=x",
              json)
          .text();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
