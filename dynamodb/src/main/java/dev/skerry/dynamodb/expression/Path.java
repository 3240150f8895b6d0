package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/** A document path. The first step is the name of an attribute. */
record Path(List<Step> steps) implements Operand {
  /** The path of an attribute of the item. */
  static Path of(String attribute) {
    return new Path(List.of(new Step.Key(attribute)));
  }

  String attribute() {
    return steps.get(0).toString();
  }

  boolean isNested() {
    return steps.size() > 1;
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  List<Step> parent() {
    return steps.subList(0, steps.size() - 1);
  }

  @Override
  public Optional<Value> in(Item item) {
    var value = item.get(attribute());
    for (int i = 1; i < steps.size() && value.isPresent(); i++) {
      value = steps.get(i).from(value.get());
    }
    return value;
  }

  @Override
  public Optional<Type> type() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(this);
  }

  /** Requires that all paths of one expression can be handled independently. */
  static void requireDistinct(ExpressionKind kind, List<Path> paths) {
    requireNone(kind, paths, "overlap", false);
    requireNone(kind, paths, "conflict", true);
  }

  private static void requireNone(
      ExpressionKind kind, List<Path> paths, String problem, boolean conflicting) {
    for (int second = 1; second < paths.size(); second++) {
      for (int first = 0; first < second; first++) {
        var one = paths.get(first);
        var two = paths.get(second);
        if (conflicting ? one.conflicts(two) : one.overlaps(two)) {
          throw kind.error(
              "Two document paths %s with each other; must remove or rewrite one of these paths;"
                  + " path one: %s, path two: %s",
              problem, one, two);
        }
      }
    }
  }

  private boolean overlaps(Path other) {
    return common(other) == Math.min(steps.size(), other.steps.size());
  }

  /** Whether one path takes a value for a map that the other takes for a list. */
  private boolean conflicts(Path other) {
    int at = common(other);
    return steps.get(at).getClass() != other.steps.get(at).getClass();
  }

  private int common(Path other) {
    int at = 0;
    while (at < Math.min(steps.size(), other.steps.size())
        && steps.get(at).equals(other.steps.get(at))) {
      at++;
    }
    return at;
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
