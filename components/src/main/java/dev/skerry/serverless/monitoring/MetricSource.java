package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/** The CloudWatch namespace of a resource's metrics, and the dimensions of each series. */
record MetricSource(String namespace, List<Output<Map<String, String>>> series) {
  static final String API = "AWS/ApiGateway";
  static final String FUNCTION = "AWS/Lambda";
  static final String TABLE = "AWS/DynamoDB";

  /** The operations with a metric of errors; an alarm can have at most ten metrics. */
  static final List<String> OPERATIONS =
      List.of(
          "BatchGetItem",
          "BatchWriteItem",
          "DeleteItem",
          "GetItem",
          "PutItem",
          "Query",
          "Scan",
          "TransactGetItems",
          "TransactWriteItems",
          "UpdateItem");

  static MetricSource api(MonitoringSettings settings) {
    var ids = Output.tuple(settings.apiId(), settings.stageName());
    return new MetricSource(
        API, List.of(ids.applyValue(id -> Map.of("ApiId", id.t1, "Stage", id.t2))));
  }

  static MetricSource function(MonitoredFunctionArgs function) {
    var name = function.functionName();
    return new MetricSource(
        FUNCTION, List.of(name.applyValue(text -> Map.of("FunctionName", text))));
  }

  static MetricSource table(MonitoredTableArgs table) {
    var name = table.tableName();
    return new MetricSource(TABLE, List.of(name.applyValue(text -> Map.of("TableName", text))));
  }

  static MetricSource index(MonitoredTableArgs table, String index) {
    return new MetricSource(
        TABLE,
        List.of(
            table
                .tableName()
                .applyValue(name -> Map.of("TableName", name, "GlobalSecondaryIndexName", index))));
  }

  /** Returns the source of Lambda's metrics of the whole account, which have no dimensions. */
  static MetricSource account() {
    return new MetricSource(FUNCTION, List.of(Output.of(Map.of())));
  }

  /** Returns the source of the metric {@code SystemErrors}: one series for each operation. */
  static MetricSource systemErrors(MonitoredTableArgs table) {
    return new MetricSource(
        TABLE,
        OPERATIONS.stream()
            .map(
                operation ->
                    table
                        .tableName()
                        .applyValue(name -> Map.of("TableName", name, "Operation", operation)))
            .toList());
  }
}
