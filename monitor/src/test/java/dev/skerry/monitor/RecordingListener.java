package dev.skerry.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a program sends. Each resource has the output {@code address}. */
final class RecordingListener implements MonitorListener {
  final Map<String, RegisteredResource> resources = new ConcurrentHashMap<>();
  final Map<String, Map<String, Object>> outputs = new ConcurrentHashMap<>();
  final List<String> messages = new CopyOnWriteArrayList<>();

  final Map<String, String> plugins = new ConcurrentHashMap<>();
  final List<String> askedPlugins = new CopyOnWriteArrayList<>();

  @Override
  public Optional<String> plugin(String packageName, String version, String engine) {
    askedPlugins.add(packageName + " " + version);
    return Optional.ofNullable(plugins.get(packageName));
  }

  @Override
  public ResourceState register(RegisteredResource resource) {
    if (resource.inputs().containsKey("invalid")) {
      throw new IllegalArgumentException("invalid is set");
    }
    resources.put(resource.type(), resource);
    var outputs = new HashMap<>(resource.inputs());
    outputs.put("address", "https://" + resource.name());
    return new ResourceState(resource.custom() ? "id-" + resource.name() : "", outputs);
  }

  @Override
  public Map<String, Object> invoke(String token, Map<String, Object> arguments) {
    if (!token.equals("test:index:echo")) {
      throw new IllegalArgumentException("is not emulated");
    }
    return arguments;
  }

  @Override
  public void registerOutputs(String urn, Map<String, Object> values) {
    outputs.put(urn, values);
  }

  @Override
  public void log(Severity severity, String message) {
    if (severity.compareTo(Severity.WARNING) >= 0) {
      messages.add(severity + " " + message);
    }
  }
}
