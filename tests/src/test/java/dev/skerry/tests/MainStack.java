package dev.skerry.tests;

import dev.skerry.local.Options;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import dev.skerry.local.program.DeclaredResource;
import dev.skerry.local.program.Program;
import dev.skerry.local.program.ProgramRun;
import dev.skerry.local.program.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the main program without an engine, with the settings of a stack. */
final class MainStack {
  static final Path ROOT = Path.of(System.getProperty("skerry.root"));
  static final String MAIN = "dev.skerry.stack.App";
  static final String CLASS_PATH = System.getProperty("java.class.path");

  private MainStack() {}

  /** Returns the resources that a stack declares. */
  static ProgramRun run(String stack) {
    return run(stack, Map.of());
  }

  /**
   * Returns the resources that a stack declares with changed settings; {@link #ABSENT} removes a
   * setting.
   */
  static ProgramRun run(String stack, Map<String, String> changes) {
    var project = Project.load(ROOT, stack);
    var config = new TreeMap<>(project.config());
    config.putAll(changes);
    config.values().removeIf(ABSENT::equals);
    return run(project.withConfig(config));
  }

  private static ProgramRun run(Project project) {
    var archives = new ClassDataArchives(Cache.ofUser());
    try {
      var program = Program.inJava(MAIN, Options.files(CLASS_PATH), project, archives);
      return ProgramRun.of(program, project, api -> 8080, line -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the resources of a type, such as {@code aws:dynamodb/table:Table}. */
  static Stream<DeclaredResource> ofType(ProgramRun run, String type) {
    return run.declared().stream().filter(resource -> resource.type().equals(type));
  }

  /** The value that removes a setting. */
  static final String ABSENT = "\0absent";
}
