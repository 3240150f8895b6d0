package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Changes of distinct paths. */
final class Changes implements Update {
  private final List<Change> changes;
  private final PathTree<Boolean> paths;

  Changes(List<Change> changes) {
    this.changes = changes;
    this.paths = PathTree.of(changes.stream().map(Change::path).toList());
  }

  /** A change of the value at a path. One that only removes needs an item. */
  record Change(Path path, boolean removes, Action action) {}

  /** Computes a new value; an empty one removes the attribute or element. */
  @FunctionalInterface
  interface Action {
    Optional<Value> apply(Item before, Optional<Value> current);
  }

  static Change set(Path path, Formula formula) {
    return new Change(path, false, (before, current) -> Optional.of(formula.in(before)));
  }

  static Change remove(Path path) {
    return new Change(path, true, (before, current) -> Optional.empty());
  }

  static Change add(Path path, Value addend, Supplier<DynamoDbException> wrongType) {
    return new Change(
        path,
        false,
        (before, current) ->
            Optional.of(
                current.isEmpty()
                    ? addend
                    : Arithmetic.sum(current.get(), addend).orElseThrow(wrongType)));
  }

  /** Removes elements of a set. DynamoDB has no empty sets. */
  static Change delete(Path path, Value elements, Supplier<DynamoDbException> wrongType) {
    return new Change(
        path,
        true,
        (before, current) ->
            current
                .map(set -> Arithmetic.difference(set, elements).orElseThrow(wrongType))
                .filter(rest -> !rest.elements().isEmpty())
                .map(Value.class::cast));
  }

  @Override
  public Item apply(Item before) {
    var replacements = PathTree.<Optional<Value>>empty();
    for (var change : changes) {
      requireParent(change.path(), before);
      replacements.add(change.path(), change.action().apply(before, change.path().in(before)));
    }
    return PathTree.replace(before, replacements);
  }

  private static void requireParent(Path path, Item item) {
    if (path.isNested()) {
      var parent = new Path(path.parent()).in(item);
      if (parent.isEmpty() || !path.last().fits(parent.get())) {
        throw DynamoDbException.validation(
            "The document path provided in the update expression is invalid for update");
      }
    }
  }

  @Override
  public Item touched(Item item) {
    return paths.select(item);
  }

  @Override
  public boolean createsItem() {
    return !changes.stream().allMatch(Change::removes);
  }

  @Override
  public Set<String> names() {
    return paths.attributes();
  }
}
