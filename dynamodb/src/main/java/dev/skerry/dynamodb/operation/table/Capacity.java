package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throughput of tables and indexes: its rules and its descriptions. Nothing is throttled. */
final class Capacity {
  static final String PROVISIONED = "ProvisionedThroughput";
  static final String ON_DEMAND = "OnDemandThroughput";
  static final String WARM = "WarmThroughput";
  private static final long MAX_UNITS = 1_000_000_000_000L;
  private static final String READ = "ReadCapacityUnits";
  private static final String WRITE = "WriteCapacityUnits";

  private Capacity() {}

  /** Checks the billing mode and throughput of a new table. */
  static void table(Input input, boolean onDemand) {
    Invalid.parametersIf(
        onDemand && input.has(PROVISIONED),
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
            + " PAY_PER_REQUEST");
    Invalid.parametersIf(
        !onDemand && !input.has(PROVISIONED),
        "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
            + " PROVISIONED");
    bounds(input, "");
    onDemand(input, onDemand, "table");
  }

  /** Checks the throughput of a new index. */
  static void index(Input index, boolean onDemand) {
    var name = index.name("IndexName");
    Invalid.parametersIf(
        onDemand && index.has(PROVISIONED),
        "ProvisionedThroughput should not be specified for index: %s when BillingMode is"
            + " PAY_PER_REQUEST",
        name);
    Invalid.parametersIf(
        !onDemand && !index.has(PROVISIONED),
        "ProvisionedThroughput is not specified for index: %s",
        name);
    bounds(index, " for index " + name);
    onDemand(index, onDemand, "index : " + name);
  }

  /** Checks that units are in DynamoDB's range. */
  static void bounds(Input input, String where) {
    for (var unit : List.of(READ, WRITE)) {
      input
          .structure(PROVISIONED)
          .map(throughput -> number(throughput.members(), unit))
          .filter(units -> units > MAX_UNITS)
          .ifPresent(
              units ->
                  Invalid.when(
                      true, "Given value %d for %s is out of bounds%s", units, unit, where));
    }
  }

  /** Checks the maximum of on-demand throughput; -1 stands for none. */
  static void onDemand(Input input, boolean onDemand, String where) {
    var maximum = input.map(ON_DEMAND).orElse(Map.of());
    for (var unit : maximum.keySet()) {
      Invalid.parametersIf(
          !onDemand,
          "%s for OnDemandThroughput cannot be specified when the table BillingMode is"
              + " PROVISIONED",
          unit);
      var units = number(maximum, unit);
      Invalid.parametersIf(
          units < 1 && units != -1,
          "Requested %s for OnDemandThroughput for %s is outside of valid range",
          unit,
          where);
    }
  }

  /** Puts the throughput of a request into the description of a table or index. */
  static void describe(Input input, Map<String, Object> description) {
    input
        .map(PROVISIONED)
        .ifPresent(units -> provisioned(description, number(units, READ), number(units, WRITE)));
    input.map(ON_DEMAND).ifPresent(units -> onDemand(description, units));
    input
        .map(WARM)
        .ifPresent(
            units -> {
              var warm = new LinkedHashMap<>(units);
              warm.put("Status", "ACTIVE");
              description.put(WARM, warm);
            });
    if (!description.containsKey(PROVISIONED)) {
      provisioned(description, 0, 0);
    }
  }

  /** Sets the given maximums; -1 removes one. */
  private static void onDemand(Map<String, Object> description, Map<String, Object> units) {
    var maximum = new LinkedHashMap<>(new Input(description).map(ON_DEMAND).orElse(Map.of()));
    maximum.putAll(units);
    maximum.values().removeIf(value -> ((Number) value).longValue() < 0);
    description.put(ON_DEMAND, maximum);
    if (maximum.isEmpty()) {
      description.remove(ON_DEMAND);
    }
  }

  /** Puts provisioned units into a description. */
  static void provisioned(Map<String, Object> description, long read, long write) {
    var units = new LinkedHashMap<String, Object>();
    units.put("NumberOfDecreasesToday", 0);
    units.put(READ, read);
    units.put(WRITE, write);
    description.put(PROVISIONED, units);
  }

  /** Throws if a request asks for the units that the description has. */
  static void changes(Input input, Map<String, Object> description, String what) {
    var current = new Input(description).structure(PROVISIONED).orElseThrow();
    var requested = input.structure(PROVISIONED).orElseThrow();
    var read = List.of(number(current.members(), READ), number(requested.members(), READ));
    var write = List.of(number(current.members(), WRITE), number(requested.members(), WRITE));
    Invalid.when(
        read.get(0).equals(read.get(1)) && write.get(0).equals(write.get(1)),
        "The provisioned throughput for the %1$s will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the %1$s: %2$d. Requested"
            + " ReadCapacityUnits: %3$d. Current WriteCapacityUnits provisioned for the %1$s: %4$d."
            + " Requested WriteCapacityUnits: %5$d. Refer to the Amazon DynamoDB Developer Guide"
            + " for current limits and how to request higher limits.",
        what,
        read.get(0),
        read.get(1),
        write.get(0),
        write.get(1));
  }

  private static long number(Map<String, Object> members, String name) {
    return ((Number) members.get(name)).longValue();
  }
}
