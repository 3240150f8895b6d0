package dev.skerry.tests.engine;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main stack's project, copied so that a test can change its settings and what it deploys. */
final class MainProject {
  private MainProject() {}

  static Deployment deployment(Path folder, String stack) throws IOException, AutomationException {
    var work = folder.resolve("work");
    for (var path : List.of("Pulumi.yaml", "handlers/target/classes", "layer/target/layer")) {
      copy(Engine.ROOT.resolve(path), work.resolve(path));
    }
    var settings = "Pulumi." + stack + ".yaml";
    copy(Engine.ROOT.resolve(settings), work.resolve(settings));
    return Deployment.in(folder, stack);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
