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

  private MainProject(Deployment deployment, Path settings) throws IOException {
    this.deployment = deployment;
    this.settings = settings;
    this.usualSettings = Files.readString(settings);
  }

  /**
   * @param folder an empty folder
   * @param stack dev or prod
   */
  static MainProject in(Path folder, String stack) throws IOException, AutomationException {
    var work = folder.resolve("work");
    var settings = "Pulumi." + stack + ".yaml";
    for (var path : List.of("Pulumi.yaml", settings)) {
      Trees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
    copyDeployed(work);
    return new MainProject(Deployment.in(folder, stack), work.resolve(settings));
  }

  Deployment deployment() {
    return deployment;
  }

  Outcome up() {
    return deployment.up(App::stack);
  }

  Outcome preview() {
    return deployment.preview(App::stack);
  }

  Outcome previewUnchanged() {
    return deployment.previewUnchanged(App::stack);
  }

  /** Changes a setting, for as long as it is not undone. */
  void set(String key, String value) throws IOException {
    var others = usualSettings.replaceAll("(?m)^  skerry:" + key + ":.*\\R", "");
    var changed = "config:\n  skerry:%s: %s\n".formatted(key, value);
    Files.writeString(settings, others.replaceFirst("(?m)^config:\\R", changed));
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

  private static void copyDeployed(Path work) throws IOException {
    for (var path : DEPLOYED) {
      Trees.copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
  }
}
