package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.IndexEntry;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query or scan reads: a table, or one of its indexes.
 *
 * @param table the table
 * @param index the index
 */
record Target(Table table, Optional<Index> index) {
  /** The target of a request. */
  static Target of(Table table, Input input) {
    var index =
        input
            .text("IndexName")
            .map(
                name ->
                    table
                        .index(name)
                        .orElseThrow(
                            () ->
                                DynamoDbException.validation(
                                    "The table does not have the specified index: %s", name)));
    if (index.filter(Index::global).isPresent() && Get.isConsistent(input)) {
      throw DynamoDbException.validation(
          "Consistent reads are not supported on global secondary indexes");
    }
    return new Target(table, index);
  }

  long space() {
    return index.map(Index::space).orElse(table.space());
  }

  KeySchema key() {
    return index.map(Index::key).orElse(table.key());
  }

  /** Whether entries have all attributes of the items. */
  boolean projectsAll() {
    return index.map(IndexEntry::projectsAll).orElse(true);
  }

  /** Whether an entry has a top-level attribute. */
  boolean projects(String name) {
    return projectsAll() || IndexEntry.projectedNames(table, index.orElseThrow()).contains(name);
  }

  /** The attributes that say where in the target an item is. */
  List<String> positionNames() {
    return index.map(it -> IndexEntry.keyNames(table, it)).orElse(table.key().names());
  }

  Item position(Item item) {
    return item.only(Set.copyOf(positionNames()));
  }

  /** The key of an item's entry in the space. */
  byte[] encodedKey(Item position) {
    return index
        .map(it -> IndexEntry.encodedKey(table, it, position))
        .orElseGet(() -> table.key().encode(position));
  }
}
