package dev.skerry.stack;

import dev.skerry.serverless.aws.AwsConfiguration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The AWS accounts that a key of the configuration names.
 *
 * @param key with its namespace
 * @param secret whether messages must not show them
 */
record AccountIds(String key, List<String> ids, boolean secret) {
  private static final Pattern ID = Pattern.compile("[0-9]{12}");
  private static final String ALLOWED = "account ids of 12 digits, in quotes";

  static AccountIds ofProgram(ConfigKeys keys, String name, ConfigErrors errors) {
    var accounts = new AccountIds("skerry:" + name, keys.texts(name), false);
    accounts.validate(errors);
    return accounts;
  }

  static AccountIds ofProvider(AwsConfiguration aws, String name, ConfigErrors errors) {
    var accounts = new AccountIds("aws:" + name, aws.texts(name), aws.isSecret(name));
    accounts.validate(errors);
    return accounts;
  }

  private void validate(ConfigErrors errors) {
    ids.stream()
        .filter(ID.asMatchPredicate().negate())
        .forEach(id -> errors.add(key, "contains " + shown("'" + id + "'"), ALLOWED));
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  String shown() {
    return shown(String.join(", ", ids));
  }

  private String shown(String text) {
    return secret ? "(secret value hidden)" : text;
  }
}
