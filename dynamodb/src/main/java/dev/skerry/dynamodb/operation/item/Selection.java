package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.expression.Projection;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.value.Item;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which attributes a query or scan returns.
 *
 * @param select the parameter Select, or its default
 * @param projection the paths to return
 */
record Selection(String select, Optional<Projection> projection) {
  private static final String COUNT = "COUNT";
  private static final String ALL_ATTRIBUTES = "ALL_ATTRIBUTES";
  private static final String ALL_PROJECTED = "ALL_PROJECTED_ATTRIBUTES";
  private static final String SPECIFIC = "SPECIFIC_ATTRIBUTES";

  /** Reads Select, with the checks that need no table. */
  static Selection of(Input input, Optional<Projection> projection) {
    var select = input.text("Select").orElse(defaultOf(input, projection));
    if (projection.isPresent() && !select.equals(SPECIFIC)) {
      throw DynamoDbException.validation(
          "Cannot specify the %s when choosing to get %s",
          input.has("AttributesToGet") ? "AttributesToGet" : "ProjectionExpression",
          select.equals(COUNT) ? "only the Count" : select);
    }
    if (projection.isEmpty() && select.equals(SPECIFIC)) {
      throw DynamoDbException.validation(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get "
              + SPECIFIC);
    }
    if (select.equals(ALL_PROJECTED) && !input.has("IndexName")) {
      throw DynamoDbException.validation(
          ALL_PROJECTED + " can be used only when Querying using an IndexName");
    }
    return new Selection(select, projection);
  }

  private static String defaultOf(Input input, Optional<Projection> projection) {
    if (projection.isPresent()) {
      return SPECIFIC;
    }
    return input.has("IndexName") ? ALL_PROJECTED : ALL_ATTRIBUTES;
  }

  boolean countsOnly() {
    return select.equals(COUNT);
  }

  /**
   * Whether the items must be fetched from the table, because a local index lacks attributes.
   *
   * @param filterNames the attributes that the filter needs
   * @throws DynamoDbException if a global index lacks attributes, or the filter needs what is
   *     neither projected nor fetched
   */
  boolean fetches(Target target, Set<String> filterNames) {
    requireProjected(target);
    var missing = missing(target, projection.stream().flatMap(paths -> paths.names().stream()));
    var index = target.index().map(Index::name).orElse("");
    if (target.index().filter(Index::global).isPresent()) {
      require(missing.isEmpty(), "Global secondary index %s does not project [%s]", index, missing);
    }
    var fetches = needsAll(target) || !missing.isEmpty();
    var missingInFilter = missing(target, filterNames.stream());
    require(
        fetches || missingInFilter.isEmpty(),
        "Secondary index %s does not project one or more filter attributes: [%s]",
        index,
        missingInFilter);
    return fetches;
  }

  /** Requires that a global index has all attributes, if all are selected. */
  void requireProjected(Target target) {
    target
        .index()
        .filter(Index::global)
        .ifPresent(
            index ->
                require(
                    !needsAll(target),
                    "Select type ALL_ATTRIBUTES is not supported for global secondary index %s"
                        + " because its projection type is not ALL",
                    index.name()));
  }

  private boolean needsAll(Target target) {
    return select.equals(ALL_ATTRIBUTES) && !target.projectsAll();
  }

  private static String missing(Target target, Stream<String> names) {
    return names.filter(name -> !target.projects(name)).collect(Collectors.joining(", "));
  }

  private static void require(boolean valid, String message, Object... arguments) {
    if (!valid) {
      throw DynamoDbException.validation(
          "One or more parameter values were invalid: " + message, arguments);
    }
  }

  Item project(Item item) {
    return projection.map(paths -> paths.project(item)).orElse(item);
  }
}
