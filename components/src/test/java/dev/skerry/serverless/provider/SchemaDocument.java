package dev.skerry.serverless.provider;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.pulumi.provider.internal.Metadata;
import com.pulumi.provider.internal.infer.ComponentAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/** The schema of the component package: the types as the SDK infers them, and their Javadoc. */
final class SchemaDocument {
  private static final String DESCRIPTION = "Components for a serverless API on AWS.";
  private static final String PREFIX = ComponentPackage.NAME + ":index:";

  private final Javadoc javadoc;

  private SchemaDocument(Javadoc javadoc) {
    this.javadoc = javadoc;
  }

  /**
   * Returns the document as JSON.
   *
   * @param sources the folder of the components' sources
   * @param version the version of the package
   * @param repository the URL of the repository
   */
  static String of(Path sources, String version, String repository) throws IOException {
    var spec =
        ComponentAnalyzer.generateSchema(
            new Metadata(ComponentPackage.NAME, version, "Serverless API on AWS"),
            ComponentPackage.COMPONENTS.toArray(Class<?>[]::new));
    var document = new Gson().toJsonTree(spec).getAsJsonObject();
    document.addProperty("description", DESCRIPTION);
    document.addProperty("license", "MIT-0");
    document.addProperty("repository", repository);
    describeSdks(document);
    new SchemaDocument(Javadoc.of(sources)).describe(document);
    return new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(sorted(document))
        + "\n";
  }

  /** Sets what the SDKs of other languages need: their package files are generated too. */
  private static void describeSdks(JsonObject document) {
    var meta = new JsonObject();
    meta.addProperty("supportPack", true);
    document.add("meta", meta);
    var languages = document.getAsJsonObject("language");
    var nodejs = languages.getAsJsonObject("nodejs");
    nodejs.addProperty("packageDescription", DESCRIPTION);
    nodejs.addProperty("typescriptVersion", "^5.0.0");
    var pyproject = new JsonObject();
    pyproject.addProperty("enabled", true);
    languages.getAsJsonObject("python").add("pyproject", pyproject);
  }

  private void describe(JsonObject document) {
    var components = document.getAsJsonObject("resources");
    for (var token : components.keySet()) {
      var component = components.getAsJsonObject(token);
      var name = token.substring(PREFIX.length());
      component.addProperty("description", text(name));
      describe(component.getAsJsonObject("inputProperties"), name + "Args");
      var outputs = component.getAsJsonObject("properties");
      describe(outputs, name);
      component.add("required", names(outputs)); // A component sets all its outputs.
    }
    var types = document.getAsJsonObject("types");
    for (var token : types.keySet()) {
      var type = types.getAsJsonObject(token);
      var args = token.substring(PREFIX.length()) + "Args";
      type.addProperty("description", text(args));
      describe(type.getAsJsonObject("properties"), args);
    }
  }

  private void describe(JsonObject properties, String type) {
    for (var name : properties.keySet()) {
      var text = text(type + "." + name);
      var noun = text.replaceFirst("^(Returns|Sets) ", "").replace("; null if not set", "");
      var description = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
      properties.getAsJsonObject(name).addProperty("description", description);
    }
  }

  private String text(String name) {
    return javadoc.find(name).orElseThrow(() -> new AssertionError(name + " has no Javadoc"));
  }

  private static JsonArray names(JsonObject properties) {
    var names = new JsonArray();
    properties.keySet().stream().sorted().forEach(names::add);
    return names;
  }

  /** The order of the analyzer's maps depends on their hashes. */
  private static JsonElement sorted(JsonElement json) {
    if (json instanceof JsonObject object) {
      var members = new TreeMap<String, JsonElement>(object.asMap());
      var sorted = new JsonObject();
      members.forEach((name, value) -> sorted.add(name, sorted(value)));
      return sorted;
    }
    return json;
  }
}
