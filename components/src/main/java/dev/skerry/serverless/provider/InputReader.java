package dev.skerry.serverless.provider;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.Spelling;
import dev.skerry.serverless.internal.ValidationErrors;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the inputs that the engine sends into the arguments of a component, and reports all errors
 * together.
 *
 * <p>The SDK's own reader (1.36.1) is not used: an unknown value becomes a known null, a secret or
 * an output inside a list is an error, an input without an argument is ignored, and 5.9 becomes 5.
 */
final class InputReader {
  private final ValidationErrors errors;

  private InputReader(ValidationErrors errors) {
    this.errors = errors;
  }

  /**
   * Returns the arguments of a component.
   *
   * @param argsType the class of the arguments
   * @throws IllegalArgumentException if an input has no argument, or a value of another type
   */
  static Object read(
      Class<?> argsType, String component, String name, Map<String, PropertyValue> inputs) {
    var errors = new ValidationErrors(component, name);
    var args = new InputReader(errors).object(argsType, inputs, "");
    errors.throwIfAny();
    return args;
  }

  private Object object(Class<?> type, Map<String, PropertyValue> inputs, String path) {
    var fields = fields(type);
    for (var input : new TreeSet<>(inputs.keySet())) {
      if (!fields.containsKey(input)) {
        addUnknown(path + input, input, fields);
      }
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      var args = constructor.newInstance();
      for (var field : fields.entrySet()) {
        if (inputs.containsKey(field.getKey())) {
          var value = inputs.get(field.getKey());
          var generic = field.getValue().getGenericType();
          field.getValue().set(args, value(generic, value, path + field.getKey(), null));
        }
      }
      return args;
    } catch (ReflectiveOperationException otherShape) {
      throw new IllegalStateException(otherShape);
    }
  }

  private static Map<String, Field> fields(Class<?> type) {
    var fields = new TreeMap<String, Field>();
    for (var field : type.getDeclaredFields()) {
      var annotation = field.getAnnotation(Import.class);
      if (annotation != null) {
        field.setAccessible(true);
        fields.put(annotation.name().isEmpty() ? field.getName() : annotation.name(), field);
      }
    }
    return fields;
  }

  private void addUnknown(String path, String input, Map<String, Field> fields) {
    var fix =
        Spelling.closest(input, fields.keySet())
            .map(closest -> "change it to " + closest)
            .orElse("remove it");
    errors.add(path, "is not an input", String.join(", ", fields.keySet()), fix);
  }

  /**
   * @param output what is known about the output that the value is a part of; null if it is part of
   *     none
   */
  private Object value(Type type, PropertyValue value, String path, Wrappers output) {
    if (isOutput(type)) {
      var own = new Wrappers();
      var read = value(element(type), value, path, own);
      return own.output(read);
    }
    var wrappers = output == null ? new Wrappers() : output;
    var bare = wrappers.unwrap(value);
    if (output == null && (wrappers.isUnknown() || wrappers.isSecret())) {
      addNotPlain(path, wrappers);
      return null;
    }
    return bare.isNull() ? null : bare(type, bare, path, output);
  }

  private void addNotPlain(String path, Wrappers wrappers) {
    var problem = wrappers.isSecret() ? "is secret" : "is not known before the deployment";
    errors.add(path, problem, "a value that the preview can show", "pass a plain value");
  }

  private Object bare(Type type, PropertyValue value, String path, Wrappers output) {
    return switch (value.getType()) {
      case STRING -> type == String.class ? value.getStringValue() : wrong(type, path, "a string");
      case BOOL -> type == Boolean.class ? value.getBooleanValue() : wrong(type, path, "a boolean");
      case NUMBER -> number(type, value.getNumberValue(), path);
      case ARCHIVE ->
          type == Archive.class ? value.getArchiveValue() : wrong(type, path, "an archive");
      case ARRAY -> list(type, value.getArrayValue(), path, output);
      case OBJECT ->
          isArgs(type)
              ? object((Class<?>) type, value.getObjectValue(), path + ".")
              : wrong(type, path, "an object");
      default -> wrong(type, path, "of type " + value.getType());
    };
  }

  private Object number(Type type, double number, String path) {
    if (type == Double.class) {
      return number;
    }
    if (type != Integer.class) {
      return wrong(type, path, "a number");
    }
    return number == (int) number ? (Integer) (int) number : wrong(type, path, "" + number);
  }

  private Object list(Type type, List<PropertyValue> values, String path, Wrappers output) {
    if (!isList(type)) {
      return wrong(type, path, "a list");
    }
    var read = new ArrayList<>();
    for (var each : values) {
      read.add(value(element(type), each, path + "[" + read.size() + "]", output));
    }
    return read;
  }

  private Object wrong(Type type, String path, String given) {
    errors.add(path, "is " + given, allowed(type), "change " + path);
    return null;
  }

  private static String allowed(Type type) {
    if (isList(type)) {
      return "a list";
    }
    if (isArgs(type)) {
      return "an object with " + String.join(", ", fields((Class<?>) type).keySet());
    }
    if (type == Integer.class) {
      return "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
    }
    return "a " + ((Class<?>) type).getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static boolean isOutput(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Output.class;
  }

  private static boolean isList(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
  }

  private static boolean isArgs(Type type) {
    return type instanceof Class<?> args && ResourceArgs.class.isAssignableFrom(args);
  }

  private static Type element(Type type) {
    return Arrays.stream(((ParameterizedType) type).getActualTypeArguments())
        .findFirst()
        .orElseThrow();
  }
}
