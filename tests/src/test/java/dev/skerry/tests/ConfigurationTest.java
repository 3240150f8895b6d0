package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Pulumi.yaml, the code and the README name the same settings. */
class ConfigurationTest {
  private static final Path README = MainStack.ROOT.resolve("README.md");
  private static final String BEGIN =
      "<!-- configuration: compared with Pulumi.yaml by a test -->\n";
  private static final String END = "<!-- end of configuration -->";

  @Test
  void theCodeReadsEveryKeyThatPulumiYamlDescribesAndNoOther() throws IOException {
    var described = described().keySet();
    var without =
        described.stream()
            .collect(Collectors.toMap(key -> "skerry:" + key, key -> MainStack.ABSENT));

    var failure = assertThrows(StartException.class, () -> MainStack.run("prod", without));

    var missing = new TreeSet<String>();
    var matcher = Pattern.compile("skerry:(\\w+) is missing").matcher(failure.getMessage());
    while (matcher.find()) {
      missing.add(matcher.group(1));
    }
    assertEquals(described, missing);
  }

  @Test
  void everyKeyHasATypeAndADescription() throws IOException {
    described()
        .forEach(
            (key, setting) ->
                assertTrue(setting.keySet().containsAll(Set.of("type", "description")), key));
  }

  @Test
  void theReadmesTableIsPulumiYaml() throws IOException {
    var expected = BEGIN + table() + END;
    var readme = Files.readString(README);

    if (Boolean.getBoolean("skerry.record")) {
      readme =
          readme.substring(0, readme.indexOf(BEGIN))
              + expected
              + readme.substring(readme.indexOf(END) + END.length());
      Files.writeString(README, readme);
    }
    assertEquals(
        expected, readme.substring(readme.indexOf(BEGIN), readme.indexOf(END) + END.length()));
  }

  private static String table() throws IOException {
    return "| key | type | default | what it does |\n|---|---|---|---|\n"
        + described().entrySet().stream()
            .map(setting -> row(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining());
  }

  private static String row(String key, Map<String, Object> setting) {
    var value = setting.get("default");
    return "| `%s` | %s | %s | %s |\n"
        .formatted(key, setting.get("type"), shown(value), setting.get("description"));
  }

  private static String shown(Object value) {
    if (value == null) {
      return "none, required";
    }
    return value.toString().isEmpty() ? "empty" : "`" + value + "`";
  }

  private static Map<String, Map<String, Object>> described() throws IOException {
    var yaml = Files.readString(MainStack.ROOT.resolve("Pulumi.yaml"));
    Map<String, Map<String, Map<String, Object>>> project = new Yaml().load(yaml);
    return new TreeMap<>(project.get("config"));
  }
}
