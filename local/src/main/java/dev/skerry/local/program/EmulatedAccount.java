package dev.skerry.local.program;

import dev.skerry.monitor.MonitorListener;
import dev.skerry.monitor.RegisteredResource;
import dev.skerry.monitor.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Takes the place of AWS for a program: records each resource and returns computed outputs. */
public final class EmulatedAccount implements MonitorListener {
  private static final String STACK = "pulumi:pulumi:Stack";

  private final Queue<DeclaredResource> declared = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<String, Long> customResources = new ConcurrentSkipListMap<>();
  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private final ComputedOutputs computedOutputs;
  private final ProviderFunctions providerFunctions;
  private final Plugins plugins;
  private volatile String stackUrn = "";
  private volatile Map<String, Object> stackOutputs = Map.of();

  /**
   * Creates an account.
   *
   * @param account its region and the ports of its APIs
   * @param plugins the plugins of component packages
   */
  public EmulatedAccount(Account account, Plugins plugins) {
    computedOutputs = new ComputedOutputs(account);
    providerFunctions = new ProviderFunctions(account);
    this.plugins = plugins;
  }

  @Override
  public ResourceState register(RegisteredResource resource) {
    if (resource.type().equals(STACK)) {
      stackUrn = resource.urn();
      return new ResourceState("", Map.of());
    }
    if (resource.remote() && !ResourceTypes.isEmulatedComponent(resource.type())) {
      throw new IllegalArgumentException(withoutPlugin(resource.type()));
    }
    var inputs = new Values(resource.inputs());
    var outputs = computedOutputs.outputs(resource.type(), resource.name(), inputs);
    declared.add(new DeclaredResource(resource.type(), resource.name(), inputs, outputs));
    if (resource.custom()) {
      customResources.merge(resource.type(), 1L, Long::sum);
    }
    return new ResourceState(
        resource.custom() ? outputs.text("id").orElseThrow() : "", outputs.map());
  }

  private static String withoutPlugin(String type) {
    var packageName = type.split(":", 2)[0];
    return ("is a component of package '%s', whose plugin is not installed. Allowed: a plugin on PATH,"
            + " in Pulumi's folder of plugins, or in key 'plugins' of Pulumi.yaml."
            + " Fix: pulumi plugin install resource %s.")
        .formatted(packageName, packageName);
  }

  @Override
  public Optional<String> plugin(String packageName, String version, String engine) {
    return ResourceTypes.isEmulatedPackage(packageName)
        ? Optional.empty()
        : plugins.address(packageName, version, engine);
  }

  @Override
  public Map<String, Object> invoke(String token, Map<String, Object> arguments) {
    return providerFunctions
        .result(token)
        .orElseThrow(() -> new IllegalArgumentException(notEmulated()));
  }

  private String notEmulated() {
    return "is not emulated. Allowed: %s. Fix: read the value from the stack's config in the program."
        .formatted(String.join(", ", providerFunctions.tokens()));
  }

  @Override
  public void registerOutputs(String urn, Map<String, Object> outputs) {
    if (urn.equals(stackUrn)) {
      stackOutputs = outputs;
    }
  }

  @Override
  public void log(Severity severity, String message) {
    switch (severity) {
      case WARNING -> warnings.add(message);
      case ERROR -> errors.add(message);
      default -> {
        // The SDK sends four debug messages for each resource.
      }
    }
  }

  /**
   * Returns whether a program has begun to register its resources.
   *
   * @return whether the stack is registered
   */
  boolean hasStack() {
    return !stackUrn.isEmpty();
  }

  /**
   * Returns the messages of {@code ctx.log().error} and those of the SDK.
   *
   * @return the messages in their order
   */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /**
   * Returns all that a program has registered.
   *
   * @return the resources; their order can differ between runs
   */
  public ProgramRun run() {
    return new ProgramRun(
        List.copyOf(declared),
        new TreeMap<>(customResources),
        new TreeMap<>(stackOutputs),
        List.copyOf(warnings));
  }

  /** The plugins of component packages. */
  @FunctionalInterface
  public interface Plugins {

    /**
     * Returns where a plugin serves.
     *
     * @param packageName the package
     * @param version the version; empty: any
     * @param engine host and port of the engine, its argument
     * @return host and port; empty if the plugin is not installed
     */
    Optional<String> address(String packageName, String version, String engine);
  }
}
