package dev.skerry.local.program;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import dev.skerry.local.process.StartException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The result of running a Pulumi program without the engine.
 *
 * @param declared all declared resources and components
 * @param customResources the number of declared resources of each type, without components
 * @param outputs the stack's outputs
 * @param warnings the program's warnings
 */
public record ProgramRun(
    List<DeclaredResource> declared,
    Map<String, Long> customResources,
    Map<String, Object> outputs,
    List<String> warnings) {

  /**
   * Runs a program. Only one program can run at a time, because the SDK keeps its state in a static
   * field.
   *
   * @param mainClass the class whose main calls Pulumi.run
   * @param project the project with the configuration
   * @param ports the port of an HTTP API, by its id
   * @return the declared resources
   */
  public static synchronized ProgramRun of(
      String mainClass, Project project, ToIntFunction<String> ports) {
    var program = launch(mainClass);
    var recorder = new Recorder(new Account(project.region(), ports));
    var warnings = new WarningCollector();
    try {
      var result =
          PulumiTestInternal.builder()
              .options(
                  TestOptions.builder()
                      .projectName(project.name())
                      .stackName(project.stack())
                      .build())
              .mocks(recorder)
              .config(project.config())
              .standardLogger(warnings.logger())
              .build()
              .runTest(program);
      requireSuccess(mainClass, result);
      return new ProgramRun(
          recorder.declared(), customResources(result), outputs(result), warnings.messages());
    } finally {
      PulumiTest.cleanup();
    }
  }

  private static Consumer<Context> launch(String mainClass) {
    try {
      return ProgramCapture.launch(Class.forName(mainClass)).join();
    } catch (ClassNotFoundException e) {
      throw new StartException(
          "program '"
              + mainClass
              + "': is not on the class path. Allowed: a class whose main calls Pulumi.run."
              + " Fix: build the program, or name its class with --main.",
          e);
    } catch (CompletionException e) {
      throw failed(mainClass, message(e.getCause()), e.getCause());
    }
  }

  /** Throws if the run failed, because the SDK only reports a failure in its result. */
  private static void requireSuccess(String mainClass, TestResult result) {
    if (result.exitCode() == 0 && result.exceptions().isEmpty() && result.errors().isEmpty()) {
      return;
    }
    var cause = result.exceptions().stream().findFirst().orElse(null);
    throw failed(mainClass, message(result), cause);
  }

  /** Returns the first exception's message, else the first error, else the exit code. */
  private static String message(TestResult result) {
    return result.exceptions().stream()
        .map(ProgramRun::message)
        .findFirst()
        .or(() -> result.errors().stream().findFirst())
        .orElse("exit code " + result.exitCode());
  }

  private static String message(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static StartException failed(String mainClass, String reason, Throwable cause) {
    return new StartException("program '" + mainClass + "': " + reason, cause);
  }

  private static Map<String, Long> customResources(TestResult result) {
    return result.resources().stream()
        .filter(CustomResource.class::isInstance)
        .collect(
            Collectors.groupingBy(
                resource -> resource.pulumiResourceType(), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Object> outputs(TestResult result) {
    var values = new TreeMap<String, Object>();
    result.outputs().forEach((name, output) -> put(values, name, output));
    return values;
  }

  private static void put(Map<String, Object> values, String name, Output<?> output) {
    var value = PulumiTestInternal.extractOutputData(output).getValueNullable();
    if (value != null) {
      values.put(name, value);
    }
  }
}
