package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeAws;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The provider of the main stack uses the configuration of the user, and the account of its
 * credentials.
 */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class ConfiguredProviderTest {
  private static final String STAGING = "222233334444";
  private static final String ROLE = "arn:aws:iam::333344445555:role/deploy";

  private MainProject project;

  @BeforeAll
  void initialize(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "dev");
    fakeAws().setAccount("111122223333");
    fakeAws().addProfile("staging", STAGING);
    project.deployment().save();
  }

  @AfterEach
  void undo() throws Exception {
    project.undo();
    project.deployment().restore();
  }

  @Test
  void aProfileSelectsItsAccount() throws Exception {
    project.set("aws:profile", "staging");
    project.set("allowedAccounts", "['" + STAGING + "']");

    project.up().succeeds();

    assertEquals(List.of(), fakeAws().all());
    assertFalse(fakeAws().in(STAGING).all().isEmpty());
    assertEquals("", project.previewUnchanged().succeeds().stepLines());
  }

  @Test
  void anAssumedRoleWithASecretExternalIdSelectsItsAccount() throws Exception {
    project.deployment().set("aws:assumeRole.roleArn", ROLE, false);
    project.deployment().set("aws:assumeRole.externalId", "secret-external-id", true);

    var outcome = project.pulumi("up", "--yes", "--skip-preview").succeeds();

    assertEquals(List.of(), fakeAws().all());
    assertFalse(fakeAws().in("333344445555").all().isEmpty());
    assertFalse(outcome.output().contains("secret-external-id"), outcome::output);
    assertFalse(project.deployment().state().text().contains("secret-external-id"));
    assertEquals(
        JsonParser.parseString("{externalId: 'secret-external-id', roleArn: '%s'}".formatted(ROLE)),
        configuration().get("assumeRole"));
  }

  @Test
  void theProviderGetsEveryKeyThatIsNotEmpty() throws Exception {
    project.set("aws:skipCredentialsValidation", "true");
    project.set("aws:maxRetries", "5");
    project.set("aws:endpoints", "[{dynamodb: 'http://localhost:4566', sts: 'http://localhost'}]");
    project.set("aws:ignoreTags", "{keys: [LastScan], keyPrefixes: }");
    project.set("aws:defaultTags", "{tags: {CostCenter: 42}}");
    project.set("aws:forbiddenAccountIds", "[444455556666]");
    project.set("aws:profile", "");
    project.set("aws:token", "''");
    project.set("aws:assumeRole", "{}");
    project.set("aws:sharedConfigFiles", "[]");

    project.pulumi("preview").succeeds();

    var expected =
        """
        {skipCredentialsValidation: true, maxRetries: 5, region: 'us-east-1', version: '6.83.0',
          endpoints: [{dynamodb: 'http://localhost:4566', sts: 'http://localhost'}],
          ignoreTags: {keys: [LastScan]}, forbiddenAccountIds: ['444455556666'],
          defaultTags: {tags: {CostCenter: '42', Environment: dev, ManagedBy: pulumi,
            Owner: 'dev@example.com', Project: skerry}},
          skipRegionValidation: true}
        """;
    assertEquals(JsonParser.parseString(expected), configuration());
  }

  @Test
  void theDefaultProviderIsNotNeeded() throws Exception {
    project.set("pulumi:disable-default-providers", "['*']");
    project.set("allowedAccounts", "['111122223333']");

    assertEquals(
        List.of("aws"),
        project.preview().succeeds().steps().stream()
            .filter(step -> step.type().equals("pulumi:providers:aws"))
            .map(Step::name)
            .toList());
  }

  @Test
  void aRemovedKeyIsRemovedFromTheProvider() throws Exception {
    project.set("aws:maxRetries", "5");
    project.up().succeeds();
    project.unset("aws:maxRetries");

    var outcome = project.up().succeeds();

    assertEquals("update pulumi:providers:aws aws", outcome.stepLines());
    assertFalse(configuration().has("maxRetries"));
  }

  private FakeAws fakeAws() {
    return project.deployment().fakeAws();
  }

  private JsonObject configuration() {
    return fakeAws().configuration("aws");
  }
}
