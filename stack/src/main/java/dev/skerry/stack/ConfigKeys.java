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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a namespace's keys by type; what is wrong is noted, and a harmless value returned. */
final class ConfigKeys {
  // What comes before it is the name of a key, and it is what leads into its value.
  private static final Pattern PATH = Pattern.compile("^[^.\\[]*");

  private final Config config;
  private final Faults faults;
  private final Set<String> secrets = secrets();
  private final Set<String> read = new TreeSet<>();

  ConfigKeys(Config config, Faults faults) {
    this.config = config;
    this.faults = faults;
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

  /** Refuses the namespace's keys that were not read: most of them are misspelt. */
  void refuseOthers(Set<String> given) {
    refuseOthers(given, read, "those of Pulumi.yaml");
  }

  /** Refuses the namespace's keys that are not among the known ones. */
  void refuseOthers(Set<String> given, Set<String> known) {
    refuseOthers(given, known, String.join(", ", known));
  }

  private void refuseOthers(Set<String> given, Set<String> known, String allowed) {
    given.stream()
        .filter(key -> key.startsWith(name("")) && !known.contains(key))
        .sorted()
        .forEach(key -> faults.addUnknown(key, allowed, meant(key, known)));
  }

  /** {@code pulumi config set} takes a path for the name of a key, unless it is told. */
  private static String meant(String key, Set<String> known) {
    var path = PATH.matcher(key).replaceFirst("");
    return Spelling.closest(key.substring(0, key.length() - path.length()), known)
        .map(head -> path.isEmpty() ? "did you mean " + head + "?" : withPath(key, head + path))
        .orElse("remove it.");
  }

  private static String withPath(String key, String path) {
    return "pulumi config rm %s, then pulumi config set --path %s.".formatted(key, path);
  }

  String text(String key, Pattern allowed, String description) {
    return value(key, description, allowed.asMatchPredicate()).orElse("");
  }

  /** A text that counts only under a condition; otherwise any will do, and is read as empty. */
  String textIf(boolean condition, String key, Pattern allowed, String description) {
    var text = value(key, description, came -> !condition || allowed.matcher(came).matches());
    return text.filter(came -> condition).orElse("");
  }

  String oneOf(String key, List<String> allowed) {
    return value(key, String.join(" or ", allowed), allowed::contains).orElse("");
  }

  boolean flag(String key) {
    return oneOf(key, List.of("true", "false")).equals("true");
  }

  int number(String key, int minimum, int maximum) {
    return number(
        key, minimum + " to " + maximum, number -> minimum <= number && number <= maximum);
  }

  int number(String key, List<Integer> allowed) {
    var list = allowed.toString();
    return number(key, list.substring(1, list.length() - 1), allowed::contains);
  }

  List<String> texts(String key, Pattern allowed, String description) {
    return textsIf(false, key, allowed, description);
  }

  /** A list that under a condition has something in it. */
  List<String> textsIf(boolean condition, String key, Pattern allowed, String description) {
    var texts = list(key, description);
    texts
        .filter(list -> condition && list.isEmpty())
        .ifPresent(none -> faults.add(name(key), "none", description));
    texts.stream()
        .flatMap(List::stream)
        .filter(allowed.asMatchPredicate().negate())
        .forEach(text -> faults.add(name(key), quoted(text), description));
    return texts.orElse(List.of());
  }

  private int number(String key, String description, Predicate<Integer> allowed) {
    return value(key, description, text -> integer(text).filter(allowed).isPresent())
        .flatMap(ConfigKeys::integer)
        .orElse(0);
  }

  private Optional<String> value(String key, String description, Predicate<String> allowed) {
    read.add(name(key));
    if (secrets.contains(name(key))) {
      faults.add(name(key), "a secret", "a plain value, as the state and AWS show it");
      return Optional.empty();
    }
    var value = config.get(key);
    if (value.isEmpty()) {
      faults.add(name(key), "no value", description);
    }
    value
        .filter(allowed.negate())
        .ifPresent(text -> faults.add(name(key), quoted(text), description));
    return value.filter(allowed);
  }

  private Optional<List<String>> list(String key, String description) {
    var json = value(key, description, text -> true);
    try {
      return json.flatMap(text -> config.getObject(key, TypeShape.list(String.class)));
    } catch (RuntimeException notAList) {
      faults.add(name(key), quoted(json.orElse("")), "a list of " + description);
      return Optional.empty();
    }
  }

  private static Optional<Integer> integer(String text) {
    return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private String name(String key) {
    return config.getName() + ":" + key;
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
