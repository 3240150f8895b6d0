package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.store.Snapshot;

/** The tables of a store: their schemas, settings and life cycle. */
public final class Catalog {
  /**
   * An existing table that accepts reads and writes of items.
   *
   * @param snapshot the state
   * @param nameOrArn the name or the ARN of a table of this region
   * @throws dev.skerry.dynamodb.error.DynamoDbException RESOURCE_NOT_FOUND as the item operations
   *     answer it
   */
  public Table require(Snapshot snapshot, String nameOrArn) {
    throw new UnsupportedOperationException();
  }
}
