package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.regex.Pattern;

/** ARNs of the keys that logs are encrypted with. */
final class LogKey {
  // CloudWatch Logs takes a key, not an alias: API reference, AssociateKmsKey.
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9_-]+");

  private LogKey() {}

  static void validate(String arn, ValidationErrors errors) {
    errors.requireMatch(
        "logKeyArn", arn, ARN, "a KMS key's ARN, arn:aws:kms:REGION:ACCOUNT:key/ID");
  }
}
