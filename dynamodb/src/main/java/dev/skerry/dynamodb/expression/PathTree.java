package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Document paths as a tree. No path is the beginning of another.
 *
 * @param children the next steps; empty at the end of a path
 * @param end what is at the end of a path
 */
record PathTree<T>(Map<Step, PathTree<T>> children, Optional<T> end) {
  static <T> PathTree<T> empty() {
    return new PathTree<>(new LinkedHashMap<>(), Optional.empty());
  }

  static PathTree<Boolean> of(List<Path> paths) {
    var tree = PathTree.<Boolean>empty();
    paths.forEach(path -> tree.add(path, true));
    return tree;
  }

  void add(Path path, T end) {
    var node = this;
    for (var step : path.parent()) {
      node = node.children.computeIfAbsent(step, next -> empty());
    }
    node.children.put(path.last(), new PathTree<>(Map.of(), Optional.of(end)));
  }

  /** The names of the attributes where the paths begin. */
  Set<String> attributes() {
    return children.keySet().stream().map(Step::toString).collect(Collectors.toSet());
  }

  /** The part of an item that the paths select. List elements keep their order, without gaps. */
  Item select(Item item) {
    return select(new Value.MapOf(item.attributes()))
        .map(value -> new Item(((Value.MapOf) value).entries()))
        .orElse(Item.EMPTY);
  }

  private Optional<Value> select(Value value) {
    if (end.isPresent()) {
      return Optional.of(value);
    }
    var entries = new LinkedHashMap<String, Value>();
    var elements = new TreeMap<Integer, Value>();
    children.forEach(
        (step, child) -> {
          var selected = step.from(value).flatMap(child::select);
          if (step instanceof Step.Index index) {
            selected.ifPresent(part -> elements.put(index.index(), part));
          } else {
            selected.ifPresent(part -> entries.put(step.toString(), part));
          }
        });
    if (!elements.isEmpty()) {
      return Optional.of(new Value.ListOf(List.copyOf(elements.values())));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Value.MapOf(entries));
  }

  /** An item with other values at the paths; an empty value removes. The paths' parents exist. */
  static Item replace(Item item, PathTree<Optional<Value>> replacements) {
    return new Item(replaceEntries(item.attributes(), replacements));
  }

  private static Map<String, Value> replaceEntries(
      Map<String, Value> entries, PathTree<Optional<Value>> replacements) {
    var copy = new LinkedHashMap<>(entries);
    replacements.children.forEach(
        (step, child) -> {
          var name = step.toString();
          replaced(copy.get(name), child)
              .ifPresentOrElse(value -> copy.put(name, value), () -> copy.remove(name));
        });
    return copy;
  }

  /** All indexes are those of the original list; new elements follow it in their order. */
  private static List<Value> replaceElements(
      List<Value> elements, PathTree<Optional<Value>> replacements) {
    var copy = new ArrayList<Value>();
    for (int i = 0; i < elements.size(); i++) {
      var child = replacements.children.get(new Step.Index(i));
      (child == null ? Optional.of(elements.get(i)) : replaced(elements.get(i), child))
          .ifPresent(copy::add);
    }
    var added = new TreeMap<Integer, Value>();
    replacements.children.forEach(
        (step, child) ->
            child
                .end
                .flatMap(value -> value)
                .ifPresent(value -> added.put(((Step.Index) step).index(), value)));
    copy.addAll(added.tailMap(elements.size()).values());
    return copy;
  }

  private static Optional<Value> replaced(Value value, PathTree<Optional<Value>> replacements) {
    return replacements.end.orElseGet(
        () ->
            Optional.of(
                value instanceof Value.ListOf list
                    ? new Value.ListOf(replaceElements(list.elements(), replacements))
                    : new Value.MapOf(
                        replaceEntries(((Value.MapOf) value).entries(), replacements))));
  }
}
