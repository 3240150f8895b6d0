package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/** Where CloudWatch keeps a thing's metrics: a namespace, and one set of dimensions per series. */
record MetricSource(String namespace, List<Output<Map<String, String>>> series) {
  static final String API = "AWS/ApiGateway";
  static final String FUNCTION = "AWS/Lambda";
  static final String TABLE = "AWS/DynamoDB";

  /** The operations that DynamoDB counts errors by; an alarm's expression takes ten at most. */
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

  /** What Lambda measures of the whole account has no dimension. */
  static MetricSource account() {
    return new MetricSource(FUNCTION, List.of(Output.of(Map.of())));
  }

  static MetricSource operations(MonitoredTableArgs table) {
    return new MetricSource(
        TABLE, OPERATIONS.stream().map(operation -> operation(table, operation)).toList());
  }

  private static Output<Map<String, String>> operation(MonitoredTableArgs table, String operation) {
    return table.tableName().applyValue(name -> Map.of("TableName", name, "Operation", operation));
  }
}
