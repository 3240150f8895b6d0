package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.table.KeySchema.Attribute;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.KeyEncoding;
import dev.skerry.dynamodb.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entry of an item in a secondary index.
 *
 * @param key the key of the index, then the key of the table
 * @param item the projected attributes
 */
public record IndexEntry(List<Value> key, Item item) {
  private static final String ALL = "ALL";

  /** The entry; empty if a key attribute of the index is missing or cannot be a key. */
  public static Optional<IndexEntry> of(Table table, Index index, Item item) {
    if (!index.key().attributes().stream().allMatch(attribute -> fits(index, attribute, item))) {
      return Optional.empty();
    }
    var projected = projectsAll(index) ? item : item.only(projectedNames(table, index));
    return Optional.of(new IndexEntry(keyValues(table, index, item), projected));
  }

  /** Whether entries have all attributes. */
  public static boolean projectsAll(Index index) {
    return ALL.equals(index.projection());
  }

  /** The attributes of entries, unless they have all. */
  public static Set<String> projectedNames(Table table, Index index) {
    var names = new HashSet<>(keyNames(table, index));
    names.addAll(index.nonKeyAttributes());
    return names;
  }

  /** The key attributes of the index, then those of the table. */
  public static List<String> keyNames(Table table, Index index) {
    return Stream.of(index.key(), table.key()).map(KeySchema::names).flatMap(List::stream).toList();
  }

  /** The key in the store of the entry of an item. */
  public static byte[] encodedKey(Table table, Index index, Item item) {
    return encoded(keyValues(table, index, item));
  }

  byte[] encodedKey() {
    return encoded(key);
  }

  private static List<Value> keyValues(Table table, Index index, Item item) {
    return keyNames(table, index).stream().map(name -> item.get(name).orElseThrow()).toList();
  }

  private static byte[] encoded(List<Value> values) {
    return KeyEncoding.encode(values.toArray(Value[]::new));
  }

  private static boolean fits(Index index, Attribute attribute, Item item) {
    return item.get(attribute.name())
        .filter(value -> value.type() == attribute.type())
        .filter(value -> !KeyLimits.isEmpty(value))
        .filter(value -> KeyLimits.tooLong(index.key(), attribute, value).isEmpty())
        .isPresent();
  }
}
