package dev.skerry.handlers.docs;

import dev.skerry.handlers.http.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/**
 * Reads the operations of all handlers from their sources: the deployed classes do not have the
 * annotation.
 */
@SupportedAnnotationTypes("*")
final class DeclaredOperations extends AbstractProcessor {
  private static final Path SOURCES =
      Path.of(System.getProperty("skerry.root"), "handlers/src/main/java");

  private final List<DescribedHandler> handlers = new ArrayList<>();

  private DeclaredOperations() {}

  /**
   * Returns the descriptions of all handlers. One that honors an {@code Idempotency-Key} has two: a
   * stack may turn the header off.
   */
  static List<DescribedHandler> read() {
    var reader = new DeclaredOperations();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var classPath = System.getProperty("surefire.test.class.path");
      var task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-proc:only", "-classpath", classPath),
              null,
              files.getJavaFileObjectsFromPaths(sources()));
      task.setProcessors(List.of(reader));
      if (!task.call()) {
        throw new IllegalStateException("The handlers do not compile.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.handlers;
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    round.getRootElements().stream().flatMap(DeclaredOperations::described).forEach(handlers::add);
    return false;
  }

  private static Stream<DescribedHandler> described(Element type) {
    return Stream.of(type.getAnnotationsByType(Operation.class))
        .flatMap(
            operation ->
                Stream.of(false, true)
                    .filter(idempotent -> !idempotent || operation.idempotent())
                    .map(
                        idempotent ->
                            new DescribedHandler(type.toString(), operation, idempotent)));
  }
}
