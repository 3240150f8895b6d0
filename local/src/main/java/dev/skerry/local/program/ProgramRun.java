package dev.skerry.local.program;

import dev.skerry.local.process.StartException;
import dev.skerry.monitor.MonitorServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * What a program declared when it ran without the Pulumi engine.
 *
 * @param declared all declared resources and components
 * @param customResources the number of declared resources of each type, without components
 * @param outputs the stack's outputs
 * @param warnings the program's warnings
 */
public record ProgramRun(
    List<DeclaredResource> declared,
    Map<String, Long> customResources,
    Map<String, Object> outputs,
    List<String> warnings) {

  /**
   * Runs a program.
   *
   * @param program the program
   * @param project the project with the configuration
   * @param ports the port of an HTTP API, by its id
   * @param lines receives the lines that the program prints
   * @return the declared resources
   */
  public static ProgramRun of(
      Program program, Project project, ToIntFunction<String> ports, Consumer<String> lines) {
    try (var plugins = new PackagePlugins(project, lines)) {
      var account = new EmulatedAccount(new Account(project.region(), ports), plugins::start);
      try (var server = MonitorServer.start(project.deployment(), account)) {
        failure(account, program.run(server, lines))
            .ifPresent(
                reason -> {
                  throw new StartException("program '" + program.name() + "': " + reason);
                });
      }
      return account.run();
    } catch (IOException e) {
      throw new StartException("local cloud: cannot serve a program: " + e.getMessage(), e);
    }
  }

  /** Returns why the program failed: its own words, if it said some. */
  private static Optional<String> failure(EmulatedAccount account, Optional<String> reason) {
    if (reason.isEmpty() && !account.hasStack()) {
      return Optional.of(
          "ended without calling Pulumi.run. Allowed: a program that calls it."
              + " Fix: name the class of the program with --main.");
    }
    return reason.map(
        ended -> account.errors().stream().findFirst().map(ProgramRun::oneLine).orElse(ended));
  }

  private static String oneLine(String error) {
    return ProgramOutput.cause(error).orElse(error.strip());
  }
}
