package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles the program of an example with the components of this build, and deploys it. */
final class CompiledExample {
  private CompiledExample() {}

  /**
   * Compiles an example.
   *
   * @param folder an empty folder
   * @param example the example's folder below {@code examples}
   * @param mainClass the main class of its program
   */
  static Deployment in(Path folder, String example, String mainClass)
      throws IOException, AutomationException {
    var checkout = Engine.ROOT.resolve("examples").resolve(example);
    for (var file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
      FileTrees.copy(checkout.resolve(file), folder.resolve("work").resolve(file));
    }
    var classes = Files.createDirectory(folder.resolve("classes"));
    compile(checkout.resolve("infrastructure/src/main/java"), classes);
    CompiledProgram.write(folder.resolve("bin"), mainClass, classes);
    return Deployment.in(folder, "dev");
  }

  private static void compile(Path sources, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options =
        List.of("-proc:none", "-Xlint:all,-classfile", "-Werror", "-d", classes.toString());
    try (var files = Files.walk(sources);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files.filter(Files::isRegularFile).toList());
      assertTrue(compiler.getTask(null, manager, null, options, null, units).call());
    }
  }
}
