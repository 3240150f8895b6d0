package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.TableDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stored descriptions of indexes. */
final class IndexDescription {
  static final String NAME = "IndexName";
  private static final List<String> KEPT = List.of(NAME, TableDocument.KEY_SCHEMA, "Projection");

  private IndexDescription() {}

  /** The description of a new local index. */
  static Map<String, Object> local(Input index, String tableArn) {
    var description = new LinkedHashMap<String, Object>();
    KEPT.forEach(member -> description.put(member, index.members().get(member)));
    description.put("IndexArn", tableArn + "/index/" + index.name(NAME));
    return description;
  }

  /** The description of a new global index. */
  static Map<String, Object> global(Input index, String tableArn) {
    var description = local(index, tableArn);
    Capacity.describe(index, description);
    return description;
  }
}
