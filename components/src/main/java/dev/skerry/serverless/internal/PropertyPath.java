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

/** The path of a property within args: {@code tracingConfig.mode} has two names. */
public record PropertyPath(List<String> names) {

  /** Parses a path of names with dots between them. */
  public static PropertyPath parse(String property) {
    return new PropertyPath(List.of(property.split("\\.", -1)));
  }

  @Override
  public String toString() {
    return String.join(".", names);
  }

  /** Returns whether one of the two paths is equal to the other or within it. */
  public boolean overlaps(PropertyPath other) {
    return isWithin(other) || other.isWithin(this);
  }

  private boolean isWithin(PropertyPath other) {
    return names.size() >= other.names.size()
        && names.subList(0, other.names.size()).equals(other.names);
  }

  /** Returns the type of the property; empty, and an error, if the property does not exist. */
  public Optional<Type> type(Class<?> argsClass, ValidationErrors errors) {
    Optional<Type> type = Optional.of(argsClass);
    for (var depth = 0; depth < names.size() && type.isPresent(); depth++) {
      var parent = String.join(".", names.subList(0, depth));
      type = typeOfMember(parent, type.get(), names.get(depth), "change property", errors);
    }
    return type;
  }

  /**
   * Returns the type of a member of a property; empty, and an error, if the member does not exist.
   *
   * @param parent the path of the property; empty for the args
   * @param fix the fix if no existing name is similar
   */
  public static Optional<Type> typeOfMember(
      String parent, Type type, String name, String fix, ValidationErrors errors) {
    if (isMap(type)) {
      return Optional.of(valueType(type));
    }
    if (!Inputs.isArgsClass(type)) {
      errors.add(
          parent,
          "has no property '%s'".formatted(name),
          "the whole property " + parent,
          "write " + parent);
      return Optional.empty();
    }
    var inputs = Inputs.of(type);
    if (inputs.type(name).isEmpty()) {
      errors.add(
          parent.isEmpty() ? "property" : parent,
          (parent.isEmpty() ? "is '%s'" : "has no property '%s'").formatted(name),
          ValidationErrors.listed(inputs.names()),
          Spelling.closest(name, inputs.names()).map(meant -> "write " + meant).orElse(fix));
    }
    return inputs.type(name);
  }

  /** Returns a copy of the args with a value at this path; an empty value removes the property. */
  public ResourceArgs set(ResourceArgs args, Output<Optional<Object>> value) {
    return setInArgs(args, args.getClass(), names, value);
  }

  private static ResourceArgs setInArgs(
      Object args, Type type, List<String> names, Output<Optional<Object>> value) {
    var inputs = Inputs.of(type);
    var copy = inputs.copyOf(args);
    var name = names.get(0);
    var rest = names.subList(1, names.size());
    var inputType = inputs.type(name).orElseThrow();
    var old = inputs.value(copy, name).filter(any -> !rest.isEmpty());
    inputs.set(
        copy,
        name,
        old.map(
                known ->
                    Output.tuple(known, value)
                        .applyValue(both -> setIn(both.t1, inputType, rest, both.t2)))
            .orElseGet(() -> value.applyValue(known -> setIn(null, inputType, rest, known))));
    return copy;
  }

  private static Object setIn(Object old, Type type, List<String> names, Optional<Object> value) {
    if (names.isEmpty()) {
      return value.orElse(null);
    }
    return isMap(type)
        ? setInMap((Map<?, ?>) old, type, names, value)
        : setInArgs(old, type, names, Output.of(value));
  }

  private static Map<Object, Object> setInMap(
      Map<?, ?> old, Type type, List<String> names, Optional<Object> value) {
    var copy = new LinkedHashMap<Object, Object>(old == null ? Map.of() : old);
    var rest = names.subList(1, names.size());
    copy.compute(names.get(0), (name, member) -> setIn(member, valueType(type), rest, value));
    return copy;
  }

  private static boolean isMap(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Map.class;
  }

  private static Type valueType(Type map) {
    return ((ParameterizedType) map).getActualTypeArguments()[1];
  }
}
