package dev.skerry.local.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.fixture.ProjectFolder;
import dev.skerry.local.process.StartException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
  @TempDir Path folder;

  @Test
  void theStacksValuesReplaceTheProjectsDefaults() {
    project(
        "config:\n  memoryMb:\n    type: integer\n    default: 512\n  plain: a\n  app:b: {value: c}");
    stack("config:\n  app:memoryMb: 1024\n  aws:region: eu-west-1");

    var project = Project.load(folder, "dev");

    assertEquals(
        Map.of("app:memoryMb", "1024", "app:plain", "a", "app:b", "c", "aws:region", "eu-west-1"),
        project.config());
    assertEquals("eu-west-1", project.region());
  }

  @Test
  void aStackWithoutRegionIsInVirginia() {
    project("");
    stack("config: {}");

    assertEquals("us-east-1", Project.load(folder, "dev").region());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true | true",
        "512 | 512",
        "0.50 | 0.50",
        "on | on",
        "012 | 012",
        "2026-01-01 | 2026-01-01",
        "\"quoted: text\" | quoted: text",
        "[a, 1, true, 01] | [\"a\",1,true,\"01\"]",
        "{a: {b: [x]}, c: \"1\"} | {\"a\":{\"b\":[\"x\"]},\"c\":\"1\"}",
      })
  void valuesHaveTheTextOfTheCli(String yaml, String expected) {
    project("");
    stack("config:\n  app:value: " + yaml);

    assertEquals(expected, Project.load(folder, "dev").config().get("app:value"));
  }

  @Test
  void stackFilesMayBeInAnotherFolder() {
    project("stackConfigDir: config");
    new ProjectFolder(folder).file("config/Pulumi.dev.yaml", "config:\n  app:a: b");

    assertEquals(Map.of("app:a", "b"), Project.load(folder, "dev").config());
  }

  @Test
  void aSecretIsInvalid() {
    project("");
    stack("config:\n  app:token:\n    secure: AAABBB");

    assertEquals(
        "config key 'app:token' in Pulumi.dev.yaml: is a secret, which only the Pulumi CLI can read."
            + " Allowed: plain values. Fix: run a stack without secrets with --stack, and give this"
            + " key a plain value there.",
        failure("dev"));
  }

  @Test
  void aSecretInsideAnObjectIsInvalid() {
    project("");
    stack("config:\n  app:keys:\n    - name: a\n      value:\n        secure: AAABBB");

    assertEquals(
        "config key 'app:keys' in Pulumi.dev.yaml: is a secret, which only the Pulumi CLI can read."
            + " Allowed: plain values. Fix: run a stack without secrets with --stack, and give this"
            + " key a plain value there.",
        failure("dev"));
  }

  @Test
  void aSecretOfTheAwsProviderIsIgnored() {
    project("");
    stack(
        """
        config:
          aws:region: eu-west-1
          aws:secretKey:
            secure: AAABBB
          aws:assumeRole:
            roleArn: arn:aws:iam::222233334444:role/deploy
            externalId:
              secure: AAABBB
        """);

    assertEquals(Map.of("aws:region", "eu-west-1"), Project.load(folder, "dev").config());
  }

  @Test
  void anObjectIsJson() {
    project("");
    stack(
        """
        config:
          aws:assumeRole:
            roleArn: arn:aws:iam::222233334444:role/deploy
            externalId: 42
          aws:endpoints:
            - dynamodb: http://localhost:4566
        """);

    assertEquals(
        Map.of(
            "aws:assumeRole",
            "{\"roleArn\":\"arn:aws:iam::222233334444:role/deploy\",\"externalId\":42}",
            "aws:endpoints",
            "[{\"dynamodb\":\"http://localhost:4566\"}]"),
        Project.load(folder, "dev").config());
  }

  @Test
  void aMissingKeyIsNamed() {
    project("config:\n  owner:\n    type: string");
    stack("config: {}");

    assertEquals(
        "config key 'app:owner': is declared in Pulumi.yaml without a default and is not set. Allowed:"
            + " a value of type string. Fix: set it in Pulumi.dev.yaml.",
        failure("dev"));
  }

  @Test
  void theErrorForAnUnknownStackListsTheStacks() {
    project("");
    stack("config: {}");
    new ProjectFolder(folder).file("Pulumi.prod.yaml", "config: {}");

    assertEquals(
        "stack 'staging': has no Pulumi.staging.yaml in "
            + folder
            + ". Allowed: dev, prod. Fix: name one with --stack.",
        failure("staging"));
  }

  @Test
  void aFolderWithoutProjectIsNamed() {
    assertEquals(
        ("project '%s': has no Pulumi.yaml. Allowed: the folder of a Pulumi project."
                + " Fix: name it with --project.")
            .formatted(folder),
        failure("dev"));
  }

  @Test
  void invalidYamlIsOneLine() {
    project("");
    stack("config: [a");

    var failure = failure("dev");

    assertEquals(1, failure.lines().count());
    assertEquals(folder.resolve("Pulumi.dev.yaml") + ":", failure.split(" ")[0]);
  }

  private String failure(String stack) {
    return assertThrows(StartException.class, () -> Project.load(folder, stack)).getMessage();
  }

  private void project(String rest) {
    new ProjectFolder(folder).file("Pulumi.yaml", "name: app\nruntime: java\n" + rest);
  }

  private void stack(String text) {
    new ProjectFolder(folder).file("Pulumi.dev.yaml", text);
  }
}
