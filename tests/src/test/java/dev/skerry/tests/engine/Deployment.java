package dev.skerry.tests.engine;

import static java.util.Map.entry;

import com.pulumi.Context;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.ConfigValue;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.StackDeployment;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import dev.skerry.preview.Main;
import dev.skerry.tests.fixture.AttachedPlugins;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeAwsProvider;
import dev.skerry.tests.fixture.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A stack on the real engine. One folder holds its state, its fake AWS provider and the resources
 * of that provider.
 */
final class Deployment {
  // The SDK logs when the engine ends a program early. The outcome has that error already.
  static {
    ClosingChannels.use();
    for (var handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(Deployment::isNotFromSdk);
    }
  }

  // The options of .ci/preview-summary.
  private static final String[] SUMMARY_OPTIONS = {
    "--json", "--show-sames", "--show-replacement-steps"
  };

  private static final List<String> PARTS = List.of("state", "world");

  private final Path folder;
  private final EngineCommand command;
  private final WorkspaceStack stack;

  private Deployment(Path folder, EngineCommand command, WorkspaceStack stack) {
    this.folder = folder;
    this.command = command;
    this.stack = stack;
  }

  /**
   * Creates a stack of a project that has only a Pulumi.yaml.
   *
   * @param folder an empty folder
   */
  static Deployment ofProject(Path folder, String project, String name)
      throws IOException, AutomationException {
    var work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(
        work.resolve("Pulumi.yaml"),
        """
        name: %s
        runtime: java
        config:
          aws:region: us-east-1
        """
            .formatted(project));
    return in(folder, name);
  }

  /**
   * Creates a stack.
   *
   * @param folder a folder, in which {@code work} holds Pulumi.yaml and the files that the program
   *     deploys
   * @param name the stack's name
   */
  static Deployment in(Path folder, String name) throws IOException, AutomationException {
    return in(folder, name, () -> AttachedPlugins.of(fakeAwsFolder(folder)));
  }

  /**
   * Creates a stack whose plugins the engine starts, so that they end when the engine is killed.
   */
  static Deployment killable(Path folder, String name) throws IOException, AutomationException {
    return in(folder, name, AttachedPlugins::none);
  }

