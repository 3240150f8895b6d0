package dev.skerry.serverless.table;

import static java.util.stream.Collectors.toCollection;

import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The DynamoDB actions that a function may be allowed on a table's items, without their prefix. */
final class TableActions {
  static final List<String> READ =
      List.of("BatchGetItem", "ConditionCheckItem", "DescribeTable", "GetItem", "Query", "Scan");
  static final List<String> WRITE =
      List.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem");
  static final List<String> READ_WRITE = Stream.of(READ, WRITE).flatMap(List::stream).toList();

  /** What an index takes: it is read, never written, and never by the table's key. */
  static final List<String> OF_INDEXES = List.of("PartiQLSelect", "Query", "Scan");

  /** What a function needs that Lambda feeds from the table's stream. */
  private static final List<String> OF_STREAMS =
      List.of("DescribeStream", "GetRecords", "GetShardIterator");

  private static final List<String> PARTIQL =
      List.of("PartiQLDelete", "PartiQLInsert", "PartiQLSelect", "PartiQLUpdate");

  private TableActions() {}

  /** The actions as a policy writes them. */
  static List<String> prefixed(List<String> actions) {
    return actions.stream().map(action -> "dynamodb:" + action).toList();
  }

  /** What a function may do with a table's items. */
  static Collection<String> ofTables() {
    return Stream.of(READ_WRITE, PARTIQL).flatMap(List::stream).collect(toCollection(TreeSet::new));
  }

  /** Refuses an empty list and whatever is not known. */
  static void validate(
      String method, List<String> actions, Collection<String> known, ValidationErrors errors) {
    if (actions.isEmpty() || !known.containsAll(actions)) {
      errors.add(
          method + "'s actions are " + actions,
          "one or more of " + ValidationErrors.listed(known),
          "name DynamoDB's actions, without 'dynamodb:'");
    }
  }

  static void validateIndex(String index, List<String> known, ValidationErrors errors) {
    if (index == null || !known.contains(index)) {
      errors.add(
          "policyForIndex's index is '%s'".formatted(Objects.toString(index, "")),
          known.isEmpty()
              ? "an index of the table, which has none"
              : ValidationErrors.listed(known),
          "name one of the table's indexes, or add it to them");
    }
  }

  /** What a function needs that Lambda feeds from that stream; empty for no stream. */
  static String streamPolicy(String arn) {
    return arn.isEmpty()
        ? ""
        : PolicyDocument.of(
            List.of(
                PolicyDocument.allowing(prefixed(OF_STREAMS), List.of(arn)),
                PolicyDocument.allowing(prefixed(List.of("ListStreams")), List.of("*"))));
  }
}
