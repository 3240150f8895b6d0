package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Monitoring that becomes a part of another component: its names at AWS stay the same. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class MovedMonitoringTest {
  private static final List<String> FIXED_NAMES =
      List.of("aws:cloudwatch/dashboard:Dashboard", "aws:cloudwatch/compositeAlarm:CompositeAlarm");

  private static final class Part extends ComponentResource {
    Part() {
      super("example:index:Part", "part");
    }
  }

  private Deployment deployment;
  private List<String> first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "moved", "test");
    deployment.up(monitoring(false, false)).succeeds();
    deployment.save();
    first = names();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void withAnAliasNothingIsMadeAnew() {
    var moved = deployment.up(monitoring(true, true)).succeeds();

    assertEquals("", moved.stepLines());
    assertEquals(first, names());
  }

  @Test
  void whatIsMadeAndThenDeletedUnderItsOldNameIsPutRightByARefreshAndAnUpdate() {
    deployment.up(monitoring(true, false)).succeeds();
    assertEquals(List.of(), names());

    deployment.refresh().succeeds();
    deployment.up(monitoring(true, false)).succeeds();

    assertEquals(first, names());
  }

  private List<String> names() {
    return FIXED_NAMES.stream()
        .flatMap(type -> deployment.fakeAws().all(type).stream())
        .map(thing -> thing.id())
        .sorted()
        .toList();
  }

  private static Consumer<Context> monitoring(boolean moved, boolean aliased) {
    var args = MonitoringArgs.builder().apiId("a1b2c3").stageName("$default").build();
    return context -> {
      var options = ComponentResourceOptions.builder();
      if (moved) {
        options.parent(new Part());
      }
      if (aliased) {
        options.aliases(Alias.noParent());
      }
      new Monitoring("monitoring", args, options.build());
    };
  }
}
