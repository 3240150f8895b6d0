package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.value.Item;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomExpressionTest {
  private static final int EXPRESSIONS = 5_000;
  private static final Item ITEM =
      Requests.item(
          """
          {'a': {'S': 'a'}, 'n': {'N': '1'}, 'l': {'L': [{'N': '1'}, {'M': {'a': {'L': []}}}]},
          'm': {'M': {'a': {'SS': ['a']}, 'l': {'L': [{'S': 'x'}]}}}, 'ss': {'SS': ['a', 'b']}}
          """);

  /** Parts that often make a valid expression. */
  private static final String[] PARTS = {
    "a",
    "n",
    "l",
    "m",
    "ss",
    "m.a",
    "l[0]",
    "l[1].a",
    "gone",
    "#n",
    "#dot",
    ".a",
    "[0]",
    "[9]",
    ":s",
    ":n",
    ":m",
    ":ss",
    ":l",
    ":map",
    ":bool",
    ":b",
    ":SS",
    ":x",
    "#x",
    "=",
    "=",
    "<>",
    "<",
    ">=",
    "+",
    "-",
    "(",
    ")",
    "(",
    ")",
    ",",
    ",",
    " AND ",
    " OR ",
    "NOT ",
    " BETWEEN ",
    " IN (",
    "SET ",
    " SET ",
    " REMOVE ",
    " ADD ",
    " DELETE ",
    "size(",
    "contains(",
    "begins_with(",
    "attribute_exists(",
    "attribute_type(",
    "if_not_exists(",
    "list_append(",
    "foo(",
    "abort",
    "é",
    "😀",
    "1",
    " ",
    "%d",
    "%"
  };

  private static final String[] TEMPLATES = {
    "? = ?",
    "? < ?",
    "? BETWEEN ? AND ?",
    "? IN (?, ?)",
    "contains(?, ?)",
    "size(?) > ?",
    "NOT (? = ?) OR ? <> ?",
    "SET ? = ?",
    "SET ? = ? + ?",
    "SET ? = if_not_exists(?, ?)",
    "SET ? = list_append(?, ?)",
    "REMOVE ?, ?",
    "ADD ? ?",
    "DELETE ? ?",
    "SET ? = ? REMOVE ?",
    "?, ?",
    "h = ? AND r > ?",
    "?"
  };

  @ParameterizedTest
  @EnumSource(ExpressionKind.class)
  void aRandomExpressionHasAResultOrAValidationException(ExpressionKind kind) {
    for (int seed = 0; seed < EXPRESSIONS; seed++) {
      var expression = expression(new Random(seed));
      try {
        run(kind, expression);
      } catch (DynamoDbException e) {
        assertEquals(ErrorType.VALIDATION, e.type(), expression);
      } catch (RuntimeException e) {
        fail(kind + " " + seed + ": " + expression, e);
      }
    }
  }

  private static String expression(Random random) {
    var text = new StringBuilder(TEMPLATES[random.nextInt(TEMPLATES.length)]);
    for (int at = text.indexOf("?"); at >= 0; at = text.indexOf("?")) {
      text.replace(at, at + 1, PARTS[random.nextInt(random.nextInt(4) == 0 ? PARTS.length : 24)]);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      text.insert(random.nextInt(text.length() + 1), PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static void run(ExpressionKind kind, String expression) {
    var operation =
        switch (kind) {
          case KEY_CONDITION -> "Query";
          case FILTER -> "Scan";
          default -> "UpdateItem";
        };
    var request =
        Requests.with(kind == ExpressionKind.PROJECTION ? "GetItem" : operation, kind, expression);
    request.condition().ifPresent(condition -> condition.matches(ITEM));
    request.filter(Requests.KEY).ifPresent(filter -> filter.matches(ITEM));
    request.projection().ifPresent(projection -> projection.project(ITEM));
    request
        .update()
        .ifPresent(
            update -> {
              update.touched(update.apply(ITEM));
              update.apply(Item.EMPTY);
            });
    if (kind == ExpressionKind.KEY_CONDITION) {
      request.keyCondition(Requests.KEY);
    }
  }
}
