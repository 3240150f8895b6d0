package dev.skerry.handlers.body;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The valid values of a request body. */
public final class BodyValues {
  private final Map<Field<?>, Object> values;
  private final Set<Field<?>> removed;

  BodyValues(Map<Field<?>, Object> values, Set<Field<?>> removed) {
    this.values = values;
    this.removed = removed;
  }

  /** Returns the value of a required field of a new resource. */
  public <T> T get(Field<T> field) {
    return find(field).orElseThrow();
  }

  /** Returns the value of a field, if the body has one. */
  @SuppressWarnings("unchecked") // BodyRules puts the value that the field's rule has read.
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) values.get(field));
  }

  /** Returns whether the body removes a field. */
  public boolean removes(Field<?> field) {
    return removed.contains(field);
  }
}
