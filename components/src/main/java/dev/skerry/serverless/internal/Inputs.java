package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The inputs of an args class of the provider's SDK, by the names that Pulumi's schema has for
 * them. The SDK itself offers them by its builders only, which need the name when they are
 * compiled.
 */
public record Inputs(Class<?> argsClass, SortedMap<String, Field> fields) {

  public static boolean has(Type type) {
    return type instanceof Class<?> args && ResourceArgs.class.isAssignableFrom(args);
  }

  public static Inputs of(Type argsClass) {
    var args = (Class<?>) argsClass;
    var fields = new TreeMap<String, Field>();
    Arrays.stream(args.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Import.class))
        .forEach(field -> fields.put(field.getAnnotation(Import.class).name(), field));
    fields.values().forEach(field -> field.setAccessible(true));
    return new Inputs(args, fields);
  }

  public Set<String> names() {
    return fields.keySet();
  }

  public boolean requires(String name) {
    return fields.get(name).getAnnotation(Import.class).required();
  }

  /** What the input takes, which its field has in an {@code Output}. */
  public Optional<Type> type(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
  }

  /** New args with the inputs of those; without any from null. */
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

  @SuppressWarnings("unchecked") // An input's field has no other type.
  public Optional<Output<Object>> value(ResourceArgs args, String name) {
    try {
      return Optional.ofNullable((Output<Object>) fields.get(name).get(args));
    } catch (IllegalAccessException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }

  /** Changes those args. */
  public void set(ResourceArgs args, String name, Output<Object> value) {
    try {
      fields.get(name).set(args, value);
    } catch (IllegalAccessException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }
}
