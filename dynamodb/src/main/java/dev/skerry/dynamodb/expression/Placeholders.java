package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Value;
import dev.skerry.dynamodb.value.ValueReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** ExpressionAttributeNames and ExpressionAttributeValues of a request. */
final class Placeholders {
  static final String NAMES = "ExpressionAttributeNames";
  static final String VALUES = "ExpressionAttributeValues";

  private static final int MAX_KEY_BYTES = 255;
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z_]+");

  private final Map<String, String> names;
  private final Map<String, Value> values;
  private final Set<String> unusedNames;
  private final Set<String> unusedValues;
  private final Set<String> nestedNames = new LinkedHashSet<>();

  private Placeholders(Map<String, String> names, Map<String, Value> values) {
    this.names = names;
    this.values = values;
    this.unusedNames = new LinkedHashSet<>(names.keySet());
    this.unusedValues = new LinkedHashSet<>(values.keySet());
  }

  static Placeholders of(Input input) {
    return new Placeholders(
        read(input, NAMES, '#', Placeholders::name), read(input, VALUES, ':', Placeholders::value));
  }

  /** The attribute's name that an alias such as {@code #a} stands for. */
  String name(ExpressionKind kind, String alias) {
    unusedNames.remove(alias);
    if (!names.containsKey(alias)) {
      throw kind.error(
          "An expression attribute name used in the document path is not defined;"
              + " attribute name: %s",
          alias);
    }
    return names.get(alias);
  }

  /** The value that a placeholder such as {@code :a} stands for. */
  Value value(ExpressionKind kind, String placeholder) {
    unusedValues.remove(placeholder);
    if (!values.containsKey(placeholder)) {
      throw kind.error(
          "An expression attribute value used in expression is not defined; attribute value: %s",
          placeholder);
    }
    return values.get(placeholder);
  }

  /** Remembers a path of an expression. */
  Path used(Path path) {
    if (path.isNested()) {
      nestedNames.add(path.attribute());
    }
    return path;
  }

  /** The attributes of nested paths. */
  Set<String> nestedNames() {
    return nestedNames;
  }

  /** Requires that the expressions used all of them. */
  void requireUsed() {
    requireUsed(NAMES, unusedNames);
    requireUsed(VALUES, unusedValues);
  }

  private static void requireUsed(String parameter, Set<String> unused) {
    if (!unused.isEmpty()) {
      throw DynamoDbException.validation(
          "Value provided in %s unused in expressions: keys: {%s}",
          parameter, String.join(", ", unused));
    }
  }

  private static <T> Map<String, T> read(
      Input input, String parameter, char sign, Function<Object, T> reader) {
    var entries = input.map(parameter);
    if (entries.isPresent() && entries.get().isEmpty()) {
      throw DynamoDbException.validation("%s must not be empty", parameter);
    }
    var read = new LinkedHashMap<String, T>();
    for (var key : entries.orElse(Map.of()).keySet()) {
      requireLength(parameter, key);
      if (key.isEmpty() || key.charAt(0) != sign || !NAME.matcher(key.substring(1)).matches()) {
        throw DynamoDbException.validation(
            "%s contains invalid key: Syntax error; key: \"%s\"", parameter, key);
      }
      read.put(key, null);
    }
    for (var key : read.keySet()) {
      try {
        read.put(key, reader.apply(entries.get().get(key)));
      } catch (DynamoDbException e) {
        if (e.type() != ErrorType.VALIDATION) {
          throw e;
        }
        throw DynamoDbException.validation(
            "%s contains invalid value: %s for key %s", parameter, e.getMessage(), key);
      }
    }
    return read;
  }

  private static void requireLength(String parameter, String key) {
    int size = key.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_KEY_BYTES) {
      // DynamoDB tells the size of names only.
      throw DynamoDbException.validation(
          "%s contains invalid key: The expression attribute map contains a key that is too long;%s",
          parameter, parameter.equals(NAMES) ? " size of key: " + size : "");
    }
  }

  private static String name(Object name) {
    if (name.equals("")) {
      throw DynamoDbException.validation("Empty attribute name");
    }
    return (String) name;
  }

  @SuppressWarnings("unchecked")
  private static Value value(Object json) {
    return ValueReader.value((Map<String, Object>) json);
  }
}
