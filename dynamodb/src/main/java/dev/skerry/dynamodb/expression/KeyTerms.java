package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.table.KeySchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** The conditions of a query by key attribute, before the table's key is known. */
final class KeyTerms {
  private final Map<String, KeyCondition.Range> terms = new LinkedHashMap<>();

  void add(String attribute, KeyCondition.Range term) {
    if (terms.putIfAbsent(attribute, term) != null) {
      throw ExpressionKind.KEY_CONDITION.error(
          "KeyConditionExpressions must only contain one condition per key");
    }
  }

  KeyTerms requireOneOrTwo() {
    if (terms.isEmpty() || terms.size() > 2) {
      throw DynamoDbException.validation("Conditions can be of length 1 or 2 only");
    }
    return this;
  }

  /** The key condition for a table or index. */
  KeyCondition resolve(KeySchema key) {
    requireHash(key);
    var hash = require(key.hash());
    if (hash.comparison() != KeyCondition.Comparison.EQUAL) {
      throw notSupported();
    }
    var range = key.range().filter(attribute -> terms.size() > 1).map(this::require);
    return new KeyCondition(hash.operands().get(0), range);
  }

  private static DynamoDbException notSupported() {
    return DynamoDbException.validation("Query key condition not supported");
  }

  /** Requires a condition for the partition key. */
  void requireHash(KeySchema key) {
    if (terms.size() > key.attributes().size()) {
      throw notSupported();
    }
    find(key.hash());
  }

  private KeyCondition.Range find(KeySchema.Attribute attribute) {
    var term = terms.get(attribute.name());
    if (term == null) {
      throw DynamoDbException.validation(
          "Query condition missed key schema element: %s", attribute.name());
    }
    return term;
  }

  private KeyCondition.Range require(KeySchema.Attribute attribute) {
    var term = find(attribute);
    if (term.comparison() == null) {
      throw DynamoDbException.validation(
          "Attempted conditional constraint is not an indexable operation");
    }
    if (term.operands().stream().anyMatch(operand -> operand.type() != attribute.type())) {
      throw DynamoDbException.validation(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type");
    }
    return term;
  }
}
