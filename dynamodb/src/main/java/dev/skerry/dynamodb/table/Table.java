package dev.skerry.dynamodb.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as operations on items see it.
 *
 * @param name its name
 * @param space the space of its items in the store
 * @param key its key
 * @param indexes its secondary indexes
 * @param ttlAttribute the attribute with the expiry time, while TTL is enabled
 * @param stream the stream that records changes, while one is enabled
 * @param description the stored description, in the form of DescribeTable's response
 */
public record Table(
    String name,
    long space,
    KeySchema key,
    List<Index> indexes,
    Optional<String> ttlAttribute,
    Optional<StreamSettings> stream,
    Map<String, Object> description) {
  /**
   * An enabled stream.
   *
   * @param arn its ARN
   * @param space the space of its records in the store
   * @param viewType KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES
   */
  public record StreamSettings(String arn, long space, String viewType) {}

  /** The space of the expiry times of its items. */
  public long expirySpace() {
    return space + 1;
  }

  public Optional<Index> index(String name) {
    return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
  }
}
