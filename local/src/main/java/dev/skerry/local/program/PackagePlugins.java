package dev.skerry.local.program;

import dev.skerry.local.process.Executables;
import dev.skerry.local.process.PluginProcess;
import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The plugins of component packages, found where the Pulumi CLI finds them. */
final class PackagePlugins implements AutoCloseable {
  private final Project project;
  private final Consumer<String> lines;
  private final Queue<PluginProcess> running = new ConcurrentLinkedQueue<>();

  PackagePlugins(Project project, Consumer<String> lines) {
    this.project = project;
    this.lines = lines;
  }

  /**
   * Starts the plugin of a package.
   *
   * @param name the package
   * @param version the version; empty: the newest
   * @param engine host and port of the engine
   * @return where it serves; empty if it is not installed
   */
  Optional<String> start(String name, String version, String engine) {
    return executable(name, version).map(plugin -> start(name, plugin, engine));
  }

  private String start(String name, Path plugin, String engine) {
    try {
      var process =
          PluginProcess.start(List.of(plugin.toString(), engine), project.programFolder(), lines);
      running.add(process);
      return process.address();
    } catch (IOException e) {
      throw new StartException(
          "plugin of package '%s': %s cannot be started: %s"
              .formatted(name, plugin, e.getMessage()),
          e);
    }
  }

  private Optional<Path> executable(String name, String version) {
    var executable = "pulumi-resource-" + name;
    return Optional.ofNullable(project.plugins().get(name))
        .flatMap(folder -> Executables.in(folder, executable))
        .or(() -> Executables.onPath(executable))
        .or(() -> installed(name, version).flatMap(folder -> Executables.in(folder, executable)));
  }

  private static Optional<Path> installed(String name, String version) {
    var plugins = home().resolve("plugins");
    if (!version.isEmpty()) {
      return Optional.of(plugins.resolve("resource-%s-v%s".formatted(name, version)));
    }
    try (var folders = Files.list(plugins)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("resource-" + name + "-v"))
          .filter(Files::isDirectory)
          .max(Comparator.comparingLong(folder -> folder.toFile().lastModified()));
    } catch (IOException e) {
      return Optional.empty(); // No plugins are installed.
    }
  }

  private static Path home() {
    var configured = System.getenv("PULUMI_HOME");
    return configured == null || configured.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".pulumi")
        : Path.of(configured);
  }

  @Override
  public void close() {
    running.forEach(PluginProcess::close);
  }
}
