package dev.skerry.dynamodb.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An item, or the key of one: attribute values by name. Immutable.
 *
 * @param attributes the values by name
 */
public record Item(Map<String, Value> attributes) {
  /** The item without attributes. */
  public static final Item EMPTY = new Item(Map.of());

  public Item {
    attributes = Collections.unmodifiableMap(attributes);
  }

  /** The value of an attribute. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** This item with another value of an attribute. */
  public Item with(String name, Value value) {
    var copy = new LinkedHashMap<>(attributes);
    copy.put(name, value);
    return new Item(copy);
  }

  /** This item with only the named attributes. */
  public Item only(Set<String> names) {
    var copy = new LinkedHashMap<>(attributes);
    copy.keySet().retainAll(names);
    return new Item(copy);
  }
}
