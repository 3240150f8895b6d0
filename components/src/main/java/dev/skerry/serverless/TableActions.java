package dev.skerry.serverless;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The DynamoDB actions that a function may be allowed on a table's items, without their prefix. */
final class TableActions {
  static final List<String> READ =
      List.of("BatchGetItem", "ConditionCheckItem", "DescribeTable", "GetItem", "Query", "Scan");
  static final List<String> WRITE =
      List.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem");
  static final List<String> READ_WRITE = Stream.of(READ, WRITE).flatMap(List::stream).toList();

  private static final List<String> PARTIQL =
      List.of("PartiQLDelete", "PartiQLInsert", "PartiQLSelect", "PartiQLUpdate");

  private TableActions() {}

  /** The actions as a policy writes them. */
  static List<String> prefixed(List<String> actions) {
    return actions.stream().map(action -> "dynamodb:" + action).toList();
  }

  /** Refuses an empty list and whatever is no action on items. */
  static void check(String table, List<String> actions) {
    var known = new TreeSet<>(READ_WRITE);
    known.addAll(PARTIQL);
    var faults = new Faults("UserTable", table);
    if (actions.isEmpty() || !known.containsAll(actions)) {
      faults.refuse(
          "policyFor's actions are " + actions,
          "one or more of " + Faults.listed(known),
          "name DynamoDB's actions, without 'dynamodb:'");
    }
    faults.throwIfAny();
  }
}
