package dev.skerry.local.program;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import dev.skerry.local.process.StartException;
import dev.skerry.monitor.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A Pulumi project with the configuration of one stack, as in {@code pulumi up -s STACK}.
 *
 * @param folder the folder of Pulumi.yaml, against which the program's paths are resolved
 * @param name the project's name
 * @param stack the stack's name
 * @param config the configuration; keys include their namespace
 * @param runtime the language of the program
 * @param programFolder the program's folder: key {@code main}, else the folder of Pulumi.yaml
 * @param plugins the folders of plugins, by package: key {@code plugins}
 */
public record Project(
    Path folder,
    String name,
    String stack,
    Map<String, String> config,
    Runtime runtime,
    Path programFolder,
    Map<String, Path> plugins) {
  private static final String DEFAULT_REGION = "us-east-1";

  /**
   * Reads Pulumi.yaml and Pulumi.STACK.yaml.
   *
   * @param folder the project's folder
   * @param stack the stack's name
   * @return the project
   */
  public static Project load(Path folder, String stack) {
    var file = folder.resolve("Pulumi.yaml");
    if (Files.notExists(file)) {
      throw new StartException(
          ("project '%s': has no Pulumi.yaml. Allowed: the folder of a Pulumi project."
                  + " Fix: name it with --project.")
              .formatted(folder));
    }
    var yaml = YamlFile.read(file);
    if (!yaml.has("name")) {
      throw new StartException(file + ": has no 'name'. Allowed: the project's name. Fix: add it.");
    }
    var name = yaml.get("name").getAsString();
    var stackFile = stackFile(configFolder(folder, yaml), stack);
    var values = new TreeMap<String, String>();
    object(yaml, "config").asMap().forEach((key, value) -> addDefault(values, name, key, value));
    object(YamlFile.read(stackFile), "config").asMap().entrySet().stream()
        .filter(entry -> !isCredential(entry.getKey(), entry.getValue()))
        .forEach(
            entry ->
                values.put(
                    qualified(name, entry.getKey()),
                    text(entry.getKey(), entry.getValue(), stackFile)));
    requireValues(object(yaml, "config"), name, values, stackFile);
    return new Project(
        folder,
        name,
        stack,
        values,
        Runtime.of(yaml),
        yaml.has("main") ? folder.resolve(yaml.get("main").getAsString()).normalize() : folder,
        plugins(folder, yaml));
  }

  private static Map<String, Path> plugins(Path folder, JsonObject yaml) {
    var paths = new TreeMap<String, Path>();
    for (var element : list(object(yaml, "plugins"), "providers")) {
      var plugin = element.getAsJsonObject();
      if (plugin.has("name") && plugin.has("path")) {
        paths.put(
            plugin.get("name").getAsString(),
            folder.resolve(plugin.get("path").getAsString()).normalize());
      }
    }
    return paths;
  }

  private static JsonArray list(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonArray list ? list : new JsonArray();
  }

  /**
   * Returns the same project with another configuration.
   *
   * @param changed the configuration
   * @return the project
   */
  public Project withConfig(Map<String, String> changed) {
    return new Project(folder, name, stack, changed, runtime, programFolder, plugins);
  }

  /**
   * Returns what a program knows of its deployment.
   *
   * @return the deployment
   */
  public Deployment deployment() {
    return new Deployment(name, stack, config, folder.toAbsolutePath());
  }

  /**
   * Returns the region of the stack.
   *
   * @return config aws:region, else us-east-1
   */
  public String region() {
    return config.getOrDefault("aws:region", DEFAULT_REGION);
  }

  private static Path configFolder(Path folder, JsonObject yaml) {
    return yaml.has("stackConfigDir")
        ? folder.resolve(yaml.get("stackConfigDir").getAsString())
        : folder;
  }

  private static Path stackFile(Path folder, String stack) {
    var file = folder.resolve("Pulumi." + stack + ".yaml");
    if (Files.exists(file)) {
      return file;
    }
    throw new StartException(
        "stack '%s': has no %s in %s. Allowed: %s. Fix: name one with --stack."
            .formatted(stack, file.getFileName(), folder, stacks(folder)));
  }

  private static String stacks(Path folder) {
    try (var files = Files.list(folder)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("Pulumi\\..+\\.yaml"))
              .map(name -> name.substring("Pulumi.".length(), name.length() - ".yaml".length()))
              .sorted()
              .collect(Collectors.joining(", "));
      return names.isEmpty() ? "a stack with such a file" : names;
    } catch (IOException e) {
      return "a stack with such a file";
    }
  }

  /**
   * Adds a default. In Pulumi.yaml it can be an object with key {@code value} or {@code default}.
   */
  private static void addDefault(
      Map<String, String> values, String project, String key, JsonElement value) {
    var chosen = value;
    if (value instanceof JsonObject described) {
      chosen = described.has("value") ? described.get("value") : described.get("default");
    }
    if (chosen != null) {
      values.put(qualified(project, key), text(key, chosen, Path.of("Pulumi.yaml")));
    }
  }

  private static void requireValues(
      JsonObject described, String project, Map<String, String> values, Path stackFile) {
    for (var key : described.keySet()) {
      if (!values.containsKey(qualified(project, key))) {
        throw new StartException(
            ("config key '%s': is declared in Pulumi.yaml without a default and is not set."
                    + " Allowed: a value%s. Fix: set it in %s.")
                .formatted(
                    qualified(project, key), type(described.get(key)), stackFile.getFileName()));
      }
    }
  }

  private static String type(JsonElement description) {
    var type = description.getAsJsonObject().get("type");
    return type == null ? "" : " of type " + type.getAsString();
  }

  private static String qualified(String project, String key) {
    return key.contains(":") ? key : project + ":" + key;
  }

  /** Tells whether a key is a secret of the AWS provider, which is not used locally. */
  private static boolean isCredential(String key, JsonElement value) {
    return key.startsWith("aws:") && hasSecret(value);
  }

  private static String text(String key, JsonElement value, Path file) {
    if (hasSecret(value)) {
      throw secret(key, file);
    }
    if (value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static boolean hasSecret(JsonElement value) {
    if (value instanceof JsonObject object) {
      return object.has("secure") || object.asMap().values().stream().anyMatch(Project::hasSecret);
    }
    return value instanceof JsonArray list && list.asList().stream().anyMatch(Project::hasSecret);
  }

  private static StartException secret(String key, Path file) {
    return new StartException(
        ("config key '%s' in %s: is a secret, which only the Pulumi CLI can read."
                + " Allowed: plain values. Fix: run a stack without secrets with --stack, and give"
                + " this key a plain value there.")
            .formatted(key, file.getFileName()));
  }

  private static JsonObject object(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  /**
   * The language of a program.
   *
   * @param name key {@code runtime} or {@code runtime.name}, such as {@code java} or {@code nodejs}
   * @param options key {@code runtime.options}
   */
  public record Runtime(String name, Map<String, Object> options) {

    static Runtime of(JsonObject yaml) {
      var runtime = yaml.get("runtime");
      if (runtime instanceof JsonObject described && described.has("name")) {
        return new Runtime(described.get("name").getAsString(), options(described));
      }
      return new Runtime(
          runtime != null && runtime.isJsonPrimitive() ? runtime.getAsString() : "", Map.of());
    }

    private static Map<String, Object> options(JsonObject runtime) {
      var type = new TypeToken<Map<String, Object>>() {};
      return new Gson().fromJson(object(runtime, "options"), type);
    }
  }
}
