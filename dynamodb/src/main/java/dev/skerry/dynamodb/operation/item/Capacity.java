package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.IndexEntry;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Sizes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The capacity that a request consumes, in the detail that ReturnConsumedCapacity asks for. */
final class Capacity {
  private static final int READ_BLOCK = 4096;
  private static final int WRITE_BLOCK = 1024;

  private final String detail;
  private final Optional<String> transactionMember;
  private final Map<String, Usage> byTable = new LinkedHashMap<>();

  /** Units of a table and of its indexes. */
  private static final class Usage {
    private double table;
    private final Map<String, Double> local = new LinkedHashMap<>();
    private final Map<String, Double> global = new LinkedHashMap<>();

    private void add(Optional<Index> index, double units) {
      if (index.isEmpty()) {
        table += units;
      } else if (units > 0) {
        (index.get().global() ? global : local).merge(index.get().name(), units, Double::sum);
      }
    }

    private double total() {
      return table
          + local.values().stream().mapToDouble(it -> it).sum()
          + global.values().stream().mapToDouble(it -> it).sum();
    }
  }

  private Capacity(Input input, Optional<String> transactionMember) {
    this.detail = input.text("ReturnConsumedCapacity").orElse("NONE");
    this.transactionMember = transactionMember;
  }

  static Capacity of(Input input) {
    return new Capacity(input, Optional.empty());
  }

  /** Transactions consume twice the units and name their kind. */
  static Capacity ofTransaction(Input input, boolean read) {
    return new Capacity(input, Optional.of(read ? "ReadCapacityUnits" : "WriteCapacityUnits"));
  }

  /** Adds the read of a number of bytes from a table or an index. */
  void read(String tableName, Optional<Index> index, long bytes, boolean consistent) {
    add(tableName, index, blocks(bytes, READ_BLOCK) * (consistent ? 1 : 0.5));
  }

  /** Adds a change of an item and of its index entries. */
  void write(String tableName, Change change) {
    if ("NONE".equals(detail)) {
      return;
    }
    add(tableName, Optional.empty(), Math.max(units(change.before()), units(change.after())));
    for (var index : change.table().indexes()) {
      var before = change.before().flatMap(it -> IndexEntry.of(change.table(), index, it));
      var after = change.after().flatMap(it -> IndexEntry.of(change.table(), index, it));
      add(tableName, Optional.of(index), entryUnits(before, after));
    }
  }

  /** A changed entry with the same key is one write; another key is a delete and a put. */
  private static double entryUnits(Optional<IndexEntry> before, Optional<IndexEntry> after) {
    if (before.equals(after)) {
      return 0;
    }
    var old = before.map(entry -> units(Optional.of(entry.item()))).orElse(0.0);
    var now = after.map(entry -> units(Optional.of(entry.item()))).orElse(0.0);
    var sameKey = before.map(IndexEntry::key).equals(after.map(IndexEntry::key));
    return sameKey ? Math.max(old, now) : old + now;
  }

  private static double units(Optional<Item> item) {
    return blocks(item.map(Sizes::of).orElse(0), WRITE_BLOCK);
  }

  private static double blocks(long bytes, int block) {
    return Math.max(1, (bytes + block - 1) / block);
  }

  private void add(String tableName, Optional<Index> index, double units) {
    byTable
        .computeIfAbsent(tableName, name -> new Usage())
        .add(index, transactionMember.isPresent() ? 2 * units : units);
  }

  /** Adds ConsumedCapacity of the only table to a response. */
  void answerOne(Map<String, Object> response) {
    byTable.forEach((name, usage) -> put(response, described(name, usage)));
  }

  /** Adds ConsumedCapacity of each table to a response. */
  void answerAll(Map<String, Object> response) {
    var all = byTable.entrySet().stream().map(it -> described(it.getKey(), it.getValue())).toList();
    put(response, all);
  }

  private void put(Map<String, Object> response, Object capacity) {
    if (!"NONE".equals(detail)) {
      response.put("ConsumedCapacity", capacity);
    }
  }

  private Map<String, Object> described(String tableName, Usage usage) {
    var members = new LinkedHashMap<String, Object>();
    members.put("TableName", tableName);
    members.putAll(units(usage.total()));
    if ("INDEXES".equals(detail)) {
      members.put("Table", units(usage.table));
      putIndexes(members, "LocalSecondaryIndexes", usage.local);
      putIndexes(members, "GlobalSecondaryIndexes", usage.global);
    }
    return members;
  }

  private void putIndexes(Map<String, Object> members, String member, Map<String, Double> byIndex) {
    if (!byIndex.isEmpty()) {
      var indexes = new LinkedHashMap<String, Object>();
      byIndex.forEach((name, units) -> indexes.put(name, units(units)));
      members.put(member, indexes);
    }
  }

  private Map<String, Object> units(double units) {
    var members = new LinkedHashMap<String, Object>();
    members.put("CapacityUnits", units);
    transactionMember.ifPresent(member -> members.put(member, units));
    return members;
  }
}
