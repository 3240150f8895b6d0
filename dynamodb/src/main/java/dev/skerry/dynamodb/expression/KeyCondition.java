package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The items that a query selects.
 *
 * @param hash the value of the partition key
 * @param range the condition of the sort key
 */
public record KeyCondition(Value hash, Optional<Range> range) {
  /** Comparisons of the sort key. */
  public enum Comparison {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    BETWEEN,
    BEGINS_WITH
  }

  /**
   * A condition of the sort key.
   *
   * @param comparison the comparison
   * @param operands one value, or two for BETWEEN
   */
  public record Range(Comparison comparison, List<Value> operands) {}
}
