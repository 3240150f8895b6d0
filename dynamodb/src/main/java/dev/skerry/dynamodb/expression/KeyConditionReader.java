package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.Value;
import java.util.List;

/** Makes the key condition of a condition tree. */
final class KeyConditionReader {
  private final KeyTerms terms = new KeyTerms();

  private KeyConditionReader() {}

  static KeyTerms of(ConditionTree tree) {
    var reader = new KeyConditionReader();
    reader.read(tree);
    return reader.terms.requireOneOrTwo();
  }

  private void read(ConditionTree tree) {
    if (tree instanceof ConditionTree.And and) {
      and.parts().forEach(this::read);
    } else if (isOperator(tree)) {
      term(tree);
    } else {
      throw DynamoDbException.validation(
          "Invalid operator used in KeyConditionExpression: %s", tree.operator());
    }
  }

  private static boolean isOperator(ConditionTree tree) {
    return tree instanceof ConditionTree.Compare compare
            && compare.comparison() != Comparison.NOT_EQUAL
        || tree instanceof ConditionTree.Between
        || tree instanceof ConditionTree.Call call
            && call.function() == ExpressionFunction.BEGINS_WITH;
  }

  private void term(ConditionTree tree) {
    var operands = tree.operands();
    boolean first = operands.get(0) instanceof Path;
    if (!(tree instanceof ConditionTree.Compare)) {
      require(
          first,
          "Invalid condition in KeyConditionExpression: "
              + tree.operator()
              + " operator must have the key attribute as its first operand");
    }
    require(
        operands.stream().noneMatch(Operand.Size.class::isInstance),
        "Invalid KeyConditionExpression: KeyConditionExpressions cannot contain nested operations");
    var paths = tree.paths();
    require(
        paths.size() < 2,
        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
            + " condition");
    require(
        paths.stream().noneMatch(Path::isNested),
        "Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes");
    require(
        !paths.isEmpty(),
        "Invalid condition in KeyConditionExpression: No key attribute specified");
    terms.add(
        paths.get(0).attribute(),
        new KeyCondition.Range(comparison(tree, first), values(operands)));
  }

  private static void require(boolean valid, String message) {
    if (!valid) {
      throw DynamoDbException.validation(message);
    }
  }

  private static KeyCondition.Comparison comparison(ConditionTree tree, boolean attributeFirst) {
    if (tree instanceof ConditionTree.Compare compare) {
      var comparison = attributeFirst ? compare.comparison() : compare.comparison().mirrored();
      return KeyCondition.Comparison.valueOf(comparison.name());
    }
    return tree instanceof ConditionTree.Between
        ? KeyCondition.Comparison.BETWEEN
        : KeyCondition.Comparison.BEGINS_WITH;
  }

  private static List<Value> values(List<Operand> operands) {
    return operands.stream()
        .filter(Operand.Literal.class::isInstance)
        .map(operand -> ((Operand.Literal) operand).value())
        .toList();
  }
}
