package dev.skerry.local.tables;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A table that exists. What the server does not support is empty.
 *
 * @param description the response of DescribeTable
 * @param ttl the response of DescribeTimeToLive
 * @param backups the response of DescribeContinuousBackups
 * @param tags the tags by key
 */
record KeptTable(
    JsonObject description,
    Optional<JsonObject> ttl,
    Optional<JsonObject> backups,
    Optional<JsonObject> tags) {

  static KeptTable of(DynamoDbClient client, String name) throws IOException {
    var named = Json.object("TableName", name);
    var description = client.call("DescribeTable", named).body().getAsJsonObject("Table");
    var arn = Json.object("ResourceArn", description.get("TableArn").getAsString());
    return new KeptTable(
        description,
        member(client.call("DescribeTimeToLive", named), "TimeToLiveDescription"),
        member(client.call("DescribeContinuousBackups", named), "ContinuousBackupsDescription"),
        tags(client.call("ListTagsOfResource", arn)));
  }

  private static Optional<JsonObject> member(DynamoDbClient.Response response, String name) {
    return Optional.ofNullable(response.body().getAsJsonObject(name));
  }

  private static Optional<JsonObject> tags(DynamoDbClient.Response response) {
    if (!response.error().isEmpty()) {
      return Optional.empty();
    }
    var tags = new JsonObject();
    Json.objects(response.body(), "Tags")
        .forEach(tag -> tags.add(tag.get("Key").getAsString(), tag.get("Value")));
    return Optional.of(tags);
  }

  String keys() {
    return TableKeys.of(description);
  }

  String arn() {
    return description.get("TableArn").getAsString();
  }

  String billingMode() {
    return description.get("BillingModeSummary") instanceof JsonObject summary
        ? summary.get("BillingMode").getAsString()
        : "PROVISIONED";
  }

  /** Returns the attribute with the expiry time; empty if TTL is off. */
  Optional<String> ttlAttribute() {
    return ttl.filter(it -> it.get("TimeToLiveStatus").getAsString().startsWith("ENABL"))
        .map(it -> it.get("AttributeName").getAsString());
  }

  boolean pointInTimeRecovery() {
    return backups
        .map(it -> it.getAsJsonObject("PointInTimeRecoveryDescription"))
        .filter(it -> it.get("PointInTimeRecoveryStatus").getAsString().equals("ENABLED"))
        .isPresent();
  }

  List<JsonObject> globalIndexes() {
    return Json.objects(description, "GlobalSecondaryIndexes");
  }
}
