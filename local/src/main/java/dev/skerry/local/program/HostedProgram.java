package dev.skerry.local.program;

import dev.skerry.local.process.Executables;
import dev.skerry.local.process.PluginProcess;
import dev.skerry.local.process.StartException;
import dev.skerry.monitor.LanguageHost;
import dev.skerry.monitor.MonitorServer;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A program that Pulumi's language host of its runtime runs.
 *
 * @param project the project
 */
record HostedProgram(Project project) implements Program {
  private static final String INSTALL = "https://www.pulumi.com/docs/install/";

  @Override
  public String name() {
    return project.name();
  }

  @Override
  public Optional<String> run(MonitorServer server, Consumer<String> lines) {
    var command = List.of(host().toString(), server.address());
    try (var process = PluginProcess.start(command, project.folder(), lines);
        var host = LanguageHost.connect(process.address())) {
      return host.run(server, project.programFolder(), project.runtime().options());
    } catch (IOException e) {
      throw new StartException("program '" + name() + "': cannot be started: " + e.getMessage(), e);
    } catch (StatusRuntimeException e) {
      return Optional.of(String.valueOf(e.getStatus().getDescription()));
    }
  }

  private Path host() {
    var executable = "pulumi-language-" + project.runtime().name();
    return Executables.onPath(executable)
        .or(() -> Executables.besides("pulumi", executable))
        .orElseThrow(
            () ->
                new StartException(
                    ("runtime '%s': %s is not on PATH. Allowed: the runtimes of an installed Pulumi"
                            + " CLI. Fix: install Pulumi (%s).")
                        .formatted(project.runtime().name(), executable, INSTALL)));
  }
}
