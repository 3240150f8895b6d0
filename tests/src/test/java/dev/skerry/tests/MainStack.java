package dev.skerry.tests;

import dev.skerry.local.program.DeclaredResource;
import dev.skerry.local.program.ProgramRun;
import dev.skerry.local.program.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The main stack's program, run without an engine, with a stack's own settings. */
final class MainStack {
  static final Path ROOT = Path.of(System.getProperty("skerry.root"));
  static final String MAIN = "dev.skerry.stack.App";

  private MainStack() {}

  /** What a stack declares. */
  static ProgramRun run(String stack) {
    return run(stack, Map.of());
  }

  /** What a stack declares when some of its settings are others; an empty text removes one. */
  static ProgramRun run(String stack, Map<String, String> changes) {
    var project = Project.load(ROOT, stack);
    var config = new TreeMap<>(project.config());
    config.putAll(changes);
    config.values().removeIf(ABSENT::equals);
    var changed = new Project(ROOT, project.name(), stack, config);
    return ProgramRun.of(MAIN, changed, api -> 8080);
  }

  /** What a program declared of a type, such as {@code aws:dynamodb/table:Table}. */
  static Stream<DeclaredResource> ofType(ProgramRun run, String type) {
    return run.declared().stream().filter(resource -> resource.type().equals(type));
  }

  /** The value of a setting that is to be absent. */
  static final String ABSENT = "\0absent";
}
