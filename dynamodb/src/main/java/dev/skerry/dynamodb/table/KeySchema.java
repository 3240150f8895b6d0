package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.KeyEncoding;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key attributes of a table or an index.
 *
 * @param hash the partition key
 * @param range the sort key
 */
public record KeySchema(Attribute hash, Optional<Attribute> range) {
  /**
   * A key attribute.
   *
   * @param name its name
   * @param type S, N or B
   */
  public record Attribute(String name, Type type) {}

  /** Both attributes, the partition key first. */
  public List<Attribute> attributes() {
    return Stream.concat(Stream.of(hash), range.stream()).toList();
  }

  /** The names of both. */
  public List<String> names() {
    return attributes().stream().map(Attribute::name).toList();
  }

  /** The key in the store of an item that has all key attributes. */
  public byte[] encode(Item item) {
    return KeyEncoding.encode(
        names().stream().map(name -> item.get(name).orElseThrow()).toArray(Value[]::new));
  }
}
