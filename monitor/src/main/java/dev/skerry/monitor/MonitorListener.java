package dev.skerry.monitor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a program's resources return. The methods are called from several threads at once.
 * An exception becomes the error of the program, with the resource's or function's name before its
 * message.
 */
public interface MonitorListener {

  /**
   * Returns the state of a resource that the program registers. A remote component comes here only
   * if its package has no plugin.
   *
   * @param resource the resource, also the stack and components
   * @return its id and outputs
   */
  ResourceState register(RegisteredResource resource);

  /**
   * Returns where the plugin of a package serves. It is asked once for each package with a
   * component that the program registers.
   *
   * @param packageName the package, such as {@code awsx}
   * @param version the version that the program asks for; empty if it does not say
   * @param engine host and port of this engine, which a plugin gets as its argument
   * @return host and port of the running plugin; by default there is none
   */
  default Optional<String> plugin(String packageName, String version, String engine) {
    return Optional.empty();
  }

  /**
   * Returns the state of an existing resource that the program reads.
   *
   * @param resource the resource
   * @param id the id that the program has
   * @return its id and outputs; by default the inputs
   */
  default ResourceState read(RegisteredResource resource, String id) {
    return new ResourceState(id, resource.inputs());
  }

  /**
   * Returns the result of a provider's function or of a component's method.
   *
   * @param token its token, such as {@code aws:index/getRegion:getRegion}
   * @param arguments its arguments without wrappers
   * @return the result
   */
  Map<String, Object> invoke(String token, Map<String, Object> arguments);

  /**
   * Receives the outputs of a component or of the stack.
   *
   * @param urn the component's URN
   * @param outputs the outputs without wrappers
   */
  default void registerOutputs(String urn, Map<String, Object> outputs) {}

  /**
   * Receives a message of the program. By default, warnings and errors are printed to the console.
   *
   * @param severity its severity
   * @param message its text
   */
  default void log(Severity severity, String message) {
    if (severity.compareTo(Severity.WARNING) >= 0) {
      System.err.printf("%s: %s%n", severity.name().toLowerCase(Locale.ROOT), message);
    }
  }

  /** The severities of messages, the lowest first. */
  enum Severity {
    /** For developers of the SDK. */
    DEBUG,
    /** For users. */
    INFO,
    /** The program continues, but something may be wrong. */
    WARNING,
    /** The program fails. */
    ERROR
  }
}
