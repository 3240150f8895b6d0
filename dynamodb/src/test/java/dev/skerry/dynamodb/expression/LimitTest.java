package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DeleteItem | CONDITION     | attribute_exists(%s) | ' expression size: %d'
          Scan       | FILTER        | attribute_exists(%s) | ' expression size: %d'
          Query      | KEY_CONDITION | %s = :s              | ''
          GetItem    | PROJECTION    | %s                   | ''
          UpdateItem | UPDATE        | REMOVE %s            | ''
          """)
  void anExpressionHasUpTo4096Bytes(
      String operation, ExpressionKind kind, String form, String suffix) {
    int name = Syntax.MAX_BYTES - form.formatted("").length();

    assertDoesNotThrow(() -> Requests.with(operation, kind, form.formatted("x".repeat(name))));
    Requests.assertInvalid(
        "Invalid "
            + kind.parameter()
            + ": Expression size has exceeded the maximum allowed size;"
            + suffix.formatted(Syntax.MAX_BYTES + 1),
        () -> Requests.with(operation, kind, form.formatted("x".repeat(name + 1))));
  }

  @Test
  void aPathHasUpTo32Levels() {
    assertDoesNotThrow(() -> Requests.with("GetItem", ExpressionKind.PROJECTION, levels(32)));
    Requests.assertInvalid(
        "Invalid ProjectionExpression: The document path has too many nesting levels;"
            + " nesting levels: 33",
        () -> Requests.with("GetItem", ExpressionKind.PROJECTION, levels(33)));
  }

  private static String levels(int count) {
    return "a" + "[0]".repeat(count - 1);
  }

  @Test
  void inHasUpTo100Candidates() {
    assertDoesNotThrow(() -> in(100));
    Requests.assertInvalid(
        "Invalid FilterExpression: The IN operator is provided with too many operands;"
            + " number of operands: 101",
        () -> in(101));
  }

  private static void in(int candidates) {
    var values = new HashMap<String, Object>();
    IntStream.range(0, candidates).forEach(i -> values.put(":v" + i, Map.of("N", "" + i)));
    var filter = "a IN (" + String.join(", ", values.keySet()) + ")";
    RequestExpressions.of(
        "Scan", new Input(Map.of("FilterExpression", filter, "ExpressionAttributeValues", values)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          CONDITION ; 'a<b'              ; ' or '  ; 150
          CONDITION ; 'a IN (b)'         ; ' AND ' ; 150
          CONDITION ; 'a BETWEEN b AND c'; ' OR '  ; 150
          CONDITION ; 'NOT a=b'          ; ' OR '  ; 100
          CONDITION ; 'contains(a,b)'    ; ' OR '  ; 150
          UPDATE    ; 'a%d=b+c'          ; ','     ; 300
          UPDATE    ; 'a%d=b-c'          ; ','     ; 300
          """)
  void anExpressionHasUpTo300Operators(
      ExpressionKind kind, String part, String separator, int most) {
    var prefix = kind == ExpressionKind.UPDATE ? "SET " : "";

    assertDoesNotThrow(
        () -> Requests.with("UpdateItem", kind, prefix + parts(part, separator, most)));
    Requests.assertInvalid(
        "Invalid "
            + kind.parameter()
            + ": The expression contains too many operators; operator count: 301",
        () -> Requests.with("UpdateItem", kind, prefix + parts(part, separator, most + 1)));
  }

  private static String parts(String part, String separator, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> part.replace("%d", "" + i))
        .collect(Collectors.joining(separator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '('     | 'a=b' | ')' | 2000 | The expression has redundant parentheses;
          'NOT '  | 'a=b' | ''  | 1000 | The expression contains too many operators; operator count: 301
          'NOT('  | 'a=b' | ')' | 800  | The expression contains too many operators; operator count: 301
          'size(' | 'a'   | ')' | 600  | The expression contains too many operators; operator count: 301
          '('     | 'a'   | ')' | 2000 | The expression has redundant parentheses;
          '('     | ''    | ''  | 4000 | The expression has redundant parentheses;
          """)
  void deepNestingIsAnErrorAndNoStackOverflow(
      String open, String inside, String close, int depth, String message) {
    var condition = open.repeat(depth) + inside + close.repeat(depth);

    Requests.assertInvalid(
        "Invalid ConditionExpression: " + message,
        () -> Requests.with("PutItem", ExpressionKind.CONDITION, condition));
  }

  @Test
  void nestedConditionsWithinTheLimitAreEvaluated() {
    int depth = 149;
    var nested = "(a = :s AND ".repeat(depth) + "b = :t" + ")".repeat(depth);
    var condition =
        Requests.with("PutItem", ExpressionKind.CONDITION, nested).condition().orElseThrow();

    assertEquals(true, condition.matches(Requests.item("{'a': {'S': 'a'}, 'b': {'S': 'b'}}")));
    assertEquals(false, condition.matches(Requests.item("{'a': {'S': 'a'}, 'b': {'S': 'a'}}")));
  }

  @Test
  void negationsWithinTheLimitAreEvaluated() {
    var condition = String.join("", Collections.nCopies(299, "NOT ")) + "a = :s";

    assertEquals(
        false,
        Requests.with("PutItem", ExpressionKind.CONDITION, condition)
            .condition()
            .orElseThrow()
            .matches(Requests.item("{'a': {'S': 'a'}}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '(size('       | 'a'   | ')) '  | 149 | ' = a'
          '(a = b AND '  | 'a=b' | ')'    | 149 | ''
          'NOT ('        | 'a=b' | ')'    | 299 | ''
          'NOT '         | 'a=b' | ''     | 299 | ''
          'a=b OR '      | 'a=b' | ''     | 149 | ''
          """)
  void theDeepestExpressionsNeedLittleStack(
      String open, String inside, String close, int depth, String rest)
      throws InterruptedException {
    var condition = open.repeat(depth) + inside + close.repeat(depth) + rest;
    var errors = new ArrayList<Class<?>>();
    var thread =
        new Thread(
            null,
            () ->
                Requests.with("Scan", ExpressionKind.FILTER, condition)
                    .filter(Requests.KEY)
                    .ifPresent(tree -> tree.matches(Item.EMPTY)),
            "small stack",
            512 * 1024);
    thread.setUncaughtExceptionHandler((failed, error) -> errors.add(error.getClass()));

    thread.start();
    thread.join();

    // The size of a size is an error.
    assertEquals(open.contains("size") ? List.of(DynamoDbException.class) : List.of(), errors);
  }

  @ParameterizedTest
  @EnumSource(ExpressionKind.class)
  void aBlankExpressionIsEmpty(ExpressionKind kind) {
    var operation = kind == ExpressionKind.KEY_CONDITION ? "Query" : "UpdateItem";

    Requests.assertInvalid(
        "Invalid " + kind.parameter() + ": The expression can not be empty;",
        () -> Requests.with(operation, kind, " "));
  }
}
