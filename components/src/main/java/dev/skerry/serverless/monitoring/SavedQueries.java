package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.QueryDefinition;
import com.pulumi.aws.cloudwatch.QueryDefinitionArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.StackName;
import java.util.List;

/** Declares saved queries of the functions' logs in CloudWatch Logs Insights. */
final class SavedQueries {
  /** The log groups of one query: CloudWatch Logs user guide, "CloudWatch Logs quotas". */
  private static final int LOG_GROUPS_MAX = 50;

  private static final List<Query> QUERIES =
      List.of(
          new Query(
              "failed requests",
              """
              fields @timestamp, status, slug, awsErrorCode, routeKey, ms, requestId, traceId, record.status, @log
              | filter status >= 500 or record.status in ["error", "failure", "timeout"]
              | sort @timestamp desc
              | limit 100"""),
          new Query(
              "slowest requests",
              """
              fields @timestamp, ms, coldStart, status, routeKey, requestId, traceId, @log
              | filter ispresent(ms)
              | sort ms desc
              | limit 50"""),
          new Query(
              "cold starts",
              """
              fields coalesce(record.metrics.restoreDurationMs, record.metrics.initDurationMs) as startMs
              | filter type = "platform.report" and ispresent(startMs)
              | stats count(*) as starts, pct(startMs, 50) as p50, max(startMs) as longest by @log
              | sort starts desc"""),
          new Query(
              "problems",
              """
              filter ispresent(slug)
              | stats count(*) as requests by slug, routeKey
              | sort requests desc"""),
          new Query(
              "one request",
              """
              fields @timestamp, @message, @log
              | filter @message like "PUT-THE-REQUEST-ID-HERE"
              | sort @timestamp asc"""));

  private record Query(String name, String text) {}

  private SavedQueries() {}

  static void create(ChildOptions children, MonitoringSettings settings) {
    var groups = settings.logGroupNames();
    if (groups.isEmpty()) {
      return;
    }
    var folder = StackName.folder(children.component());
    QUERIES.forEach(query -> create(children, folder, query, groups));
  }

  /** With more log groups than a query can have, users select them when they run the query. */
  private static void create(
      ChildOptions children, String folder, Query query, List<Output<String>> groups) {
    var args =
        QueryDefinitionArgs.builder().name(folder + "/" + query.name()).queryString(query.text());
    if (groups.size() <= LOG_GROUPS_MAX) {
      args.logGroupNames(Output.all(groups));
    }
    var name = "query-" + query.name().replace(' ', '-');
    new QueryDefinition(children.name(name), args.build(), children.options());
  }
}