  private static Deployment in(Path folder, String name, Supplier<AttachedPlugins> plugins)
      throws IOException, AutomationException {
    PluginFolder.write(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(folder.resolve("state"));
    var command = new EngineCommand(Engine.find().pulumi(), environment(folder), plugins);
    var workspace =
        LocalWorkspace.create(
            LocalWorkspaceOptions.builder()
                .workDir(folder.resolve("work"))
                .pulumiCommand(command)
                .build());
    return new Deployment(folder, command, WorkspaceStack.create(name, workspace));
  }

  /**
   * Returns the environment of a command that uses the state and the fake AWS of this deployment.
   */
  static Map<String, String> environment(Path folder) {
    var engine = Engine.find().folder().orElseThrow();
    var path = "%s:%s:%s".formatted(folder.resolve("bin"), engine, System.getenv("PATH"));
    return Map.ofEntries(
        entry("PATH", path),
        // Without it, the engine copies the state at each of its hundreds of writes.
        entry("PULUMI_DISABLE_CHECKPOINT_BACKUPS", "1"),
        entry("PULUMI_HOME", folder.resolve("home").toString()),
        entry("PULUMI_BACKEND_URL", folder.resolve("state").toUri().toString()),
        entry("PULUMI_CONFIG_PASSPHRASE", ""),
        entry("PULUMI_SKIP_UPDATE_CHECK", "1"),
        entry("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true"),
        entry(FakeAwsProvider.FOLDER, fakeAwsFolder(folder).toString()));
  }

  /** Runs {@code pulumi config set --secret}. */
  void setSecret(String key, String value) throws AutomationException {
    stack.setConfig(key, new ConfigValue(value, true));
  }

  /** Runs {@code pulumi config set --path}, with {@code --secret} for a secret. */
  void set(String path, String value, boolean secret) throws AutomationException {
    stack.setConfig(path, new ConfigValue(value, secret), true);
  }

  /** Returns the resources in the fake AWS. */
  FakeAws fakeAws() {
    return new FakeAws(fakeAwsFolder());
  }

  Path fakeAwsFolder() {
    return fakeAwsFolder(folder);
  }

  String stackName() {
    return stack.name();
  }

  /** Returns the stack's state. */
  StackState state() throws IOException {
    return StackState.read(stateFile());
  }

  /** Runs {@code pulumi stack import}. */
  void importState(String exported) throws AutomationException {
    stack.importStack(StackDeployment.fromJson(exported));
  }

  Path stateFile() throws IOException {
    try (var files = Files.walk(folder.resolve("state/.pulumi/stacks"))) {
      var name = stack.name() + ".json";
      return files.filter(it -> it.endsWith(name)).findFirst().orElseThrow();
    }
  }

  Path work() {
    return folder.resolve("work");
  }

  /** Saves the state and the fake AWS. */
  void save() throws IOException {
    for (var part : PARTS) {
      FileTrees.copy(folder.resolve(part), folder.resolve("saved").resolve(part));
    }
  }

  /** Restores the saved state and the saved fake AWS. */
  void restore() throws IOException {
    for (var part : PARTS) {
      FileTrees.delete(folder.resolve(part));
      FileTrees.copy(folder.resolve("saved").resolve(part), folder.resolve(part));
    }
  }

  Outcome up(Consumer<Context> program) {
    return outcome(() -> stack.up(UpOptions.builder().program(program).build()));
  }

  /** Runs an update that creates one resource after the other. */
  Outcome upInOrder(Consumer<Context> program) {
    return outcome(() -> stack.up(UpOptions.builder().program(program).parallel(1).build()));
  }

  Outcome preview(Consumer<Context> program) {
    return outcome(() -> stack.preview(PreviewOptions.builder().program(program).build()));
  }

  /** Returns the summary of a preview, as {@code make preview-summary} writes it. */
  String summary(Consumer<Context> program) {
    var document = command.printed(() -> preview(program), SUMMARY_OPTIONS);
    return Main.summary("Preview", document, "");
  }

  /** Runs a preview that fails if it has a change. */
  Outcome previewUnchanged(Consumer<Context> program) {
    return outcome(
        () ->
            stack.preview(PreviewOptions.builder().program(program).expectNoChanges(true).build()));
  }

  Outcome refresh() {
    return outcome(() -> stack.refresh(RefreshOptions.builder().build()));
  }

  /** Removes pending creates from the state, so that the engine no longer warns about them. */
  Outcome clearPendingCreates() {
    return outcome(() -> stack.refresh(RefreshOptions.builder().clearPendingCreates(true).build()));
  }

  Outcome destroy() {
    return outcome(() -> stack.destroy(DestroyOptions.builder().build()));
  }

  /**
   * Runs a command of the Pulumi CLI, with the program that the language host finds.
   *
   * @param command the words after {@code pulumi}: preview, up, refresh or destroy, and its options
   */
  Outcome pulumi(String... command) {
    var options = CommandRunOptions.builder().workingDir(work()).build();
    return outcome(() -> this.command.run(List.of(command), options));
  }

  /** Kills the running operation of a {@link #killable} deployment. */
  void kill() {
    command.kill();
  }

  /** Removes the lock of a killed operation. */
  void cancel() throws AutomationException {
    stack.cancel();
  }

  private Outcome outcome(Operation operation) {
    try {
      operation.run();
    } catch (CommandException failed) {
      // The outcome has the failure and the output.
    } catch (AutomationException broken) {
      throw new IllegalStateException(broken);
    }
    return command.ended();
  }

  private static boolean isNotFromSdk(LogRecord record) {
    return !record.getSourceClassName().matches("(com\\.pulumi|io\\.grpc)\\..*");
  }

  private static Path fakeAwsFolder(Path folder) {
    return folder.resolve("world");
  }

  private interface Operation {
    void run() throws AutomationException;
  }
}
