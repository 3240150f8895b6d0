package dev.skerry.dynamodb.validation;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.List;
import java.util.Map;

/**
 * Constraints that AWS's current responses word in another way than the others. What AWS answers
 * when other constraints fail too is not known: they are then worded alike. Source: the
 * expectations of nubo-db/dynamodb-conformance, which were recorded on AWS in 2026.
 */
final class NewerMessages {
  private static final String DETECTED = "1 validation error detected: Value";
  private static final int MAX_KEYS = 100;
  private static final int MAX_KEY_ELEMENTS = 2;

  private NewerMessages() {}

  /** Throws the error of a request whose types are right. */
  static void check(String operation, Shape request, Map<String, Object> members) {
    switch (operation) {
      case "BatchGetItem" -> {
        checkItems(operation, members);
        checkKeys(members);
      }
      case "BatchWriteItem" -> checkItems(operation, members);
      case "CreateTable" -> checkKeySchema(request, members);
      case "Query" -> checkLimit(members);
      default -> {}
    }
  }

  private static void checkItems(String operation, Map<String, Object> members) {
    if (members.get("RequestItems") instanceof Map<?, ?> items && items.isEmpty()) {
      throw DynamoDbException.validation(
          "The requestItems parameter is required for %s", operation);
    }
  }

  private static void checkKeys(Map<String, Object> members) {
    if (!(members.get("RequestItems") instanceof Map<?, ?> items)) {
      return;
    }
    items.forEach(
        (table, request) -> {
          if (request instanceof Map<?, ?> of
              && of.get("Keys") instanceof List<?> keys
              && keys.size() > MAX_KEYS) {
            throw DynamoDbException.validation(
                "%s at 'RequestItems.%s.member.Keys' failed to satisfy constraint: Member must have"
                    + " length less than or equal to %d",
                DETECTED, table, MAX_KEYS);
          }
        });
  }

  /** The model allows more since indexes have keys of several attributes; tables do not. */
  private static void checkKeySchema(Shape request, Map<String, Object> members) {
    if (members.get("KeySchema") instanceof List<?> keys && keys.size() > MAX_KEY_ELEMENTS) {
      var member = request.members().stream().filter(it -> it.name().equals("KeySchema"));
      throw DynamoDbException.validation(
          "%s '%s' at 'keySchema' failed to satisfy constraint: Member must have length less than or"
              + " equal to %d",
          DETECTED, Texts.of(member.findFirst().orElseThrow().shape(), keys), MAX_KEY_ELEMENTS);
    }
  }

  private static void checkLimit(Map<String, Object> members) {
    if (members.get("Limit") instanceof Number limit && limit.longValue() < 1) {
      throw DynamoDbException.validation(
          "%s at 'Limit' failed to satisfy constraint: Member must have value greater than or equal"
              + " to 1",
          DETECTED);
    }
  }
}
