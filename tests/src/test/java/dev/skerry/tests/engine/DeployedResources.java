package dev.skerry.tests.engine;

import static java.util.Map.entry;

import dev.skerry.local.program.DeclaredResource;
import dev.skerry.local.program.Values;
import dev.skerry.tests.ResourceText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The resources of a state as text, without generated names and without secrets: two programs that
 * deploy the same have equal texts.
 */
final class DeployedResources {
  // How the state marks secrets and archives.
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
  private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
  private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

  private DeployedResources() {}

  /** Returns the components and the AWS resources. */
  static String text(StackState state) {
    var resources =
        state.resources().stream()
            .filter(it -> it.type().matches("aws(-serverless)?:.*"))
            .map(DeployedResources::resource)
            .toList();
    return Inventory.GENERATED.matcher(ResourceText.of(resources)).replaceAll("*");
  }

  private static DeclaredResource resource(StackState.Recorded recorded) {
    var inputs = plain(Objects.requireNonNullElse(recorded.inputs(), Map.of()));
    return new DeclaredResource(
        recorded.type(), recorded.name(), new Values(inputs), new Values(Map.of()));
  }

  private static Map<String, Object> plain(Map<?, ?> map) {
    return map.entrySet().stream()
        .filter(it -> !it.getKey().equals("__defaults"))
        .map(it -> entry(it.getKey().toString(), plainValue(it.getValue())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Object plainValue(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(DeployedResources::plainValue).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (SECRET.equals(map.get(SIGNATURE))) {
      return "(secret)";
    }
    return ARCHIVE.equals(map.get(SIGNATURE)) ? "archive " + map.get("hash") : plain(map);
  }
}
