package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is deployed once for all tests of a class. Each test begins with the deployed
 * stack and may change it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeployedProgram {
  final Consumer<Context> program;
  Deployment deployment;
  Outcome first;
  private final String stack;

  DeployedProgram(Consumer<Context> program) {
    this(program, "test");
  }

  DeployedProgram(Consumer<Context> program, String stack) {
    this.program = program;
    this.stack = stack;
  }

  @BeforeAll
  final void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "app", stack);
    first = deployment.up(program).succeeds();
    deployment.save();
  }

  @AfterEach
  final void restore() throws Exception {
    deployment.restore();
  }

  @Test
  final void aSecondPreviewShowsNoChange() {
    assertEquals("", deployment.previewUnchanged(program).succeeds().stepLines());
  }
}
