package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The software bill of materials of the plugin lists the jars in it, and nothing else. */
@ExtendWith(PackagedCondition.class)
class PluginSbomTest {
  private static final Path COMPONENTS = MainStack.ROOT.resolve("components");
  private static final Path PLUGIN = COMPONENTS.resolve("target/plugin");

  @TempDir private Path lib;

  @BeforeAll
  static void layOutThePlugin() throws IOException, InterruptedException {
    ExampleProject.output(new ProcessBuilder(COMPONENTS.resolve("package").toString()));
  }

  @Test
  void everyJarIsListedWithItsLicense() throws IOException {
    var sbom = JsonParser.parseString(Files.readString(PLUGIN.resolve("sbom.json")));
    var listed = sbom.getAsJsonObject().getAsJsonArray("components").asList();

    assertEquals(Set.of(), withoutLicense(listed));
    assertEquals(jars(PLUGIN.resolve("lib")).size(), listed.size() + 1, "and the components' jar");
  }

  @Test
  void aJarThatIsNotListedIsAnError() throws Exception {
    copyJars();
    Files.writeString(lib.resolve("planted-1.0.jar"), "");

    var output = billOf(lib);

    assertTrue(output.contains("does not list [planted-1.0.jar]"), output);
  }

  @Test
  void aMissingJarIsAnError() throws Exception {
    copyJars();
    var guava =
        jars(lib).stream().filter(jar -> jar.startsWith("guava-")).findFirst().orElseThrow();
    Files.delete(lib.resolve(guava));

    var output = billOf(lib);

    assertTrue(output.contains("The plugin does not contain " + guava), output);
  }

  private void copyJars() throws IOException {
    for (var jar : jars(PLUGIN.resolve("lib"))) {
      Files.createLink(lib.resolve(jar), PLUGIN.resolve("lib").resolve(jar));
    }
  }

  private static String billOf(Path lib) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                PLUGIN.resolve("lib") + "/*",
                COMPONENTS.resolve("src/build/PluginSbom.java").toString(),
                COMPONENTS.resolve("target/sbom.json").toString(),
                lib.toString(),
                lib.resolveSibling("unwritten.json").toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), output);
    return output;
  }

  private static Set<String> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static Set<String> withoutLicense(Iterable<JsonElement> components) {
    var names = new TreeSet<String>();
    for (var component : components) {
      var licenses = component.getAsJsonObject().getAsJsonArray("licenses");
      if (licenses == null || licenses.isEmpty()) {
        names.add(component.getAsJsonObject().get("name").getAsString());
      }
    }
    return names;
  }
}
