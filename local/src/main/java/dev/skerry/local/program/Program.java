package dev.skerry.local.program;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import dev.skerry.monitor.MonitorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A Pulumi program, which runs in its own process. */
public interface Program {

  /**
   * Returns a built program in Java.
   *
   * @param mainClass the class whose main calls {@code Pulumi.run}
   * @param classPath the jars and the folders of classes
   * @param project the project
   * @param archives the class-data archives of the jars
   * @return the program
   * @throws IOException if the class path or the cache cannot be read
   */
  static Program inJava(
      String mainClass, List<Path> classPath, Project project, ClassDataArchives archives)
      throws IOException {
    return new JavaProgram(
        mainClass, project.folder(), ProgramClassPath.of(classPath, Cache.ofUser(), archives));
  }

  /**
   * Returns a program that Pulumi's language host of its runtime runs.
   *
   * @param project the project
   * @return the program
   */
  static Program hosted(Project project) {
    return new HostedProgram(project);
  }

  /**
   * Returns the name for messages.
   *
   * @return the main class, or the project's name
   */
  String name();

  /**
   * Runs the program to its end.
   *
   * @param server where it registers its resources
   * @param lines receives its output line by line, on another thread
   * @return why it failed; empty if it succeeded
   */
  Optional<String> run(MonitorServer server, Consumer<String> lines);
}
