package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first {@code pulumi up} with a setting that is wrong: one message, no stack trace, and nothing
 * in AWS.
 */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class InvalidSettingsTest {
  private MainProject project;

  @BeforeAll
  void initialize(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "dev");
    project.deployment().fakeAws().setAccount("111122223333");
  }

  @AfterEach
  void noResourceExists() throws Exception {
    assertEquals(List.of(), project.deployment().fakeAws().all());
    project.undo();
  }

  @Test
  void anAccountThatIsNotAllowedIsAnError() throws Exception {
    project.set("allowedAccounts", "['444455556666', '777788889999']");

    assertUpFails(
        "AWS account: '111122223333'. Allowed: 444455556666, 777788889999."
            + " Fix: use credentials of an allowed account,"
            + " or change skerry:allowedAccounts in Pulumi.dev.yaml.");
  }

  @Test
  void theAccountOfAProfileIsCompared() throws Exception {
    project.deployment().fakeAws().addProfile("staging", "222233334444");
    project.set("aws:profile", "staging");
    project.set("aws:forbiddenAccountIds", "['222233334444']");

    var outcome = project.pulumi("preview");

    assertInvalid(
        "AWS account: '222233334444'. Allowed: any but 222233334444."
            + " Fix: use credentials of an allowed account,"
            + " or change aws:forbiddenAccountIds in Pulumi.dev.yaml.",
        outcome);
  }

  @Test
  void errorsOfTheProvidersConfigurationAreReportedWithAllOthers() throws Exception {
    project.set("aws:profil", "staging");
    project.set("aws:assumeRole.roleArn", "arn:aws:iam::222233334444:role/deploy");
    project.set("aws:insecure", "maybe");
    project.set("memoryMB", "2048");

    var outcome = project.pulumi("preview");

    var known =
        "aws:accessKey, aws:allowedAccountIds, aws:assumeRole, aws:assumeRoleWithWebIdentity,"
            + " aws:customCaBundle, aws:defaultTags, aws:ec2MetadataServiceEndpoint,"
            + " aws:ec2MetadataServiceEndpointMode, aws:endpoints, aws:forbiddenAccountIds,"
            + " aws:httpProxy, aws:httpsProxy, aws:ignoreTags, aws:insecure, aws:maxRetries,"
            + " aws:noProxy, aws:profile, aws:region, aws:retryMode, aws:s3UsEast1RegionalEndpoint,"
            + " aws:s3UsePathStyle, aws:secretKey, aws:sharedConfigFiles,"
            + " aws:sharedCredentialsFiles, aws:skipCredentialsValidation,"
            + " aws:skipMetadataApiCheck, aws:skipRegionValidation, aws:skipRequestingAccountId,"
            + " aws:stsRegion, aws:token, aws:tokenBucketRateLimiterCapacity,"
            + " aws:useDualstackEndpoint, aws:useFipsEndpoint";
    assertInvalid(
        "Pulumi.dev.yaml: aws:insecure is \"maybe\". Allowed: true or false."
            + " Fix: change aws:insecure.",
        outcome);
    for (var line :
        List.of(
            "aws:assumeRole.roleArn in Pulumi.dev.yaml is not a setting. Allowed: "
                + known
                + ". Fix: pulumi config rm aws:assumeRole.roleArn,"
                + " then pulumi config set --path aws:assumeRole.roleArn.",
            "aws:profil in Pulumi.dev.yaml is not a setting. Allowed: "
                + known
                + ". Fix: did you mean aws:profile?",
            "skerry:memoryMB in Pulumi.dev.yaml is not a setting. Allowed: those of Pulumi.yaml."
                + " Fix: did you mean skerry:memoryMb?")) {
      assertTrue(outcome.output().contains("\n    " + line + "\n"), outcome::output);
    }
  }

  @Test
  void aMisspelledSettingIsInvalid() throws Exception {
    project.set("memoryMB", "2048");

    assertUpFails(
        "skerry:memoryMB in Pulumi.dev.yaml is not a setting. Allowed: those of Pulumi.yaml."
            + " Fix: did you mean skerry:memoryMb?");
  }

  @Test
  void aRegionThatDoesNotExistIsInvalid() throws Exception {
    project.set("aws:region", "mars");

    assertUpFails(
        "aws:region is 'mars'. Allowed: a region such as us-east-1."
            + " Fix: change aws:region in Pulumi.dev.yaml.");
  }

  @Test
  void pulumiReportsAMissingSetting() throws Exception {
    project.unset("owner");

    assertUpFails("validating stack config: Stack 'dev' is missing configuration value 'owner'");
  }

  @Test
  void pulumiReportsATextInsteadOfANumber() throws Exception {
    project.set("memoryMb", "many");

    assertUpFails(
        "validating stack config:"
            + " Stack 'dev' with configuration key 'memoryMb' must be of type 'integer'");
  }

  private void assertUpFails(String message) {
    assertInvalid(message, project.pulumi("up", "--yes"));
  }

  private static void assertInvalid(String message, Outcome outcome) {
    assertEquals(List.of("error: " + message), outcome.fails().errors(), outcome::output);
    assertFalse(outcome.output().contains("\tat "), outcome::output);
  }
}
