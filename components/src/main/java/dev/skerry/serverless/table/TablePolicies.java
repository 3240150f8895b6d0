package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.PolicyDocument.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The policy documents that give functions access to a table, its indexes and its stream. */
final class TablePolicies {
  /** The actions that Lambda needs to read a stream for a function. */
  private static final List<String> OF_STREAMS =
      List.of("DescribeStream", "GetRecords", "GetShardIterator");

  private TablePolicies() {}

  /**
   * Allows actions on a table or its indexes.
   *
   * @param actions the actions, without {@code dynamodb:}
   * @param arnSuffixes what follows the table's ARN: nothing for the table, {@code /index/NAME}
   */
  static String allow(List<String> actions, String tableArn, String... arnSuffixes) {
    return PolicyDocument.allow(
        prefixed(actions), Stream.of(arnSuffixes).map(suffix -> tableArn + suffix).toList());
  }

  /**
   * Returns the policy of a function that Lambda calls with the stream's records; empty without
   * one.
   */
  static String stream(String arn) {
    return arn.isEmpty()
        ? ""
        : PolicyDocument.of(
            Statement.allow(prefixed(OF_STREAMS), List.of(arn)),
            Statement.allow(prefixed(List.of("ListStreams")), List.of("*")));
  }

  private static List<String> prefixed(List<String> actions) {
    return actions.stream().map(action -> "dynamodb:" + action).toList();
  }
}
