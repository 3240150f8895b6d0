package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.KeySchema;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The expressions of a request, or the older parameters for the same (Expected, AttributeUpdates,
 * KeyConditions, QueryFilter, ScanFilter, ConditionalOperator, AttributesToGet). Parses and checks
 * in AWS's order when it is created; needs no table.
 */
public final class RequestExpressions {
  private final boolean query;
  private final boolean older;
  private final Optional<Update> update;
  private final Optional<ConditionTree> condition;
  private final Optional<KeyTerms> keyTerms;
  private final Optional<ConditionTree> filter;
  private final Optional<Projection> projection;
  private final Set<String> nestedNames;

  private RequestExpressions(String operation, Input input) {
    requireFirst(operation, input);
    var olderParameters = new OlderParameters(input);
    olderParameters.requireConditionalOperator();
    query = operation.equals("Query");
    requireKeyCondition(input);
    var placeholders = Placeholders.of(input);
    older = !input.has(ExpressionKind.FILTER.parameter());
    var filterParameter = query ? "QueryFilter" : "ScanFilter";
    update =
        text(input, ExpressionKind.UPDATE)
            .map(text -> UpdateReader.read(text, placeholders))
            .or(olderParameters::update);
    condition =
        text(input, ExpressionKind.CONDITION)
            .map(text -> ConditionReader.read(ExpressionKind.CONDITION, text, placeholders))
            .or(olderParameters::expected);
    var keyTree =
        text(input, ExpressionKind.KEY_CONDITION)
            .map(text -> ConditionReader.read(ExpressionKind.KEY_CONDITION, text, placeholders));
    var olderKeyTerms =
        query && keyTree.isEmpty()
            ? Optional.of(olderParameters.keyConditions())
            : Optional.<KeyTerms>empty();
    filter =
        text(input, ExpressionKind.FILTER)
            .map(text -> ConditionReader.read(ExpressionKind.FILTER, text, placeholders))
            .or(() -> olderParameters.filter(filterParameter));
    projection =
        text(input, ExpressionKind.PROJECTION)
            .map(text -> PathProjection.read(text, placeholders))
            .or(olderParameters::projection);
    keyTerms = keyTree.map(KeyConditionReader::of).or(() -> olderKeyTerms);
    nestedNames = placeholders.nestedNames();
    placeholders.requireUsed();
  }

  /**
   * Parses all expressions of a request.
   *
   * @param operation the operation's name, or that of the element of a transaction (Put, Update,
   *     Delete, ConditionCheck, Get)
   * @param input the request, or one element of a transaction or batch
   */
  public static RequestExpressions of(String operation, Input input) {
    return new RequestExpressions(operation, input);
  }

  /**
   * Checks what AWS checks before the key or item of a request: that it uses expressions or the
   * older parameters, and the older ones of a query or scan.
   */
  public static void requireFirst(String operation, Input input) {
    var parameters = RequestParameters.of(operation);
    parameters.requireOneStyle(input);
    parameters.requireExpressions(input);
    if (operation.equals("Query") || operation.equals("Scan")) {
      var older = new OlderParameters(input);
      if (operation.equals("Scan")) {
        older.projection();
      }
      older.filter(operation + "Filter");
      older.projection();
    }
  }

  /** ConditionExpression, or Expected. */
  public Optional<Condition> condition() {
    return condition.map(Condition.class::cast);
  }

  /**
   * FilterExpression, or QueryFilter or ScanFilter. The names of a filter must not be key
   * attributes of a query.
   */
  public Optional<Condition> filter(KeySchema key) {
    if (query) {
      filter.ifPresent(tree -> requireNoKeyAttribute(tree, key));
    }
    return filter.map(Condition.class::cast);
  }

  /** The top-level names of the paths of the filter. */
  public Set<String> filterNames() {
    return filter.stream()
        .flatMap(tree -> tree.paths().stream())
        .map(Path::attribute)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** ProjectionExpression, or AttributesToGet. */
  public Optional<Projection> projection() {
    return projection;
  }

  /** UpdateExpression, or AttributeUpdates; empty if the request changes nothing. */
  public Optional<Update> update() {
    return update;
  }

  /** KeyConditionExpression, or KeyConditions, for a table or index with this key. */
  public KeyCondition keyCondition(KeySchema key) {
    return keyTerms.orElseThrow().resolve(key);
  }

  /** Requires a condition for the partition key. */
  public void requireHash(KeySchema key) {
    keyTerms.orElseThrow().requireHash(key);
  }

  /** The attributes of nested paths, e.g. a of {@code a.b} or {@code a[0]}, of all expressions. */
  public Set<String> nestedNames() {
    return nestedNames;
  }

  private static Optional<String> text(Input input, ExpressionKind kind) {
    return input.text(kind.parameter());
  }

  private void requireKeyCondition(Input input) {
    if (query
        && !input.has("KeyConditions")
        && !input.has(ExpressionKind.KEY_CONDITION.parameter())) {
      throw DynamoDbException.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
  }

  private void requireNoKeyAttribute(ConditionTree tree, KeySchema key) {
    tree.paths().stream()
        .map(Path::attribute)
        .filter(key.names()::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw DynamoDbException.validation(
                  "%s can only contain non-primary key attributes: Primary key attribute: %s",
                  older ? "QueryFilter" : "Filter Expression", name);
            });
  }
}
