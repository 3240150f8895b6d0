package dev.skerry.dynamodb.operation.table;

import static java.util.Map.entry;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import java.util.List;
import java.util.Map;

/** The operations on tables. */
public final class TableOperations {
  /** "Quotas in Amazon DynamoDB": the throughput of an account and of a table. */
  private static final int ACCOUNT_UNITS = 80_000;

  private static final int TABLE_UNITS = 40_000;
  private static final int CACHE_MINUTES = 1440;

  private TableOperations() {}

  public static Map<String, Operation> of(Engine engine) {
    var backups = new ContinuousBackups(engine);
    var tags = new Tags(engine);
    var timeToLive = new TimeToLive(engine);
    return Map.ofEntries(
        entry("CreateTable", new CreateTable(engine)),
        entry("DeleteTable", new DeleteTable(engine)),
        entry(
            "DescribeTable",
            input -> Map.of("Table", TableView.describe(engine, input.name("TableName")))),
        entry("ListTables", new ListTables(engine)),
        entry("UpdateTable", new UpdateTable(engine)),
        entry("DescribeTimeToLive", timeToLive::describe),
        entry("UpdateTimeToLive", timeToLive::update),
        entry("DescribeContinuousBackups", backups::describe),
        entry("UpdateContinuousBackups", backups::update),
        entry("TagResource", tags::tag),
        entry("UntagResource", tags::untag),
        entry("ListTagsOfResource", tags::list),
        entry("DescribeLimits", input -> limits()),
        entry("DescribeEndpoints", input -> endpoints(engine.region())));
  }

  private static Map<String, Object> limits() {
    return Map.of(
        "AccountMaxReadCapacityUnits", ACCOUNT_UNITS,
        "AccountMaxWriteCapacityUnits", ACCOUNT_UNITS,
        "TableMaxReadCapacityUnits", TABLE_UNITS,
        "TableMaxWriteCapacityUnits", TABLE_UNITS);
  }

  /** The address is of this machine, so that no client that follows it writes to AWS. */
  private static Map<String, Object> endpoints(String region) {
    var address = "dynamodb.%s.localhost".formatted(region);
    return Map.of(
        "Endpoints", List.of(Map.of("Address", address, "CachePeriodInMinutes", CACHE_MINUTES)));
  }
}
