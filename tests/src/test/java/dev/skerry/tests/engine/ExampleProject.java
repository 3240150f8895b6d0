package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** An example's project, its program compiled with the components of this build. */
final class ExampleProject {
  private final Deployment deployment;
  private final Class<?> program;

  private ExampleProject(Deployment deployment, Class<?> program) {
    this.deployment = deployment;
    this.program = program;
  }

  /**
   * @param folder an empty folder
   * @param example the example's folder below {@code examples}
   * @param mainClass its program, which has a method {@code stack}
   */
  static ExampleProject in(Path folder, String example, String mainClass) throws Exception {
    var checkout = Engine.ROOT.resolve("examples").resolve(example);
    for (var file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
      Trees.copy(checkout.resolve(file), folder.resolve("work").resolve(file));
    }
    var classes = Files.createDirectory(folder.resolve("classes"));
    compile(checkout.resolve("infrastructure/src/main/java"), classes);
    var urls = new URL[] {classes.toUri().toURL()};
    var loader = new URLClassLoader(urls, ExampleProject.class.getClassLoader());
    return new ExampleProject(Deployment.in(folder, "dev"), loader.loadClass(mainClass));
  }

  Deployment deployment() {
    return deployment;
  }

  Outcome preview() {
    return deployment.preview(this::declare);
  }

  Outcome previewUnchanged() {
    return deployment.previewUnchanged(this::declare);
  }

  Outcome up() {
    return deployment.up(this::declare);
  }

  private void declare(Context context) {
    try {
      var stack = program.getDeclaredMethod("stack", Context.class);
      stack.setAccessible(true);
      stack.invoke(null, context);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
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
