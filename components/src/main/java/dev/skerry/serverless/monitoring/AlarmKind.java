package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of alarms on one metric. Source: CloudWatch user guide, "Recommended alarms". {@link
 * AlarmText} replaces the placeholders in the descriptions.
 */
enum AlarmKind {
  API_5XX(
      "api-5xx",
      "5xx",
      "Average",
      3,
      Severity.PAGE,
      "More than {percent} % of the API's requests were answered 5xx {span}. Look first at the"
          + " functions' errors and throttles on the dashboard, then at their logs."),
  API_LATENCY(
      "api-latency",
      "Latency",
      "p90",
      5,
      Severity.PAGE,
      "One request in ten took longer than {limit} ms {span}. Look first at the functions' duration"
          + " on the dashboard, then at the tables' latency."),
  FUNCTION_ERRORS(
      "function-errors",
      "Errors",
      "Sum",
      3,
      Severity.INFO,
      "Function {subject} failed{times} {span}. Look first at its log: an exception, or a time-out."),
  FUNCTION_THROTTLES(
      "function-throttles",
      "Throttles",
      "Sum",
      5,
      Severity.TICKET,
      "Function {subject} was throttled{times} {span}. Look first at the concurrent executions on the"
          + " dashboard, then at the function's reserve and the account's quota."),
  FUNCTION_DURATION(
      "function-duration",
      "Duration",
      "p90",
      15,
      Severity.TICKET,
      "One call in ten of function {subject} took longer than {limit} ms {span}. Look first at the"
          + " tables' latency on the dashboard, then at the function's memory and time-out."),
  TABLE_READ_THROTTLES(
      "table-read-throttles",
      "ReadThrottleEvents",
      "Sum",
      5,
      Severity.TICKET,
      "Reads of table {subject} were throttled{times} {span}. Look first at the consumed capacity on"
          + " the dashboard for a jump, then for one key that is read too often."),
  TABLE_WRITE_THROTTLES(
      "table-write-throttles",
      "WriteThrottleEvents",
      "Sum",
      5,
      Severity.TICKET,
      "Writes to table {subject} were throttled{times} {span}. Look first at the consumed capacity on"
          + " the dashboard for a jump, then for one key that is written too often."),
  TABLE_SYSTEM_ERRORS(
      "table-system-errors",
      "SystemErrors",
      "Sum",
      15,
      Severity.TICKET,
      "DynamoDB failed{times} on table {subject} {span}, by its own fault. Look first at the AWS Health"
          + " Dashboard, then at how many requests the API failed."),
  INDEX_READ_THROTTLES(
      "index-read-throttles",
      "ReadThrottleEvents",
      "Sum",
      5,
      Severity.TICKET,
      "Reads of index {subject} were throttled{times} {span}. Look first for one index key that is read"
          + " too often."),
  INDEX_WRITE_THROTTLES(
      "index-write-throttles",
      "WriteThrottleEvents",
      "Sum",
      5,
      Severity.TICKET,
      "Writes to index {subject} were throttled{times} {span}, which soon throttles its table. Look"
          + " first for one index key that is written too often."),
  ACCOUNT_CONCURRENCY(
      "account-concurrency",
      "ClaimedAccountConcurrency",
      "Maximum",
      10,
      Severity.TICKET,
      "The account's functions claimed more than {limit} concurrent executions {span}. Look first"
          + " at the account's quota, then for the function that grew.");

  /** CloudWatch stores one value of these metrics per minute. */
  static final int PERIOD_SECONDS = 60;

  private final String id;
  private final String metric;
  private final String statistic;
  private final int datapoints;
  private final Severity severity;
  private final String text;

  AlarmKind(
      String id, String metric, String statistic, int datapoints, Severity severity, String text) {
    this.id = id;
    this.metric = metric;
    this.statistic = statistic;
    this.datapoints = datapoints;
    this.severity = severity;
    this.text = text;
  }

  static List<String> ids() {
    return Stream.of(values()).map(AlarmKind::id).toList();
  }

  /** Returns the id of the kind, for tunings and as the title of a section in the runbook. */
  String id() {
    return id;
  }

  /** Returns the name of one alarm of this kind: {@code function-get-errors} for {@code get}. */
  String alarmName(String subject) {
    return scope() + "-" + subject + id.substring(scope().length());
  }

  /** Returns what the kind monitors: an api, a function, a table, an index or the account. */
  String scope() {
    return id.substring(0, id.indexOf('-'));
  }

  String metric() {
    return metric;
  }

  String statistic() {
    return statistic;
  }

  /** Returns the default number of consecutive minutes above the threshold. */
  int datapoints() {
    return datapoints;
  }

  Severity severity() {
    return severity;
  }

  String text() {
    return text;
  }
}
