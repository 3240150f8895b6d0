package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.operation.item.ItemOperations;
import dev.skerry.dynamodb.operation.stream.StreamOperations;
import dev.skerry.dynamodb.operation.table.TableOperations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The operations by name, e.g. {@code GetItem}. */
public final class Operations {
  private final Map<String, Operation> byName = new LinkedHashMap<>();

  public Operations(Engine engine) {
    byName.putAll(TableOperations.of(engine));
    byName.putAll(ItemOperations.of(engine));
    byName.putAll(StreamOperations.of(engine));
  }

  public Optional<Operation> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
