package dev.skerry.tests.engine;

import com.pulumi.automation.AutomationException;
import dev.skerry.stack.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A copy of the main project, whose settings and deployed files a test can change. */
final class MainProject {
  private static final List<String> DEPLOYED =
      List.of("handlers/target/classes", "layer/target/layer");

  private final Deployment deployment;
  private final Path settings;
  private final String originalSettings;

  private MainProject(Deployment deployment) throws IOException {
    this.deployment = deployment;
    this.settings = deployment.work().resolve(file(deployment.stackName()));
    this.originalSettings = Files.readString(settings);
  }

  /**
   * Copies the project and creates a stack.
   *
   * @param folder an empty folder
   * @param stack dev or prod
   */
  static MainProject in(Path folder, String stack) throws IOException, AutomationException {
    checkOut(folder, stack);
    return new MainProject(Deployment.in(folder, stack));
  }

  /** Copies the project and creates a stack that can be killed. */
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

  /** Runs a command of the Pulumi CLI; see {@link Deployment#pulumi}. */
  Outcome pulumi(String... command) {
    return deployment.pulumi(command);
  }

  Outcome previewUnchanged() {
    return deployment.previewUnchanged(App::stack);
  }

  /**
   * Changes a setting until {@link #undo}.
   *
   * @param key a key of the program, or a key with its namespace
   */
  void set(String key, String value) throws IOException {
    var changed = "config:\n  %s: %s\n".formatted(name(key), value);
    Files.writeString(settings, without(key).replaceFirst("(?m)^config:\\R", changed));
  }

  /** Removes a setting until {@link #undo}. */
  void unset(String key) throws IOException {
    Files.writeString(settings, without(key));
  }

  /** Adds a file to the functions or to the layer until {@link #undo}. */
  void addFile(String path) throws IOException {
    Files.writeString(
        deployment.work().resolve(path), "another build", StandardOpenOption.CREATE_NEW);
  }

  /** Restores the settings, the functions and the layer of the checkout. */
  void undo() throws IOException {
    Files.writeString(settings, originalSettings);
    for (var path : DEPLOYED) {
      FileTrees.delete(deployment.work().resolve(path));
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

  /** Copies the files that Pulumi reads from a built checkout. */
  private static void checkOut(Path folder, String stack) throws IOException {
    var work = folder.resolve("work");
    for (var path : List.of("Pulumi.yaml", file(stack))) {
      FileTrees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
    copyDeployed(work);
    CompiledProgram.write(folder.resolve("bin"));
  }

  private static void copyDeployed(Path work) throws IOException {
    for (var path : DEPLOYED) {
      FileTrees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
  }
}
