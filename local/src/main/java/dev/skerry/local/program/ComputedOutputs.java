package dev.skerry.local.program;

import java.util.HashMap;
import java.util.Map;

/**
 * Computes the outputs that AWS would return, such as ids, ARNs and endpoints. They are consistent,
 * so that resources that reference each other can be linked.
 */
final class ComputedOutputs {
  private static final Map<String, Computation> COMPUTATIONS =
      Map.of(
          ResourceTypes.TABLE, ComputedOutputs::table,
          ResourceTypes.ROLE, ComputedOutputs::role,
          ResourceTypes.LAYER, ComputedOutputs::layer,
          ResourceTypes.FUNCTION, ComputedOutputs::function,
          ResourceTypes.ALIAS, ComputedOutputs::alias,
          ResourceTypes.API, ComputedOutputs::api,
          ResourceTypes.STAGE, ComputedOutputs::stage);

  private final Account account;

  ComputedOutputs(Account account) {
    this.account = account;
  }

  Values outputs(String type, String logicalName, Values inputs) {
    var name = inputs.text("name").or(() -> inputs.text("bucket")).orElse(logicalName);
    var outputs = new HashMap<>(inputs.map());
    outputs.putIfAbsent("name", name);
    outputs.put("id", name);
    outputs.putIfAbsent("arn", otherArn(type, name, inputs));
    COMPUTATIONS.getOrDefault(type, (to, its, by) -> {}).add(outputs, name, account);
    NetworkIds.add(type, logicalName, outputs);
    return new Values(outputs);
  }

  private String otherArn(String type, String name, Values inputs) {
    var parts = type.split("[:/]");
    var service = parts.length > 1 ? parts[1] : type;
    return switch (type) {
      case "aws:sns/topic:Topic", "aws:sqs/queue:Queue" -> account.arn(service, name);
      case "aws:cloudwatch/logGroup:LogGroup" -> account.arn("logs", "log-group:" + name);
      case "aws:cloudwatch/metricAlarm:MetricAlarm" -> account.arn(service, "alarm:" + name);
      case "aws:cloudwatch/compositeAlarm:CompositeAlarm" ->
          account.arn(service, "alarm:" + inputs.text("alarmName").orElse(name));
      case "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2" -> "arn:aws:s3:::" + name;
      default -> account.arn(service, (parts.length > 2 ? parts[2] : "resource") + "/" + name);
    };
  }

  private static void table(Map<String, Object> outputs, String name, Account account) {
    var arn = account.arn("dynamodb", "table/" + name);
    outputs.put("arn", arn);
    if (Boolean.TRUE.equals(outputs.get("streamEnabled"))) {
      outputs.put("streamLabel", "2026-01-01T00:00:00.000");
      outputs.put("streamArn", arn + "/stream/2026-01-01T00:00:00.000");
    }
  }

  private static void role(Map<String, Object> outputs, String name, Account account) {
    outputs.put("arn", account.globalArn("iam", "role/" + name));
    outputs.put("uniqueId", "AROALOCAL" + name);
  }

  private static void layer(Map<String, Object> outputs, String name, Account account) {
    var layerArn = account.arn("lambda", "layer:" + outputs.getOrDefault("layerName", name));
    outputs.put("layerArn", layerArn);
    outputs.put("version", "1");
    outputs.put("arn", layerArn + ":1");
    outputs.put("id", layerArn + ":1");
  }

  private static void function(Map<String, Object> outputs, String name, Account account) {
    var arn = account.arn("lambda", "function:" + name);
    var version = Boolean.TRUE.equals(outputs.get("publish")) ? "1" : "$LATEST";
    outputs.put("arn", arn);
    outputs.put("version", version);
    outputs.put("qualifiedArn", arn + ":" + version);
    outputs.put("invokeArn", invokeArn(arn, account));
    outputs.put("qualifiedInvokeArn", invokeArn(arn + ":" + version, account));
  }

  private static void alias(Map<String, Object> outputs, String name, Account account) {
    var function = Arns.functionName(String.valueOf(outputs.get("functionName")));
    var arn = account.arn("lambda", "function:" + function + ":" + name);
    outputs.put("arn", arn);
    outputs.put("invokeArn", invokeArn(arn, account));
  }

  private static void api(Map<String, Object> outputs, String name, Account account) {
    var id = "local" + Integer.toHexString(name.hashCode());
    outputs.put("id", id);
    outputs.put("arn", "arn:aws:apigateway:" + account.region() + "::/apis/" + id);
    outputs.put("executionArn", account.arn("execute-api", id));
    outputs.put("apiEndpoint", account.endpoint(id));
  }

  private static void stage(Map<String, Object> outputs, String name, Account account) {
    var api = outputs.get("apiId");
    outputs.put(
        "arn", "arn:aws:apigateway:" + account.region() + "::/apis/" + api + "/stages/" + name);
    outputs.put("executionArn", account.arn("execute-api", api + "/" + name));
    var path = name.equals("$default") ? "" : name;
    outputs.put("invokeUrl", account.endpoint(String.valueOf(api)) + "/" + path);
  }

  private static String invokeArn(String functionArn, Account account) {
    return "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
        .formatted(account.region(), functionArn);
  }

  private interface Computation {
    void add(Map<String, Object> outputs, String name, Account account);
  }
}
