package dev.skerry.dynamodb.json;

import dev.skerry.dynamodb.value.Booleans;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import dev.skerry.dynamodb.value.ValueReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A structure of a request. The validation has checked the types and constraints of its members. A
 * member with null counts as absent.
 *
 * @param members the members by name
 */
public record Input(Map<String, Object> members) {
  public boolean has(String name) {
    return members.get(name) != null;
  }

  public Optional<String> text(String name) {
    return member(name, String.class);
  }

  /** A required text. */
  public String name(String name) {
    return text(name).orElseThrow();
  }

  public Optional<Integer> integer(String name) {
    return member(name, Number.class).map(Number::intValue);
  }

  public Optional<Boolean> bool(String name) {
    return member(name, Object.class).map(Booleans::of);
  }

  public Optional<Input> structure(String name) {
    return map(name).map(Input::new);
  }

  /** A list of structures; empty if absent. */
  public List<Input> structures(String name) {
    return Input.<Map<String, Object>>list(members.get(name)).stream().map(Input::new).toList();
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String name) {
    return Input.<String>list(members.get(name));
  }

  @SuppressWarnings("unchecked")
  public Optional<Map<String, Object>> map(String name) {
    return Optional.ofNullable((Map<String, Object>) members.get(name));
  }

  /** An item or key, with DynamoDB's checks of attribute values. */
  public Optional<Item> item(String name) {
    return map(name).map(ValueReader::item);
  }

  /** An attribute value, with DynamoDB's checks. */
  public Optional<Value> value(String name) {
    return map(name).map(ValueReader::value);
  }

  /** This structure without null members at any depth. */
  @SuppressWarnings("unchecked")
  public Input withoutNulls() {
    return new Input((Map<String, Object>) withoutNulls(members));
  }

  private static Object withoutNulls(Object value) {
    if (value instanceof List<?> elements) {
      return elements.stream().map(Input::withoutNulls).toList();
    }
    if (value instanceof Map<?, ?> members) {
      var copy = new LinkedHashMap<Object, Object>();
      members.forEach((name, member) -> copy.put(name, withoutNulls(member)));
      copy.values().removeIf(Objects::isNull);
      return copy;
    }
    return value;
  }

  private <T> Optional<T> member(String name, Class<T> type) {
    return Optional.ofNullable(members.get(name)).map(type::cast);
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Object value) {
    return value == null ? List.of() : (List<T>) value;
  }
}
