package dev.skerry.serverless.table;

import static java.util.stream.Collectors.toCollection;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The DynamoDB actions on items that policies can allow, without {@code dynamodb:}. */
final class TableActions {
  static final List<String> READ =
      List.of("BatchGetItem", "ConditionCheckItem", "DescribeTable", "GetItem", "Query", "Scan");
  static final List<String> WRITE =
      List.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem");
  static final List<String> READ_WRITE = Stream.of(READ, WRITE).flatMap(List::stream).toList();

  /** The actions on an index: only reads by the index's key. */
  static final List<String> OF_INDEXES = List.of("PartiQLSelect", "Query", "Scan");

  private static final List<String> PARTIQL =
      List.of("PartiQLDelete", "PartiQLInsert", "PartiQLSelect", "PartiQLUpdate");

  private TableActions() {}

  /** Returns all actions on the items of a table, sorted. */
  static Collection<String> ofTables() {
    return Stream.of(READ_WRITE, PARTIQL).flatMap(List::stream).collect(toCollection(TreeSet::new));
  }

  /** Validates that the list is not empty and contains only allowed actions. */
  static void validate(List<String> actions, Collection<String> allowed, ValidationErrors errors) {
    if (actions.isEmpty() || !allowed.containsAll(actions)) {
      errors.add(
          "actions",
          "is " + actions,
          "one or more of " + ValidationErrors.listed(allowed),
          "change actions to DynamoDB actions without 'dynamodb:'");
    }
  }

  static void validateIndex(String index, List<String> indexes, ValidationErrors errors) {
    if (index == null || !indexes.contains(index)) {
      errors.add(
          "index",
          "is '" + Objects.toString(index, "") + "'",
          indexes.isEmpty()
              ? "none, because the table has no indexes"
              : ValidationErrors.listed(indexes),
          "change index, or add it to indexes of the table");
    }
  }
}
