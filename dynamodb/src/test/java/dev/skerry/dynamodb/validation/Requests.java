package dev.skerry.dynamodb.validation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Validates requests that are given as JSON. */
final class Requests {
  private Requests() {}

  @SuppressWarnings("unchecked")
  static void validate(String operation, String json) {
    Validation.validate(
        operation, (Map<String, Object>) Json.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  static DynamoDbException error(String operation, String json) {
    return assertThrows(DynamoDbException.class, () -> validate(operation, json));
  }
}
