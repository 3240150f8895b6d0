package dev.skerry.dynamodb.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The operations by name, e.g. {@code GetItem}. */
public final class Operations {
  private final Map<String, Operation> byName = new LinkedHashMap<>();

  public Operations(Engine engine) {
    // Each package of operations adds its own here: TableOperations.of(engine),
    // ItemOperations.of(engine), StreamOperations.of(engine).
  }

  public Optional<Operation> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
