package dev.skerry.serverless.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonParser;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderAssumeRoleArgs;
import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.deployment.internal.DeploymentImpl;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.JsonText;
import dev.skerry.serverless.internal.ValidationErrors;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsConfigurationTest {
  private static final String PROVIDER = "pulumi:providers:aws";

  /** Every key with a value, as {@code pulumi config set} writes it. */
  private static final Map<String, String> ALL =
      table(
          """
          accessKey = AKIA0123456789
          allowedAccountIds = ["111122223333","012345678901"]
          assumeRole = {"duration":"1h","externalId":"e","policy":"{}","policyArns":["arn:p"],"roleArn":"arn:r","sessionName":"s","sourceIdentity":"i","tags":{"team":"a"},"transitiveTagKeys":["team"]}
          assumeRoleWithWebIdentity = {"duration":"1h","policy":"{}","policyArns":["arn:p"],"roleArn":"arn:r","sessionName":"s","webIdentityToken":"t","webIdentityTokenFile":"f"}
          customCaBundle = /etc/ca.pem
          defaultTags = {"tags":{"CostCenter":"42","Team":"a"}}
          ec2MetadataServiceEndpoint = http://localhost:1338
          ec2MetadataServiceEndpointMode = IPv6
          endpoints = [{"dynamodb":"http://localhost:4566","sts":"http://localhost:4566"}]
          forbiddenAccountIds = ["222233334444"]
          httpProxy = http://localhost:3128
          httpsProxy = http://localhost:3129
          ignoreTags = {"keyPrefixes":["kubernetes.io/"],"keys":["LastScan"]}
          insecure = true
          maxRetries = 5
          noProxy = localhost
          profile = staging
          region = eu-west-1
          retryMode = adaptive
          s3UsEast1RegionalEndpoint = regional
          s3UsePathStyle = true
          secretKey = 0123456789
          sharedConfigFiles = ["~/.aws/config"]
          sharedCredentialsFiles = ["~/.aws/credentials"]
          skipCredentialsValidation = true
          skipMetadataApiCheck = false
          skipRegionValidation = false
          skipRequestingAccountId = true
          stsRegion = eu-west-1
          token = 9876543210
          tokenBucketRateLimiterCapacity = 100
          useDualstackEndpoint = true
          useFipsEndpoint = false
          """);

  @Test
  void everyArgumentOfTheProviderIsAKey() {
    assertEquals(
        ALL.keySet().stream().map("aws:"::concat).collect(Collectors.toSet()),
        AwsConfiguration.keys());
    assertEquals(
        ALL.keySet(), ProviderInputs.fields().map(Field::getName).collect(Collectors.toSet()));
  }

  @Test
  void everyKeyReachesTheProvider() {
    assertEquals(readable(ALL), readable(inputs(ALL)));
  }

  @Test
  void keysThatAreNotSetAreNoInputs() {
    // The SDK's own defaults.
    assertEquals(
        Map.of("skipCredentialsValidation", "false", "skipRegionValidation", "true"),
        inputs(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "profile | ``",
        "maxRetries | ``",
        "allowedAccountIds | []",
        "allowedAccountIds | null",
        "assumeRole | {}",
        "assumeRole | {\"roleArn\":null}",
        "defaultTags | ``",
      })
  void anEmptyValueCountsAsNotSet(String name, String value) {
    assertEquals(inputs(Map.of()), inputs(Map.of(name, value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "allowedAccountIds | [111122223333] | [\"111122223333\"]",
        "assumeRole | {\"roleArn\":\"arn:r\",\"externalId\":42} | {\"externalId\":\"42\",\"roleArn\":\"arn:r\"}",
        "assumeRole | {\"roleArn\":\"arn:r\",\"policy\":null} | {\"roleArn\":\"arn:r\"}",
        "defaultTags | {\"tags\":{\"Temporary\":true,\"Level\":1.50}} | {\"tags\":{\"Level\":\"1.50\",\"Temporary\":\"true\"}}",
      })
  void unquotedValuesOfStringsAreStrings(String name, String value, String expected) {
    assertEquals(
        JsonParser.parseString(expected),
        JsonParser.parseString((String) inputs(Map.of(name, value)).get(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "skipCredentialsValidation | maybe | aws:skipCredentialsValidation is \"maybe\". Allowed: true or false. Fix: change aws:skipCredentialsValidation.",
        "insecure | 1 | aws:insecure is 1. Allowed: true or false. Fix: change aws:insecure.",
        "maxRetries | 0.5 | aws:maxRetries is 0.5. Allowed: a whole number. Fix: change aws:maxRetries.",
        "maxRetries | many | aws:maxRetries is \"many\". Allowed: a whole number. Fix: change aws:maxRetries.",
        "allowedAccountIds | 111122223333 | aws:allowedAccountIds is 111122223333. Allowed: a list. Fix: change aws:allowedAccountIds.",
        "allowedAccountIds | [[]] | aws:allowedAccountIds[0] is []. Allowed: a string. Fix: change aws:allowedAccountIds.",
        "assumeRole | arn:r | aws:assumeRole is \"arn:r\". Allowed: an object with duration, externalId, policy, policyArns, roleArn, sessionName, sourceIdentity, tags, transitiveTagKeys. Fix: change aws:assumeRole.",
        "assumeRole | {\"roleArn\": | aws:assumeRole is \"{\\\"roleArn\\\":\". Allowed: an object with duration, externalId, policy, policyArns, roleArn, sessionName, sourceIdentity, tags, transitiveTagKeys. Fix: change aws:assumeRole.",
        "ignoreTags | {\"key\":[]} | aws:ignoreTags has no property 'key'. Allowed: keyPrefixes, keys. Fix: write keys.",
        "ignoreTags | {\"colour\":[]} | aws:ignoreTags has no property 'colour'. Allowed: keyPrefixes, keys. Fix: change aws:ignoreTags.",
        "defaultTags | {\"tags\":{\"a\":[]}} | aws:defaultTags.tags.a is []. Allowed: a string. Fix: change aws:defaultTags.",
      })
  void aValueOfAnotherTypeIsAnErrorWithItsKeyAndFile(String name, String value, String error) {
    var configuration = of(Map.of(name, value));

    assertEquals(List.of("Pulumi.dev.yaml: " + error), lines(configuration));
    assertEquals(
        "Pulumi.dev.yaml: " + error,
        assertThrows(IllegalArgumentException.class, () -> configuration.provider("it", null))
            .getMessage());
  }

  @Test
  void allErrorsAreReportedTogether() {
    var configuration = of(Map.of("insecure", "maybe", "maxRetries", "many"));

    assertEquals(
        """
        Pulumi.dev.yaml: aws:insecure is "maybe". Allowed: true or false. Fix: change aws:insecure.
        Pulumi.dev.yaml: aws:maxRetries is "many". Allowed: a whole number. Fix: change aws:maxRetries.""",
        String.join("\n", lines(configuration)));
  }

  @Test
  void aProgramCanSetAKey() {
    var program =
        RecordedProgram.run(
            ctx ->
                AwsConfiguration.ofDeployment()
                    .with("region", "eu-west-1")
                    .with("allowedAccountIds", List.of("111122223333"))
                    .with("maxRetries", 5)
                    .provider("it", null),
            Map.of("aws:region", "us-east-1", "aws:profile", "staging"));

    assertEquals(
        Map.of(
            "allowedAccountIds", "[\"111122223333\"]",
            "maxRetries", "5",
            "profile", "staging",
            "region", "eu-west-1",
            "skipCredentialsValidation", "false",
            "skipRegionValidation", "true"),
        program.succeeded().resource(PROVIDER, "it").inputs());
  }

  @Test
  void aProgramCannotSetAnUnknownKey() {
    var configuration = of(Map.of());

    var failure =
        assertThrows(IllegalArgumentException.class, () -> configuration.with("regoin", "mars"));

    assertEquals(
        "AwsConfiguration: name is 'regoin', which is not an argument of the provider. Allowed: "
            + String.join(", ", ALL.keySet())
            + ". Fix: write region.",
        failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"accessKey", "assumeRole", "insecure", "maxRetries", "allowedAccountIds"})
  void theWholeValueOfASecretKeyIsASecret(String name) {
    var settings = AwsSettings.read(config(ALL, name), ValidationErrors.of("Pulumi.dev.yaml"));

    for (var other : List.of("profile", name)) {
      var isSecret = Internal.of(settings.get(other).output()).isSecret().join();
      assertEquals(other.equals(name), isSecret, other);
    }
  }

  /** Fails when the SDK is fixed. Then remove {@link ProviderInputs}. */
  @Test
  void theSdkMarksASecretWithinItsJson() {
    var role = ProviderAssumeRoleArgs.builder().externalId(Output.ofSecret("hush")).build();
    var args = ProviderArgs.builder().assumeRole(role).build();

    var program = RecordedProgram.run(ctx -> new Provider("it", args));

    assertEquals(
        "{\"externalId\":{\"4dabf18193072939515e22adb298388d\":"
            + "\"1b47061264138c4ac30d75fd1eb44270\",\"value\":\"hush\"}}",
        program.resource(PROVIDER, "it").input("assumeRole"));
  }

  @Test
  void aSecretIsNotShown() {
    var configuration = of(Map.of("maxRetries", "hush"), "maxRetries");

    assertEquals(
        List.of(
            "Pulumi.dev.yaml: aws:maxRetries is (secret value hidden)."
                + " Allowed: a whole number. Fix: change aws:maxRetries."),
        lines(configuration));
  }

  @Test
  void programsCanReadListsAndTags() {
    var configuration = of(ALL, "defaultTags");

    assertEquals(Map.of("CostCenter", "42", "Team", "a"), configuration.defaultTags());
    assertEquals(
        List.of("111122223333", "012345678901"), configuration.strings("allowedAccountIds"));
    assertTrue(configuration.isSecret("defaultTags"));
    assertEquals(Map.of(), of(Map.of()).defaultTags());
    assertEquals(Map.of(), of(Map.of("defaultTags", "{\"tags\":null}")).defaultTags());
    assertEquals(List.of(), of(Map.of()).strings("allowedAccountIds"));
  }

  private static Map<String, String> table(String rows) {
    return rows.lines()
        .map(row -> row.split(" = ", 2))
        .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a, TreeMap::new));
  }

  /** Returns the inputs of a provider in a program with the configuration. */
  private static Map<String, Object> inputs(Map<String, String> values) {
    var program =
        RecordedProgram.run(
                ctx -> AwsConfiguration.ofDeployment().provider("it", null), keyed(values))
            .succeeded();
    return program.resource(PROVIDER, "it").inputs();
  }

  /** Parses JSON, so that the order of its keys does not matter. */
  private static Map<String, Object> readable(Map<String, ?> inputs) {
    var readable = new TreeMap<String, Object>();
    inputs.forEach((name, value) -> readable.put(name, JsonText.parseNonEmpty((String) value)));
    return readable;
  }

  private static AwsConfiguration of(Map<String, String> values, String... secrets) {
    return AwsConfiguration.of(config(values, secrets), ValidationErrors.of("Pulumi.dev.yaml"));
  }

  private static DeploymentImpl.Config config(Map<String, String> values, String... secrets) {
    var secretKeys = Stream.of(secrets).map("aws:"::concat).toArray(String[]::new);
    return new DeploymentImpl.Config(
        ImmutableMap.copyOf(keyed(values)), ImmutableSet.copyOf(secretKeys));
  }

  private static Map<String, String> keyed(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(entry -> "aws:" + entry.getKey(), Map.Entry::getValue));
  }

  private static List<String> lines(AwsConfiguration configuration) {
    return configuration.errors().stream().map(ValidationError::toString).toList();
  }
}
