package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.operation.item.Write.Action;
import java.util.Map;

/** The operations on items, by name. */
public final class ItemOperations {
  private ItemOperations() {}

  public static Map<String, Operation> of(Engine engine) {
    return Map.ofEntries(
        Map.entry("PutItem", new WriteItem(engine, Action.PUT)),
        Map.entry("UpdateItem", new WriteItem(engine, Action.UPDATE)),
        Map.entry("DeleteItem", new WriteItem(engine, Action.DELETE)),
        Map.entry("GetItem", new GetItem(engine)),
        Map.entry("Query", new Query(engine)),
        Map.entry("Scan", new Scan(engine)),
        Map.entry("BatchGetItem", new BatchGetItem(engine)),
        Map.entry("BatchWriteItem", new BatchWriteItem(engine)),
        Map.entry("TransactGetItems", new TransactGetItems(engine)),
        Map.entry("TransactWriteItems", new TransactWriteItems(engine)));
  }
}
