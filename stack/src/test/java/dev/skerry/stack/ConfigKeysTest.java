package dev.skerry.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.deployment.internal.DeploymentImpl;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigKeysTest {
  private final ConfigErrors errors = new ConfigErrors("Pulumi.dev.yaml");
  private final ConfigKeys keys =
      new ConfigKeys(config(ImmutableMap.of("skerry:memoryMb", "512"), "skerry"), errors);

  private static Config config(ImmutableMap<String, String> values, String namespace) {
    return new Config(new DeploymentImpl.Config(values, ImmutableSet.of()), namespace);
  }

  @Test
  void anUnknownKeyIsAnErrorWithTheClosestKey() {
    keys.integer("memoryMb");

    keys.validateNames(Set.of("skerry:memoryMb", "skerry:memoryMB", "skerry:colour", "aws:region"));

    var failure = assertThrows(IllegalArgumentException.class, errors::throwIfAny);
    assertEquals(
        """
        skerry:colour in Pulumi.dev.yaml is not a setting. Allowed: those of Pulumi.yaml. \
        Fix: remove it.
        skerry:memoryMB in Pulumi.dev.yaml is not a setting. Allowed: those of Pulumi.yaml. \
        Fix: did you mean skerry:memoryMb?""",
        failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws:profil | did you mean aws:profile?",
        "aws:assumerole | did you mean aws:assumeRole?",
        "aws:assumeRole.roleArn | pulumi config rm aws:assumeRole.roleArn, then pulumi config set --path aws:assumeRole.roleArn.",
        "aws:asumeRole.roleArn | pulumi config rm aws:asumeRole.roleArn, then pulumi config set --path aws:assumeRole.roleArn.",
        "aws:endpoints[0].sts | pulumi config rm aws:endpoints[0].sts, then pulumi config set --path aws:endpoints[0].sts.",
        "aws:colour | remove it.",
        "aws:colour.red | remove it.",
      })
  void aKeyThatIsNotAmongTheKnownOnesIsAnErrorThatNamesThem(String key, String fix) {
    var known = new TreeSet<>(Set.of("aws:assumeRole", "aws:endpoints", "aws:profile"));
    var aws = new ConfigKeys(config(ImmutableMap.of(), "aws"), errors);

    aws.validateNames(Set.of(key, "aws:profile", "skerry:memoryMb"), known);

    var failure = assertThrows(IllegalArgumentException.class, errors::throwIfAny);
    assertEquals(
        "%s in Pulumi.dev.yaml is not a setting. Allowed: aws:assumeRole, aws:endpoints, aws:profile. Fix: %s"
            .formatted(key, fix),
        failure.getMessage());
  }

  @Test
  void keysThatWereReadAreValid() {
    keys.integer("memoryMb");

    keys.validateNames(Set.of("skerry:memoryMb", "aws:region", "aws:profile"));

    assertDoesNotThrow(errors::throwIfAny);
  }
}
