package dev.skerry.stack;

import dev.skerry.serverless.aws.AwsConfiguration;
import java.util.Map;
import java.util.TreeMap;

/** The tags of every resource: those of {@code aws:defaultTags}, and the program's. */
final class DefaultTags {
  private DefaultTags() {}

  /**
   * @param ours the program's
   */
  static Map<String, String> merged(
      AwsConfiguration aws, Map<String, String> ours, ConfigErrors errors) {
    var secret = aws.isSecret("defaultTags");
    var merged = new TreeMap<>(aws.defaultTags());
    merged.forEach(
        (tag, value) ->
            check(tag, value, secret ? "(secret value hidden)" : "'" + value + "'", ours, errors));
    merged.putAll(ours);
    return merged;
  }

  /** Two tags that differ in case are two to most services of AWS, and one to IAM. */
  private static void check(
      String tag, String value, String shown, Map<String, String> ours, ConfigErrors errors) {
    ours.entrySet().stream()
        .filter(our -> our.getKey().equalsIgnoreCase(tag))
        .filter(our -> !our.equals(Map.entry(tag, value)))
        .forEach(
            our ->
                errors.add(
                    "aws:defaultTags.tags." + tag,
                    "is " + shown,
                    "%s '%s', which the program sets".formatted(our.getKey(), our.getValue())));
  }
}
