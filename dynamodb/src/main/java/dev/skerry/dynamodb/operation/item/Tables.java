package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.table.Table;
import java.util.HashMap;
import java.util.Map;

/** The tables of one request, each looked up once. */
final class Tables {
  private final Engine engine;
  private final Snapshot snapshot;
  private final Map<String, Table> byName = new HashMap<>();

  Tables(Engine engine, Snapshot snapshot) {
    this.engine = engine;
    this.snapshot = snapshot;
  }

  /** A table by its name or ARN. */
  Table require(String nameOrArn) {
    return byName.computeIfAbsent(nameOrArn, name -> engine.catalog().require(snapshot, name));
  }
}
