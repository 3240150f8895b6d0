package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;
import dev.skerry.local.process.StartException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stack's {@code aws:*} keys and what the program adds to them, in its provider. */
class ProviderSettingsTest {
  private static final String ACCOUNTS = "skerry:allowedAccounts";
  private static final String ALLOWED = "aws:allowedAccountIds";
  private static final String FORBIDDEN = "aws:forbiddenAccountIds";
  private static final String TAGS = "aws:defaultTags";

  @Test
  void theConfigurationReachesTheProvider() {
    var provider =
        provider(
            Map.of(
                "aws:profile", "staging",
                "aws:assumeRole", "{\"roleArn\":\"arn:aws:iam::222233334444:role/deploy\"}",
                "aws:skipCredentialsValidation", "true"));

    assertEquals("staging", provider.get("profile"));
    assertEquals(
        "{\"roleArn\":\"arn:aws:iam::222233334444:role/deploy\"}", provider.get("assumeRole"));
    assertEquals("true", provider.get("skipCredentialsValidation"));
    assertEquals("us-east-1", provider.get("region"));
  }

  @Test
  void defaultTagsAreTheirsAndOurs() {
    var provider =
        provider(Map.of(TAGS, "{\"tags\":{\"CostCenter\":42,\"ManagedBy\":\"pulumi\"}}"));

    assertEquals(
        JsonParser.parseString(
            """
            {"tags": {"CostCenter": "42", "Environment": "dev", "ManagedBy": "pulumi",
              "Owner": "dev@example.com", "Project": "skerry"}}"""),
        JsonParser.parseString((String) provider.get("defaultTags")));
  }

  @ParameterizedTest
  @CsvSource({"Owner", "owner"})
  void aTagThatSaysSomethingElseIsAnErrorThatNamesBoth(String tag) {
    var failure = failure(Map.of(TAGS, "{\"tags\":{\"%s\":\"somebody\"}}".formatted(tag)));

    assertEquals(
        "aws:defaultTags.tags.%1$s is 'somebody'. Allowed: Owner 'dev@example.com', which the program sets. Fix: change aws:defaultTags.tags.%1$s in Pulumi.dev.yaml."
            .formatted(tag),
        failure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | [] |",
        "['111122223333'] | [] | [\"111122223333\"]",
        "[] | ['111122223333'] | [\"111122223333\"]",
        "[] | [111122223333] | [\"111122223333\"]",
        "['111122223333','222233334444'] | ['222233334444','333344445555'] | [\"222233334444\"]",
      })
  void allowedAccountsAreThoseThatBothKeysName(String ours, String theirs, String allowed) {
    var provider = provider(Map.of(ACCOUNTS, json(ours), ALLOWED, json(theirs)));

    assertEquals(allowed, provider.get("allowedAccountIds"));
  }

  @Test
  void keysThatAllowNoAccountInCommonAreAnError() {
    var failure =
        failure(Map.of(ACCOUNTS, json("['111122223333']"), ALLOWED, json("['222233334444']")));

    assertEquals(
        "aws:allowedAccountIds is 222233334444. Allowed: one or more of skerry:allowedAccounts:"
            + " 111122223333. Fix: change aws:allowedAccountIds in Pulumi.dev.yaml.",
        failure);
  }

  @Test
  void forbiddenAccountsReachTheProvider() {
    assertEquals(
        "[\"111122223333\"]",
        provider(Map.of(FORBIDDEN, json("['111122223333']"))).get("forbiddenAccountIds"));
  }

  @ParameterizedTest
  @CsvSource({ACCOUNTS, ALLOWED})
  void forbiddenAccountsBesideAllowedOnesAreAnError(String allowed) {
    var failure =
        failure(Map.of(FORBIDDEN, json("['111122223333']"), allowed, json("['222233334444']")));

    assertEquals(
        "aws:forbiddenAccountIds conflicts with %s. Allowed: allowed or forbidden accounts, as the provider does not take both. Fix: change aws:forbiddenAccountIds in Pulumi.dev.yaml."
            .formatted(allowed),
        failure);
  }

  @ParameterizedTest
  @CsvSource({ALLOWED, FORBIDDEN})
  void anAccountThatLostItsZeroIsAnError(String key) {
    var failure = failure(Map.of(key, "[12345678901]"));

    assertEquals(
        "%1$s contains '12345678901'. Allowed: account ids of 12 digits, in quotes. Fix: change %1$s in Pulumi.dev.yaml."
            .formatted(key),
        failure);
  }

  @Test
  void allErrorsAreReportedTogether() {
    var failure =
        failure(
            Map.of(
                "aws:region", "mars",
                "aws:skipCredentialsValidation", "maybe",
                "aws:ignoreTags", "{\"key\":[]}",
                "skerry:memoryMb", "1"));

    assertEquals(
        """
        Pulumi.dev.yaml: aws:ignoreTags has no property 'key'. Allowed: keyPrefixes, keys. \
        Fix: write keys.
        Pulumi.dev.yaml: aws:skipCredentialsValidation is "maybe". Allowed: true or false. \
        Fix: change aws:skipCredentialsValidation.
        aws:region is 'mars'. Allowed: a region such as us-east-1. \
        Fix: change aws:region in Pulumi.dev.yaml.
        skerry:memoryMb is 1. Allowed: 128 to 10240. Fix: change skerry:memoryMb in Pulumi.dev.yaml.""",
        failure);
  }

  private static Map<String, Object> provider(Map<String, String> changes) {
    var run = MainStack.run("dev", changes);
    var provider = MainStack.ofType(run, "pulumi:providers:aws").findFirst().orElseThrow();
    return new TreeMap<>(provider.inputs().map());
  }

  private static String failure(Map<String, String> changes) {
    var failure = assertThrows(StartException.class, () -> MainStack.run("dev", changes));
    return failure.getMessage().replace("program 'dev.skerry.stack.App': ", "");
  }

  private static String json(String list) {
    return list.replace('\'', '"');
  }
}
