package dev.skerry.stack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.pulumi.Config;
import com.pulumi.core.TypeShape;
import dev.skerry.serverless.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the keys of a namespace by type. Presence and type are validated here, ranges and formats
 * by the components that take the values.
 */
final class ConfigKeys {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  // The name of a key; what follows is a path into its value.
  private static final Pattern NAME = Pattern.compile("^[^.\\[]*");

  private final Config config;
  private final ConfigErrors errors;
  private final Set<String> secrets = secrets();
  private final Set<String> read = new TreeSet<>();

  ConfigKeys(Config config, ConfigErrors errors) {
    this.config = config;
    this.errors = errors;
  }

  /**
   * The keys that the stack's configuration gives, as the language host hands them to the program.
   * Empty under mocks: the SDK has no list of them.
   */
  static Set<String> given() {
    var json = Optional.ofNullable(System.getenv("PULUMI_CONFIG")).orElse("{}");
    return JsonParser.parseString(json).getAsJsonObject().keySet();
  }

  private static Set<String> secrets() {
    var json = Optional.ofNullable(System.getenv("PULUMI_CONFIG_SECRET_KEYS")).orElse("[]");
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Validates that each key of the namespace was read: most others are misspelt. */
  void validateNames(Set<String> given) {
    validateNames(given, read, "those of Pulumi.yaml");
  }

  /** Validates that each key of the namespace is a known one. */
  void validateNames(Set<String> given, Set<String> known) {
    validateNames(given, known, String.join(", ", known));
  }

  private void validateNames(Set<String> given, Set<String> known, String allowed) {
    given.stream()
        .filter(key -> key.startsWith(name("")) && !known.contains(key))
        .sorted()
        .forEach(key -> errors.addUnknown(key, allowed, meant(key, known)));
  }

  /** {@code pulumi config set} takes a path for the name of a key, unless it is told. */
  private static String meant(String key, Set<String> known) {
    var path = NAME.matcher(key).replaceFirst("");
    return Spelling.closest(key.substring(0, key.length() - path.length()), known)
        .map(head -> path.isEmpty() ? "did you mean " + head + "?" : withPath(key, head + path))
        .orElse("remove it.");
  }

  private static String withPath(String key, String path) {
    return "pulumi config rm %s, then pulumi config set --path %s.".formatted(key, path);
  }

  String text(String key) {
    return value(key).orElse("");
  }

  String text(String key, Pattern allowed, String words) {
    var text = value(key);
    text.filter(allowed.asMatchPredicate().negate())
        .ifPresent(given -> errors.add(name(key), "is '" + given + "'", words));
    return text.orElse("");
  }

  /**
   * Reads a key that must not be empty under a condition.
   *
   * @param words the condition and what is valid then
   */
  String textIf(boolean condition, String key, String words) {
    var text = value(key);
    text.filter(given -> condition && given.isBlank())
        .ifPresent(empty -> errors.add(name(key), "is empty", words));
    return text.orElse("");
  }

  boolean flag(String key) {
    var text = value(key);
    text.filter(given -> !given.equals("true") && !given.equals("false"))
        .ifPresent(given -> errors.add(name(key), "is '" + given + "'", "true or false"));
    return text.filter("true"::equals).isPresent();
  }

  /** Reads a whole number; null if there is none. */
  Integer integer(String key) {
    var text = value(key);
    text.filter(given -> !INTEGER.matcher(given).matches())
        .ifPresent(given -> errors.add(name(key), "is '" + given + "'", "a whole number"));
    return text.filter(INTEGER.asMatchPredicate()).map(Integer::valueOf).orElse(null);
  }

  List<String> texts(String key) {
    var json = value(key);
    try {
      return json.flatMap(text -> config.getObject(key, TypeShape.list(String.class)))
          .orElse(List.of());
    } catch (RuntimeException notAList) {
      errors.add(name(key), "is '" + json.orElse("") + "'", "a list, such as [\"a\", \"b\"]");
      return List.of();
    }
  }

  /** Reads a list that must not be empty under a condition. */
  List<String> textsIf(boolean condition, String key, String words) {
    var texts = texts(key);
    if (condition && texts.isEmpty()) {
      errors.add(name(key), "is empty", words);
    }
    return texts;
  }

  private Optional<String> value(String key) {
    read.add(name(key));
    if (secrets.contains(name(key))) {
      errors.add(name(key), "is a secret", "a plain value: the state and AWS show it");
      return Optional.empty();
    }
    var value = config.get(key);
    if (value.isEmpty()) {
      errors.add(name(key), "is missing", "see the key's description in Pulumi.yaml");
    }
    return value;
  }

  private String name(String key) {
    return config.getName() + ":" + key;
  }
}
