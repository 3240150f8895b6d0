package dev.skerry.tests.engine;

import com.pulumi.automation.AutomationException;
import dev.skerry.stack.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The main stack's project, copied so that a test can change its settings and what it deploys. */
final class MainProject {
  private static final List<String> DEPLOYED =
      List.of("handlers/target/classes", "layer/target/layer");

  private final Deployment deployment;
  private final Path settings;
  private final String usualSettings;

  private MainProject(Deployment deployment) throws IOException {
    this.deployment = deployment;
    this.settings = deployment.work().resolve(file(deployment.stackName()));
    this.usualSettings = Files.readString(settings);
  }

  /**
   * @param folder an empty folder
   * @param stack dev or prod
   */
  static MainProject in(Path folder, String stack) throws IOException, AutomationException {
    checkOut(folder, stack);
    return new MainProject(Deployment.in(folder, stack));
  }

  /** The same with a deployment that can be killed. */
  static MainProject killable(Path folder, String stack) throws IOException, AutomationException {
    checkOut(folder, stack);
    return new MainProject(Deployment.killable(folder, stack));
  }

  Deployment deployment() {
    return deployment;
  }

  Outcome up() {
    return deployment.up(App::stack);
  }

  Outcome upInOrder() {
    return deployment.upInOrder(App::stack);
  }

  Outcome preview() {
    return deployment.preview(App::stack);
  }

  /** A command as a person types it; see {@link Deployment#typed}. */
  Outcome typed(String... command) {
    return deployment.typed(command);
  }

  Outcome previewUnchanged() {
    return deployment.previewUnchanged(App::stack);
  }

  /**
   * Changes a setting, for as long as it is not undone.
   *
   * @param key of the program, or with its namespace
   */
  void set(String key, String value) throws IOException {
    var changed = "config:\n  %s: %s\n".formatted(name(key), value);
    Files.writeString(settings, without(key).replaceFirst("(?m)^config:\\R", changed));
  }

  /** Takes a setting away, for as long as it is not undone. */
  void unset(String key) throws IOException {
    Files.writeString(settings, without(key));
  }

  /** Changes what the functions or the layer are made of, for as long as it is not undone. */
  void addFile(String path) throws IOException {
    Files.writeString(
        deployment.work().resolve(path), "another build", StandardOpenOption.CREATE_NEW);
  }

  /** Makes settings, functions and layer again what they are in the checkout. */
  void undo() throws IOException {
    Files.writeString(settings, usualSettings);
    for (var path : DEPLOYED) {
      Trees.delete(deployment.work().resolve(path));
    }
    copyDeployed(deployment.work());
  }

  private static String file(String stack) {
    return "Pulumi." + stack + ".yaml";
  }

  private String without(String key) throws IOException {
    return Files.readString(settings).replaceAll("(?m)^  " + name(key) + ":.*\\R", "");
  }

  private static String name(String key) {
    return key.contains(":") ? key : "skerry:" + key;
  }

  /** Copies what Pulumi reads, as in a fresh checkout that is built. */
  private static void checkOut(Path folder, String stack) throws IOException {
    var work = folder.resolve("work");
    for (var path : List.of("Pulumi.yaml", file(stack))) {
      Trees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
    copyDeployed(work);
    CompiledProgram.write(folder.resolve("bin"));
  }

  private static void copyDeployed(Path work) throws IOException {
    for (var path : DEPLOYED) {
      Trees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
  }
}
