package dev.skerry.dynamodb.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Transaction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables of a store: their schemas, settings and life cycle. A parsed table is cached with the
 * bytes that it was parsed from: a snapshot with other bytes parses its own, so that neither
 * commits nor rollbacks have to invalidate the cache.
 */
public final class Catalog {
  private static final byte[] NEXT_SPACE = "next-space".getBytes(UTF_8);
  private static final String TABLE = "table/";

  private final Arns arns;
  private final Map<String, Parsed> cache = new ConcurrentHashMap<>();

  private record Parsed(byte[] json, Table table) {}

  public Catalog(Arns arns) {
    this.arns = arns;
  }

  /**
   * An existing table that accepts reads and writes of items.
   *
   * @param snapshot the state
   * @param nameOrArn the name or the ARN of a table of this region
   * @throws DynamoDbException RESOURCE_NOT_FOUND as the item operations answer it
   */
  public Table require(Snapshot snapshot, String nameOrArn) {
    return find(snapshot, name(nameOrArn))
        .orElseThrow(
            () ->
                new DynamoDbException(
                    ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found"));
  }

  /**
   * The stored form of an existing table.
   *
   * @throws DynamoDbException RESOURCE_NOT_FOUND as the operations on tables answer it
   */
  public TableDocument requireDocument(Snapshot snapshot, String nameOrArn) {
    var name = name(nameOrArn);
    return document(snapshot, name)
        .orElseThrow(
            () ->
                new DynamoDbException(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Requested resource not found: Table: %s not found",
                    name));
  }

  public Optional<Table> find(Snapshot snapshot, String name) {
    return snapshot.get(Spaces.CATALOG, key(name)).map(json -> parsed(name, json));
  }

  public Optional<TableDocument> document(Snapshot snapshot, String name) {
    return snapshot.get(Spaces.CATALOG, key(name)).map(TableDocument::read);
  }

  /** All tables by name. */
  public List<Table> tables(Snapshot snapshot) {
    return names(snapshot, Optional.empty(), Integer.MAX_VALUE).stream()
        .flatMap(name -> find(snapshot, name).stream())
        .toList();
  }

  /** The names in their order, from after a name, at most limit of them. */
  public List<String> names(Snapshot snapshot, Optional<String> after, int limit) {
    var names = new ArrayList<String>();
    var all = KeyRange.prefix(TABLE.getBytes(UTF_8));
    snapshot.scan(
        Spaces.CATALOG,
        after.map(name -> all.after(key(name))).orElse(all),
        false,
        (key, value) -> {
          names.add(new String(key, UTF_8).substring(TABLE.length()));
          return names.size() < limit;
        });
    return names;
  }

  public void save(Transaction transaction, TableDocument document) {
    transaction.put(Spaces.CATALOG, key(document.name()), document.write());
  }

  /** Removes a table with its items and index entries. */
  public void remove(Transaction transaction, TableDocument document) {
    var table = document.parse();
    transaction.delete(Spaces.CATALOG, key(table.name()));
    transaction.clear(table.space());
    transaction.clear(table.expirySpace());
    ItemCounts.remove(transaction, table.space());
    table.indexes().forEach(index -> removeIndex(transaction, index.space()));
    cache.remove(table.name());
  }

  /** Removes the entries of an index. */
  public void removeIndex(Transaction transaction, long space) {
    transaction.clear(space);
    ItemCounts.remove(transaction, space);
  }

  /** Takes the first of a number of consecutive spaces. */
  public long newSpaces(Transaction transaction, int count) {
    var next =
        transaction
            .get(Spaces.CATALOG, NEXT_SPACE)
            .map(bytes -> ByteBuffer.wrap(bytes).getLong())
            .orElse(Spaces.FIRST);
    transaction.put(
        Spaces.CATALOG, NEXT_SPACE, ByteBuffer.allocate(Long.BYTES).putLong(next + count).array());
    return next;
  }

  /** The name of a table by its name or its ARN. */
  public String name(String nameOrArn) {
    return nameOrArn.startsWith("arn:") ? arns.requireTable(nameOrArn) : nameOrArn;
  }

  public Arns arns() {
    return arns;
  }

  private Table parsed(String name, byte[] json) {
    var cached = cache.get(name);
    if (cached != null && Arrays.equals(cached.json, json)) {
      return cached.table;
    }
    var table = TableDocument.read(json).parse();
    cache.put(name, new Parsed(json, table));
    return table;
  }

  private static byte[] key(String name) {
    return (TABLE + name).getBytes(UTF_8);
  }
}
