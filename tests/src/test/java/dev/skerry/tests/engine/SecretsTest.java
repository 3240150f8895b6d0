package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pulumi config set --secret} was given is in plain text nowhere. */
@EngineTest
final class SecretsTest {
  private static final String SECRET = "hush-4711-hush";

  @TempDir private Path folder;
  private MainProject project;

  @BeforeEach
  void initialize() throws Exception {
    project = MainProject.in(folder, "dev");
  }

  @Test
  void aSettingThatAwsWouldShowIsRefusedAsASecret() throws Exception {
    project.deployment().setSecret("appDescription", SECRET);

    var outcome = project.typed("up", "--yes").fails();

    assertEquals(
        List.of(
            "error: skerry:appDescription is a secret."
                + " Allowed: a plain value: the state and AWS show it."
                + " Fix: change skerry:appDescription in Pulumi.dev.yaml."),
        outcome.errors());
    assertIsNowhere(outcome);
  }

  @Test
  void aCredentialOfTheProviderIsEncryptedInTheState() throws Exception {
    project.set("allowedAccounts", "['000000000000']");
    project.deployment().setSecret("aws:secretKey", SECRET);

    var outcome = project.typed("up", "--yes", "--skip-preview").succeeds();

    var state = Files.readString(folder.resolve("state/.pulumi/stacks/skerry/dev.json"));
    assertTrue(state.contains("\"secretKey\""), state);
    assertIsNowhere(outcome);
  }

  @Test
  void aWrongSecretOfTheProviderIsNotShown() throws Exception {
    project.deployment().set("aws:maxRetries", SECRET, true);
    project.deployment().set("aws:defaultTags.tags.Owner", SECRET, true);
    project.deployment().set("aws:allowedAccountIds[0]", SECRET, true);

    var outcome = project.typed("preview").fails();

    for (var line :
        List.of(
            "error: Pulumi.dev.yaml: aws:maxRetries is (secret value hidden)."
                + " Allowed: a whole number. Fix: change aws:maxRetries.",
            "aws:defaultTags.tags.Owner is (secret value hidden). Allowed: Owner 'dev@example.com',"
                + " which the program sets. Fix: change aws:defaultTags.tags.Owner in"
                + " Pulumi.dev.yaml.",
            "aws:allowedAccountIds contains (secret value hidden). Allowed: account ids of 12"
                + " digits, in quotes. Fix: change aws:allowedAccountIds in Pulumi.dev.yaml.")) {
      assertTrue(outcome.output().contains("\n    " + line + "\n"), outcome::output);
    }
    assertIsNowhere(outcome);
  }

  private void assertIsNowhere(Outcome outcome) throws IOException {
    assertFalse(outcome.output().contains(SECRET), outcome::output);
    // The provider itself gets its credentials as they are.
    var configurations = project.deployment().fakeAws().configurations();
    try (var files = Files.walk(folder)) {
      assertEquals(
          List.of(),
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(configurations))
              .filter(SecretsTest::tells)
              .toList());
    }
  }

  private static boolean tells(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
