package dev.skerry.tests.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandException;
import com.pulumi.automation.CommandResult;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.Version;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.SummaryEvent;
import dev.skerry.tests.fixture.AttachedPlugins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs pulumi for the Automation API, whose own command searches only the PATH of the JVM. */
final class EngineCommand implements PulumiCommand {
  private static final Set<String> WITH_STEPS = Set.of("preview", "up", "refresh", "destroy");
  private static final Set<String> OPERATIONS =
      Set.of("preview", "up", "refresh", "destroy", "import");

  // A refresh step says only when it ends whether the resource has changed.
  private static final Set<String> WITHOUT_CHANGE = Set.of("same", "refresh");

  // Responses to the commands that the Automation API runs after each update, and that no test
  // reads.
  private static final Map<String, String> UNUSED_RESPONSES =
      Map.of(
          "output",
          "{}",
          "history",
          """
          [{"kind": "update", "startTime": "2026-01-01T00:00:00.000Z", "message": "", "environment": {},
            "config": {}, "result": "succeeded", "endTime": "2026-01-01T00:00:00.000Z", "version": 1}]
          """);

  // The Automation API requires a summary event after a preview. The tests use the steps.
  private static final EngineEvent SUMMARY =
      new EngineEvent(
          0,
          0,
          null,
          null,
          null,
          null,
          new SummaryEvent(false, 0, Map.of(), Map.of()),
          null,
          null,
          null,
          null);

  private final Path pulumi;
  private final Map<String, String> environment;
  private final Supplier<AttachedPlugins> plugins;
  private volatile Process running;
  private List<String> more = List.of();
  private String printed = "";
  private Outcome ended;

  /**
   * Creates the command.
   *
   * @param plugins starts the plugins that an operation connects to
   */
  EngineCommand(Path pulumi, Map<String, String> environment, Supplier<AttachedPlugins> plugins) {
    this.pulumi = pulumi;
    this.environment = environment;
    this.plugins = plugins;
  }

  /** Returns the outcome of the last operation, once. */
  Outcome ended() {
    var outcome = Objects.requireNonNull(ended, "no operation has run");
    ended = null;
    return outcome;
  }

  /**
   * Runs an operation and returns its standard output.
   *
   * @param options options of the command that the Automation API does not support
   */
  String printed(Runnable operation, String... options) {
    more = List.of(options);
    try {
      operation.run();
      return printed;
    } finally {
      more = List.of();
    }
  }

  /** Kills the running command. */
  void kill() {
    running.destroyForcibly();
  }

  @Override
  public Version version() {
    // The Automation API requires at least this version. The real version is pinned in
    // tests/engine.
    return Version.of(3, 230);
  }

  @Override
  public CommandResult run(List<String> args, CommandRunOptions options)
      throws AutomationException {
    if (args.get(0).equals("stack") && UNUSED_RESPONSES.containsKey(args.get(1))) {
      return new CommandResult(0, UNUSED_RESPONSES.get(args.get(1)), "");
    }
    try {
      var result = start(args, options);
      if (result.code() != 0) {
        throw new CommandException(result);
      }
      return result;
    } catch (IOException failed) {
      throw new AutomationException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AutomationException(interrupted);
    }
  }

  private CommandResult start(List<String> args, CommandRunOptions options)
      throws IOException, InterruptedException {
    var events = Files.createTempFile("events", ".json");
    var errors = Files.createTempFile("errors", ".txt");
    try (var attached = OPERATIONS.contains(args.get(0)) ? plugins.get() : AttachedPlugins.none()) {
      var builder = builder(args, options, events).redirectError(errors.toFile());
      builder.environment().putAll(attached.environment());
      var process = builder.start();
      running = process;
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var result = new CommandResult(process.waitFor(), output, Files.readString(errors));
      if (OPERATIONS.contains(args.get(0))) {
        printed = output;
        ended = outcome(result, Files.readAllLines(events));
        Optional.ofNullable(options.onEngineEvent()).ifPresent(it -> it.accept(SUMMARY));
      }
      return result;
    } finally {
      Files.delete(events);
      Files.delete(errors);
    }
  }

  private ProcessBuilder builder(List<String> args, CommandRunOptions options, Path events) {
    var builder = new ProcessBuilder();
    var command = new ArrayList<>(List.of(pulumi.toString(), "--non-interactive"));
    command.addAll(args);
    if (args.get(0).equals("destroy")) {
      // Without this option, the preview of `pulumi destroy` finds protected resources first.
      command.remove("--skip-preview");
    }
    if (WITH_STEPS.contains(args.get(0))) {
      // This variable enables --event-log. The Automation API sets it too.
      builder.environment().put("PULUMI_DEBUG_COMMANDS", "true");
      command.addAll(List.of("--event-log", events.toString()));
      command.addAll(more);
    }
    Optional.ofNullable(options.workingDir()).map(Path::toFile).ifPresent(builder::directory);
    builder.environment().putAll(options.additionalEnv());
    builder.environment().putAll(environment);
    return builder.command(command);
  }

  private static Outcome outcome(CommandResult result, List<String> events) {
    var steps = events.stream().map(Step::of).flatMap(Optional::stream);
    return new Outcome(
        result.code() == 0,
        result.standardOutput() + result.standardError(),
        steps.filter(step -> !WITHOUT_CHANGE.contains(step.op())).toList());
  }
}
