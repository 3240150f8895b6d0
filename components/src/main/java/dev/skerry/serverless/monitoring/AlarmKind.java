package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * The alarms that watch one metric: the table of them, after CloudWatch user guide, "Recommended
 * alarms". A text's braces are filled with what the alarm is set to.
 */
enum AlarmKind {
  API_5XX(
      "api-5xx",
      "5xx",
      "Average",
      3,
      Audience.PAGE,
      "More than {percent} % of the API's requests were answered 5xx {span}. Look first at the"
          + " functions' errors and throttles on the dashboard, then at their logs."),
  API_LATENCY(
      "api-latency",
      "Latency",
      "p90",
      5,
      Audience.PAGE,
      "One request in ten took longer than {limit} ms {span}. Look first at the functions' duration"
          + " on the dashboard, then at the tables' latency."),
  FUNCTION_ERRORS(
      "function-errors",
      "Errors",
      "Sum",
      3,
      Audience.NOBODY,
      "Function {who} failed{times} {span}. Look first at its log: an exception, or a time-out."),
  FUNCTION_THROTTLES(
      "function-throttles",
      "Throttles",
      "Sum",
      5,
      Audience.TICKET,
      "Function {who} was throttled{times} {span}. Look first at the concurrent executions on the"
          + " dashboard, then at the function's reserve and the account's quota."),
  FUNCTION_DURATION(
      "function-duration",
      "Duration",
      "p90",
      15,
      Audience.TICKET,
      "One call in ten of function {who} took longer than {limit} ms {span}. Look first at the"
          + " tables' latency on the dashboard, then at the function's memory and time-out."),
  TABLE_READ_THROTTLES(
      "table-read-throttles",
      "ReadThrottleEvents",
      "Sum",
      5,
      Audience.TICKET,
      "Reads of table {who} were throttled{times} {span}. Look first at the consumed capacity on"
          + " the dashboard for a jump, then for one key that is read too often."),
  TABLE_WRITE_THROTTLES(
      "table-write-throttles",
      "WriteThrottleEvents",
      "Sum",
      5,
      Audience.TICKET,
      "Writes to table {who} were throttled{times} {span}. Look first at the consumed capacity on"
          + " the dashboard for a jump, then for one key that is written too often."),
  TABLE_SYSTEM_ERRORS(
      "table-system-errors",
      "SystemErrors",
      "Sum",
      15,
      Audience.TICKET,
      "DynamoDB failed{times} on table {who} {span}, by its own fault. Look first at the AWS Health"
          + " Dashboard, then at how many requests the API failed."),
  INDEX_READ_THROTTLES(
      "index-read-throttles",
      "ReadThrottleEvents",
      "Sum",
      5,
      Audience.TICKET,
      "Reads of index {who} were throttled{times} {span}. Look first for one index key that is read"
          + " too often."),
  INDEX_WRITE_THROTTLES(
      "index-write-throttles",
      "WriteThrottleEvents",
      "Sum",
      5,
      Audience.TICKET,
      "Writes to index {who} were throttled{times} {span}, which soon throttles its table. Look"
          + " first for one index key that is written too often."),
  ACCOUNT_CONCURRENCY(
      "account-concurrency",
      "ClaimedAccountConcurrency",
      "Maximum",
      10,
      Audience.TICKET,
      "The account's functions claimed more than {limit} concurrent executions {span}. Look first"
          + " at the account's quota, then for the function that grew.");

  /** Whom an alarm tells when it begins and when it ends. */
  enum Audience {
    /** Users suffer: told once, by the alarm {@code service} that gathers these. */
    PAGE,
    /** Somebody should look within the day: the alarm tells by itself. */
    TICKET,
    /** Shown on the dashboard; what users feel of it is told by {@code service}. */
    NOBODY
  }

  /** The metrics have one value a minute. */
  static final int PERIOD_SECONDS = 60;

  private final String anchor;
  private final String metric;
  private final String statistic;
  private final int datapoints;
  private final Audience audience;
  private final String text;

  AlarmKind(
      String anchor,
      String metric,
      String statistic,
      int datapoints,
      Audience audience,
      String text) {
    this.anchor = anchor;
    this.metric = metric;
    this.statistic = statistic;
    this.datapoints = datapoints;
    this.audience = audience;
    this.text = text;
  }

  static List<String> anchors() {
    return Stream.of(values()).map(AlarmKind::anchor).toList();
  }

  /** What its tuning and its section of the runbook are called. */
  String anchor() {
    return anchor;
  }

  /** What one alarm of this kind is called: {@code function-get-errors} for {@code get}. */
  String named(String subject) {
    return scope() + "-" + subject + anchor.substring(scope().length());
  }

  /** What it watches: {@code api}, {@code function}, {@code table}, {@code index}, the account. */
  String scope() {
    return anchor.substring(0, anchor.indexOf('-'));
  }

  String metric() {
    return metric;
  }

  String statistic() {
    return statistic;
  }

  /** How many minutes in a row must be bad, unless overridden. */
  int datapoints() {
    return datapoints;
  }

  Audience audience() {
    return audience;
  }

  String text() {
    return text;
  }
}
