package dev.skerry.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.deployment.internal.DeploymentImpl;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {
  private final Faults faults = new Faults("Pulumi.dev.yaml");
  private final ConfigKeys keys = keys(ImmutableMap.of("skerry:memoryMb", "512"));

  private ConfigKeys keys(ImmutableMap<String, String> values) {
    var config = new DeploymentImpl.Config(values, ImmutableSet.of());
    return new ConfigKeys(new Config(config, "skerry"), faults);
  }

  @Test
  void aKeyThatNobodyReadIsRefusedWithTheOneThatIsMeant() {
    keys.number("memoryMb", 128, 10_240);

    keys.refuseOthers(Set.of("skerry:memoryMb", "skerry:memoryMB", "skerry:colour", "aws:region"));

    var failure = assertThrows(IllegalArgumentException.class, faults::throwIfAny);
    assertEquals(
        """
        skerry:colour in Pulumi.dev.yaml: no such setting. Allowed: those of Pulumi.yaml. \
        Fix: remove it.
        skerry:memoryMB in Pulumi.dev.yaml: no such setting. Allowed: those of Pulumi.yaml. \
        Fix: did you mean skerry:memoryMb?""",
        failure.getMessage());
  }

  @Test
  void keysThatWereReadAreNoFault() {
    keys.number("memoryMb", 128, 10_240);

    keys.refuseOthers(Set.of("skerry:memoryMb", "aws:region", "aws:profile"));

    assertDoesNotThrow(faults::throwIfAny);
  }
}
