package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.Spelling;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that lead to a property: {@code tracingConfig.mode} is two. */
public record PropertyPath(List<String> names) {

  /** From text with dots. */
  public static PropertyPath of(String property) {
    return new PropertyPath(List.of(property.split("\\.", -1)));
  }

  @Override
  public String toString() {
    return String.join(".", names);
  }

  /** Whether one of the two is the other, or within it. */
  public boolean overlaps(PropertyPath other) {
    return isWithin(other) || other.isWithin(this);
  }

  private boolean isWithin(PropertyPath other) {
    return names.size() >= other.names.size()
        && names.subList(0, other.names.size()).equals(other.names);
  }

  /** What the property of those args takes; empty, with a fault, where there is none. */
  public Optional<Type> type(Class<?> argsClass, ValidationErrors errors) {
    Optional<Type> type = Optional.of(argsClass);
    for (var at = 0; at < names.size() && type.isPresent(); at++) {
      var walked = String.join(".", names.subList(0, at));
      type = step(walked, type.get(), names.get(at), "change property", errors);
    }
    return type;
  }

  /**
   * What that property takes of what is at that place; empty, with a fault, if it has none.
   *
   * @param fix what to do where the name is like none that there is
   */
  public static Optional<Type> step(
      String place, Type type, String name, String fix, ValidationErrors errors) {
    if (isMap(type)) {
      return Optional.of(valueType(type));
    }
    if (!Inputs.has(type)) {
      errors.add(
          "%s has no property '%s'".formatted(place, name),
          place + " as a whole",
          "write " + place);
      return Optional.empty();
    }
    var inputs = Inputs.of(type);
    if (inputs.type(name).isEmpty()) {
      errors.add(
          "%s has no property '%s'".formatted(place.isEmpty() ? "it" : place, name),
          ValidationErrors.listed(inputs.names()),
          Spelling.closest(name, inputs.names()).map(meant -> "write " + meant).orElse(fix));
    }
    return inputs.type(name);
  }

  /** Those args with that value at this path; the ones given stay as they are. */
  public ResourceArgs set(ResourceArgs args, Output<Optional<Object>> value) {
    return inArgs(args, args.getClass(), names, value);
  }

  private static ResourceArgs inArgs(
      Object args, Type type, List<String> names, Output<Optional<Object>> value) {
    var inputs = Inputs.of(type);
    var copy = inputs.copyOf(args);
    var name = names.get(0);
    var rest = names.subList(1, names.size());
    var its = inputs.type(name).orElseThrow();
    var old = inputs.value(copy, name).filter(any -> !rest.isEmpty());
    inputs.set(
        copy,
        name,
        old.map(
                known ->
                    Output.tuple(known, value).applyValue(both -> in(both.t1, its, rest, both.t2)))
            .orElseGet(() -> value.applyValue(known -> in(null, its, rest, known))));
    return copy;
  }

  private static Object in(Object old, Type type, List<String> names, Optional<Object> value) {
    if (names.isEmpty()) {
      return value.orElse(null);
    }
    return isMap(type)
        ? inMap((Map<?, ?>) old, type, names, value)
        : inArgs(old, type, names, Output.of(value));
  }

  private static Map<Object, Object> inMap(
      Map<?, ?> old, Type type, List<String> names, Optional<Object> value) {
    var copy = new LinkedHashMap<Object, Object>(old == null ? Map.of() : old);
    var rest = names.subList(1, names.size());
    copy.compute(names.get(0), (name, its) -> in(its, valueType(type), rest, value));
    return copy;
  }

  private static boolean isMap(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
  }

  private static Type valueType(Type map) {
    return ((ParameterizedType) map).getActualTypeArguments()[1];
  }
}
