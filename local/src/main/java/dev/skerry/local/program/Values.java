package dev.skerry.local.program;

import dev.skerry.monitor.Asset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The property values of a resource, as the program passes them: numbers are doubles, and no value
 * is null.
 *
 * @param map the values by name
 */
public record Values(Map<String, Object> map) {

  /**
   * Returns a value as text.
   *
   * @param key the value's name
   * @return the value; empty if it is missing
   */
  public Optional<String> text(String key) {
    return Optional.ofNullable(map.get(key)).map(Object::toString);
  }

  Optional<Double> number(String key) {
    return map.get(key) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  int whole(String key, int otherwise) {
    return number(key).map(Double::intValue).orElse(otherwise);
  }

  boolean isTrue(String key) {
    return Boolean.TRUE.equals(map.get(key));
  }

  List<String> texts(String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  List<Values> objects(String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(Values::of).toList()
        : List.of();
  }

  Values object(String key) {
    return map.get(key) instanceof Map<?, ?> ? of(map.get(key)) : new Values(Map.of());
  }

  Map<String, String> textMap(String key) {
    return object(key).map.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
  }

  /**
   * Returns the path of an archive of files.
   *
   * @param key the value's name
   * @return the path; empty if the value is missing or another kind of archive
   */
  public Optional<String> archivePath(String key) {
    return map.get(key) instanceof Asset asset && asset.archive() && asset.source().equals("path")
        ? Optional.of(asset.content().toString())
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static Values of(Object object) {
    return new Values((Map<String, Object>) object);
  }
}
