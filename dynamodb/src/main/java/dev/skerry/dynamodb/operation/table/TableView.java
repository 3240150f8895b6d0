package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.table.ItemCounts;
import dev.skerry.dynamodb.table.TableDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The description of a table as responses show it: the stored one with counts and statuses. Changes
 * take effect at once; only the response to the change shows a status such as CREATING.
 *
 * @param snapshot the state
 * @param document the table
 */
record TableView(Snapshot snapshot, TableDocument document) {
  private static final int MILLIS = 3;
  static final String ACTIVE = "ACTIVE";

  /** The table with one status of its own and of its global indexes. */
  Map<String, Object> withStatus(String status) {
    return with(status, index -> status);
  }

  /** The table with a status, and each global index with one by its name. */
  Map<String, Object> with(String status, UnaryOperator<String> indexStatus) {
    var view = new LinkedHashMap<>(document.description());
    view.put("TableStatus", status);
    counts(view, document.space(), "TableSizeBytes");
    for (var kind : List.of(TableDocument.LOCAL_INDEXES, TableDocument.GLOBAL_INDEXES)) {
      if (view.containsKey(kind)) {
        view.put(
            kind,
            document.indexes(kind).stream().map(index -> index(kind, index, indexStatus)).toList());
      }
    }
    return view;
  }

  private Map<String, Object> index(
      String kind, Map<String, Object> description, UnaryOperator<String> status) {
    var view = new LinkedHashMap<>(description);
    var name = (String) view.get("IndexName");
    if (kind.equals(TableDocument.GLOBAL_INDEXES)) {
      view.put("IndexStatus", status.apply(name));
    }
    counts(view, document.indexSpace(name), "IndexSizeBytes");
    return view;
  }

  private void counts(Map<String, Object> view, long space, String sizeName) {
    var counts = ItemCounts.of(snapshot, space);
    view.put(sizeName, counts.bytes());
    view.put("ItemCount", counts.items());
  }

  /** A time in the form of responses: seconds with milliseconds. */
  static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), MILLIS);
  }

  /** The members of a response with a table. */
  static Map<String, Object> response(String member, Map<String, Object> view) {
    return Map.of(member, view);
  }

  /** Describes the table of a name or ARN in the current state. */
  static Map<String, Object> describe(Engine engine, String nameOrArn) {
    return engine.read(
        snapshot ->
            new TableView(snapshot, engine.catalog().requireDocument(snapshot, nameOrArn))
                .withStatus(ACTIVE));
  }
}
