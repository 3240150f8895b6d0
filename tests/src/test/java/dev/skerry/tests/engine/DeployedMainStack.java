package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stack of the main program that is deployed once for all tests of a class. Each test begins with
 * the deployed stack and may change it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeployedMainStack {
  DeclaredResources declared;
  MainProject project;
  private final String stack;
  private Outcome first;

  DeployedMainStack(String stack) {
    this.stack = stack;
  }

  @BeforeAll
  final void deploy(@TempDir Path folder) throws Exception {
    declared = DeclaredResources.of(stack);
    project = MainProject.in(folder, stack);
    first = project.up().succeeds();
    project.deployment().save();
  }

  @AfterEach
  final void undo() throws Exception {
    project.undo();
    project.deployment().restore();
  }

  @Test
  final void theFirstUpdateCreatesEverything() {
    assertEquals(declared.creates(), first.stepCounts());
  }

  @Test
  final void aSecondPreviewShowsNoChange() {
    assertEquals("", project.previewUnchanged().succeeds().stepLines());
  }
}
