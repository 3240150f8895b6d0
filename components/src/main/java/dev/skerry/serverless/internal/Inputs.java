package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The inputs of an args class of the provider's SDK, by their names in Pulumi's schema. The class
 * reads and sets them by reflection, because the SDK's builders have no access by name.
 */
public record Inputs(Class<?> argsClass, SortedMap<String, Field> fields) {

  /** Returns whether a type is an args class. */
  public static boolean isArgsClass(Type type) {
    return type instanceof Class<?> args && ResourceArgs.class.isAssignableFrom(args);
  }

  /** Returns the inputs of an args class. */
  public static Inputs of(Type argsClass) {
    var args = (Class<?>) argsClass;
    var fields = new TreeMap<String, Field>();
    fields(args).forEach(field -> fields.put(field.getAnnotation(Import.class).name(), field));
    return new Inputs(args, fields);
  }

  /** Returns the values of all inputs that are set. */
  public static Stream<Object> values(ResourceArgs args) {
    return fields(args.getClass()).map(field -> value(field, args)).flatMap(Optional::stream);
  }

  private static Stream<Field> fields(Class<?> args) {
    return Stream.of(args.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Import.class))
        .peek(field -> field.setAccessible(true));
  }

  /** Returns the names of all inputs. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** Returns whether an input is required. */
  public boolean requires(String name) {
    return fields.get(name).getAnnotation(Import.class).required();
  }

  /** Returns the type of an input's value, without {@code Output}; empty for an unknown name. */
  public Optional<Type> type(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
  }

  /** Returns a copy of the args; empty args for null. */
  public ResourceArgs copyOf(Object args) {
    try {
      var constructor = argsClass.getDeclaredConstructor();
      constructor.setAccessible(true);
      var copy = (ResourceArgs) constructor.newInstance();
      for (var field : fields.values()) {
        field.set(copy, args == null ? null : field.get(args));
      }
      return copy;
    } catch (ReflectiveOperationException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }

  /** Returns the value of an input; empty if it is not set. */
  @SuppressWarnings("unchecked") // The field of an input always has this type.
  public Optional<Output<Object>> value(ResourceArgs args, String name) {
    return value(fields.get(name), args).map(value -> (Output<Object>) value);
  }

  private static Optional<Object> value(Field field, ResourceArgs args) {
    try {
      return Optional.ofNullable(field.get(args));
    } catch (IllegalAccessException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }

  /** Sets an input of the args. */
  public void set(ResourceArgs args, String name, Output<Object> value) {
    try {
      fields.get(name).set(args, value);
    } catch (IllegalAccessException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }
}
