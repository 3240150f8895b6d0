package dev.skerry.local.program;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML files as JSON, the format in which the Pulumi CLI passes nested values.
 *
 * <p>Scalars keep their text, as with the CLI: {@code on}, {@code 2026-01-01} and {@code 012} are
 * not converted to YAML 1.1 types.
 */
final class YamlFile {
  private YamlFile() {}

  static JsonObject read(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (root == null) {
        return new JsonObject();
      }
      if (json(root) instanceof JsonObject object) {
        return object;
      }
      throw unreadable(file, "not a map of keys", null);
    } catch (IOException | YAMLException e) {
      throw unreadable(file, e.getMessage().replaceAll("\\s+", " "), e);
    }
  }

  private static StartException unreadable(Path file, String reason, Exception cause) {
    return new StartException(
        file + ": " + reason + ". Allowed: YAML with 'key: value' lines. Fix: correct the file.",
        cause);
  }

  private static JsonElement json(Node node) {
    if (node instanceof MappingNode map) {
      var object = new JsonObject();
      for (var entry : map.getValue()) {
        object.add(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
      }
      return object;
    }
    if (node instanceof SequenceNode list) {
      var array = new JsonArray();
      list.getValue().forEach(element -> array.add(json(element)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonElement scalar(ScalarNode node) {
    var text = node.getValue();
    var plain = node.getScalarStyle() == ScalarStyle.PLAIN;
    if (node.getTag().equals(Tag.NULL)) {
      return JsonNull.INSTANCE;
    }
    if (plain && (text.equals("true") || text.equals("false"))) {
      return new JsonPrimitive(Boolean.valueOf(text));
    }
    if (plain && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
      return new JsonPrimitive(new BigDecimal(text));
    }
    return new JsonPrimitive(text);
  }
}
