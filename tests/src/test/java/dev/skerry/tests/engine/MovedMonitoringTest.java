package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Monitoring that moves into another component: its physical names stay the same. */
@EngineTest
final class MovedMonitoringTest extends DeployedProgram {
  private static final List<String> FIXED_NAMES =
      List.of("aws:cloudwatch/dashboard:Dashboard", "aws:cloudwatch/compositeAlarm:CompositeAlarm");

  private static final class Part extends ComponentResource {
    Part() {
      super("example:index:Part", "part");
    }
  }

  private List<String> names;

  MovedMonitoringTest() {
    super(monitoring(false, false));
  }

  @BeforeAll
  void recordNames() {
    names = names();
  }

  @Test
  void withAnAliasNoResourceIsReplaced() {
    var moved = deployment.up(monitoring(true, true)).succeeds();

    assertEquals("", moved.stepLines());
    assertEquals(names, names());
  }

  @Test
  void aRefreshAndAnUpdateRecoverResourcesThatTheMoveDeleted() {
    deployment.up(monitoring(true, false)).succeeds();
    assertEquals(List.of(), names());

    deployment.refresh().succeeds();
    deployment.up(monitoring(true, false)).succeeds();

    assertEquals(names, names());
  }

  private List<String> names() {
    return FIXED_NAMES.stream()
        .flatMap(type -> deployment.fakeAws().all(type).stream())
        .map(resource -> resource.id())
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
