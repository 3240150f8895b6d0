package dev.skerry.tests.engine;

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
import dev.skerry.tests.fixture.AwsProvider;
import dev.skerry.tests.fixture.FakeAws;
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
 * A stack of its own on the real engine: its state, its fixture provider and that provider's fake
 * AWS in one folder.
 */
final class Deployment {
  // A program that the engine ends early logs that as its own failure: the outcome says it better.
  static {
    ClosingChannels.use();
    for (var handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(Deployment::isNoLeftover);
    }
  }

  // As in .ci/preview-summary.
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
   * A stack of a project without files of its own.
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
   * @param folder its folder; {@code work} in it holds Pulumi.yaml and what the program deploys
   * @param name the stack's name
   */
  static Deployment in(Path folder, String name) throws IOException, AutomationException {
    return in(folder, name, () -> AttachedPlugins.of(fakeAwsFolder(folder)));
  }

  /** The same with plugins that the engine starts, which end when it is killed. */
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

  /** What a command needs to use this deployment's state, provider and fake AWS. */
  static Map<String, String> environment(Path folder) {
    var path =
        "%s:%s:%s"
            .formatted(
                folder.resolve("bin"), Engine.find().folder().orElseThrow(), System.getenv("PATH"));
    return Map.of(
        "PATH",
        path,
        // A copy of the state beside the state, at each of its hundreds of writes.
        "PULUMI_DISABLE_CHECKPOINT_BACKUPS",
        "1",
        "PULUMI_HOME",
        folder.resolve("home").toString(),
        "PULUMI_BACKEND_URL",
        folder.resolve("state").toUri().toString(),
        "PULUMI_CONFIG_PASSPHRASE",
        "",
        "PULUMI_SKIP_UPDATE_CHECK",
        "1",
        "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
        "true",
        AwsProvider.WORLD,
        fakeAwsFolder(folder).toString());
  }

  /** What {@code pulumi config set --secret} does. */
  void setSecret(String key, String value) throws AutomationException {
    stack.setConfig(key, new ConfigValue(value, true));
  }

  /** What {@code pulumi config set --path} does, with {@code --secret} for a secret. */
  void set(String path, String value, boolean secret) throws AutomationException {
    stack.setConfig(path, new ConfigValue(value, secret), true);
  }

  /** What exists in the fixture's account. */
  FakeAws fakeAws() {
    return new FakeAws(fakeAwsFolder());
  }

  Path fakeAwsFolder() {
    return fakeAwsFolder(folder);
  }

  String stackName() {
    return stack.name();
  }

  /** What the stack knows. */
  StackState state() throws IOException {
    return StackState.read(stateFile());
  }

  /** What {@code pulumi stack import} does. */
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

  /** Remembers the state and the fake AWS as they are now. */
  void save() throws IOException {
    for (var part : PARTS) {
      Trees.copy(folder.resolve(part), folder.resolve("saved").resolve(part));
    }
  }

  /** Makes the state and the fake AWS again what they were when they were saved. */
  void restore() throws IOException {
    for (var part : PARTS) {
      Trees.delete(folder.resolve(part));
      Trees.copy(folder.resolve("saved").resolve(part), folder.resolve(part));
    }
  }

  Outcome up(Consumer<Context> program) {
    return outcome(() -> stack.up(UpOptions.builder().program(program).build()));
  }

  /** An update that makes one resource after the other. */
  Outcome upInOrder(Consumer<Context> program) {
    return outcome(() -> stack.up(UpOptions.builder().program(program).parallel(1).build()));
  }

  Outcome preview(Consumer<Context> program) {
    return outcome(() -> stack.preview(PreviewOptions.builder().program(program).build()));
  }

  /** What {@code make preview-summary} makes of a preview. */
  String summary(Consumer<Context> program) {
    var document = command.printed(() -> preview(program), SUMMARY_OPTIONS);
    return Main.summary("Preview", document, "");
  }

  /** A preview that fails if anything would change. */
  Outcome previewUnchanged(Consumer<Context> program) {
    return outcome(
        () ->
            stack.preview(PreviewOptions.builder().program(program).expectNoChanges(true).build()));
  }

  Outcome refresh() {
    return outcome(() -> stack.refresh(RefreshOptions.builder().build()));
  }

  /** Ends the warnings of creates of which nobody knows how they ended. */
  Outcome clearPendingCreates() {
    return outcome(() -> stack.refresh(RefreshOptions.builder().clearPendingCreates(true).build()));
  }

  Outcome destroy() {
    return outcome(() -> stack.destroy(DestroyOptions.builder().build()));
  }

  /**
   * A command as a person types it, with the program that the language host finds.
   *
   * @param command what follows {@code pulumi}: preview, up, refresh or destroy, and its options
   */
  Outcome typed(String... command) {
    var options = CommandRunOptions.builder().workingDir(work()).build();
    return outcome(() -> this.command.run(List.of(command), options));
  }

  /** Ends the running operation of a killable one as a machine that fails does: at once. */
  void kill() {
    command.kill();
  }

  /** Takes away the lock that an operation left which was killed. */
  void cancel() throws AutomationException {
    stack.cancel();
  }

  private Outcome outcome(Operation operation) {
    try {
      operation.run();
    } catch (CommandException failed) {
      // The outcome says so, with what was printed.
    } catch (AutomationException broken) {
      throw new IllegalStateException(broken);
    }
    return command.ended();
  }

  private static boolean isNoLeftover(LogRecord record) {
    return !record.getSourceClassName().matches("(com\\.pulumi|io\\.grpc)\\..*");
  }

  private static Path fakeAwsFolder(Path folder) {
    return folder.resolve("world");
  }

  private interface Operation {
    void run() throws AutomationException;
  }
}
