package dev.skerry.dynamodb.operation.table;

import static dev.skerry.dynamodb.table.TableDocument.GLOBAL_INDEXES;
import static dev.skerry.dynamodb.table.TableDocument.LOCAL_INDEXES;

import dev.skerry.dynamodb.json.Input;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of secondary indexes ("Quotas in Amazon DynamoDB"). */
final class IndexRules {
  static final int MAX_GLOBAL = 20;
  private static final int MAX_LOCAL = 5;
  private static final int MAX_NON_KEY_ATTRIBUTES = 100;

  private IndexRules() {}

  /** Checks the indexes of a new table in AWS's order and returns them. */
  static List<Input> check(Input table, Set<String> definitions, boolean onDemand) {
    var local = notEmpty(table, LOCAL_INDEXES);
    local.forEach(index -> local(table, index, definitions));
    Invalid.parametersIf(
        local.size() > MAX_LOCAL,
        "Number of LocalSecondaryIndexes exceeds per-table limit of %d",
        MAX_LOCAL);
    var global = notEmpty(table, GLOBAL_INDEXES);
    global.forEach(index -> global(index, definitions, onDemand));
    Invalid.parametersIf(
        global.size() > MAX_GLOBAL,
        "GlobalSecondaryIndex count exceeds the per-table limit of %d",
        MAX_GLOBAL);
    var all = Stream.concat(local.stream(), global.stream()).toList();
    var names = new HashSet<String>();
    for (var index : all) {
      var name = index.name("IndexName");
      Invalid.parametersIf(!names.add(name), "Duplicate index name: %s", name);
    }
    nonKeyAttributes(all);
    return all;
  }

  /** Checks one global index. */
  static void global(Input index, Collection<String> definitions, boolean onDemand) {
    KeyRules.global(index, definitions);
    Capacity.index(index, onDemand);
    projection(index);
  }

  /** Checks the number of projected attributes in all indexes. */
  static void nonKeyAttributes(List<Input> indexes) {
    var count =
        indexes.stream()
            .mapToInt(index -> projectionOf(index).texts("NonKeyAttributes").size())
            .sum();
    Invalid.parametersIf(
        count > MAX_NON_KEY_ATTRIBUTES,
        "Number of NonKeyAttributes in all indexes exceeds the per-table limit of %d",
        MAX_NON_KEY_ATTRIBUTES);
  }

  private static void local(Input table, Input index, Set<String> definitions) {
    var tableKey = KeyRules.names(table);
    Invalid.parametersIf(
        tableKey.size() < 2,
        "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex");
    var name = index.name("IndexName");
    KeyRules.key(index, definitions);
    var key = KeyRules.names(index);
    Invalid.parametersIf(
        key.size() > 2,
        "The KeySchema of a local secondary index has at most 2 attributes. Index: %s",
        name);
    Invalid.parametersIf(
        key.size() < 2, "Index KeySchema does not have a range key for index: %s", name);
    Invalid.parametersIf(
        !key.get(0).equals(tableKey.get(0)),
        "Index KeySchema does not have the same leading hash key as table KeySchema for index: %s."
            + " index hash key: %s, table hash key: %s",
        name,
        key.get(0),
        tableKey.get(0));
    projection(index);
  }

  private static void projection(Input index) {
    var projection = projectionOf(index);
    var type = projection.text("ProjectionType").orElse(null);
    Invalid.parametersIf(type == null, "Unknown ProjectionType: null");
    var specified = projection.has("NonKeyAttributes");
    Invalid.parametersIf(
        specified != "INCLUDE".equals(type),
        "ProjectionType is %s, but NonKeyAttributes is %s",
        type,
        specified ? "specified" : "not specified");
    var unique = new HashSet<String>();
    for (var name : projection.texts("NonKeyAttributes")) {
      Invalid.parametersIf(!unique.add(name), "Duplicate element in NonKeyAttributes: %s", name);
    }
  }

  private static Input projectionOf(Input index) {
    return index.structure("Projection").orElseThrow();
  }

  private static List<Input> notEmpty(Input table, String kind) {
    var indexes = table.structures(kind);
    Invalid.parametersIf(table.has(kind) && indexes.isEmpty(), "List of %s is empty", kind);
    return indexes;
  }
}
