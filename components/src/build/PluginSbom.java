import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Writes the software bill of materials (CycloneDX) of the plugin: that of the components' jar, with
 * the hashes of the jars in the plugin. The jar of com.pulumi:aws contains only the used services, so
 * its hash is another than that of the published jar.
 *
 * <p>Usage: {@code java -cp lib/* PluginSbom.java sbom.json lib target.json}. It fails if a jar is
 * not in the bill, or a component of the bill is not in the plugin.
 */
final class PluginSbom {
  private PluginSbom() {}

  public static void main(String[] args) throws IOException {
    var lib = Path.of(args[1]);
    var sbom = JsonParser.parseString(Files.readString(Path.of(args[0]))).getAsJsonObject();
    var jars = new TreeSet<String>();
    try (var files = Files.list(lib)) {
      files.forEach(file -> jars.add(file.getFileName().toString()));
    }
    setHashes(sbom.getAsJsonObject("metadata").getAsJsonObject("component"), lib, jars);
    for (var component : sbom.getAsJsonArray("components")) {
      setHashes(component.getAsJsonObject(), lib, jars);
    }
    if (!jars.isEmpty()) {
      throw new IllegalStateException("The bill of materials does not list " + jars);
    }
    var gson = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    Files.writeString(Path.of(args[2]), gson.toJson(sbom) + "\n");
  }

  private static void setHashes(JsonObject component, Path lib, TreeSet<String> jars)
      throws IOException {
    var name = component.get("name").getAsString() + "-" + component.get("version").getAsString();
    var jar = name + ".jar";
    if (!jars.remove(jar)) {
      throw new IllegalStateException("The plugin does not contain " + jar);
    }
    var hash = new JsonObject();
    hash.addProperty("alg", "SHA-256");
    hash.addProperty("content", sha256(lib.resolve(jar)));
    var hashes = new JsonArray();
    hashes.add(hash);
    component.add("hashes", hashes);
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
