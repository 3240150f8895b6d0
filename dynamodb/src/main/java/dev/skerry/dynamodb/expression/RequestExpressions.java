package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.KeySchema;
import java.util.Optional;

/**
 * The expressions of a request, or the older parameters for the same (Expected, AttributeUpdates,
 * KeyConditions, QueryFilter, ScanFilter, ConditionalOperator, AttributesToGet). Parses and checks
 * in AWS's order when it is created; needs no table.
 */
public final class RequestExpressions {
  /**
   * Parses all expressions of a request.
   *
   * @param operation the operation's name
   * @param input the request, or one element of a transaction or batch
   */
  public static RequestExpressions of(String operation, Input input) {
    throw new UnsupportedOperationException();
  }

  /** ConditionExpression, or Expected. */
  public Optional<Condition> condition() {
    throw new UnsupportedOperationException();
  }

  /**
   * FilterExpression, or QueryFilter or ScanFilter. The names of a filter must not be key
   * attributes of a query.
   */
  public Optional<Condition> filter(KeySchema key) {
    throw new UnsupportedOperationException();
  }

  /** ProjectionExpression, or AttributesToGet. */
  public Optional<Projection> projection() {
    throw new UnsupportedOperationException();
  }

  /** UpdateExpression, or AttributeUpdates; empty if the request changes nothing. */
  public Optional<Update> update() {
    throw new UnsupportedOperationException();
  }

  /** KeyConditionExpression, or KeyConditions, for a table or index with this key. */
  public KeyCondition keyCondition(KeySchema key) {
    throw new UnsupportedOperationException();
  }
}
