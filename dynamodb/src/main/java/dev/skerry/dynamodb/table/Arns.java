package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARNs of a region.
 *
 * @param region the region
 */
public record Arns(String region) {
  private static final String ACCOUNT = "000000000000";
  private static final Pattern TABLE =
      Pattern.compile(
          "arn:aws[a-z-]*:dynamodb:([a-z0-9-]+):[0-9]{12}:table/([a-zA-Z0-9_.-]{3,255})");

  public String table(String name) {
    return "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, ACCOUNT, name);
  }

  public String stream(String table, String label) {
    return table(table) + "/stream/" + label;
  }

  /** The beginning of the ARN of a KMS key or alias. */
  public String kmsKey() {
    return "arn:aws:kms:%s:%s:".formatted(region, ACCOUNT);
  }

  /** The table's name in an ARN of a table of this region, in any account. */
  public Optional<String> tableName(String arn) {
    return Optional.of(TABLE.matcher(arn))
        .filter(match -> match.matches() && match.group(1).equals(region))
        .map(match -> match.group(2));
  }

  /**
   * Requires an ARN of a table of this region.
   *
   * @throws DynamoDbException VALIDATION
   */
  String requireTable(String arn) {
    return tableName(arn)
        .orElseThrow(
            () ->
                DynamoDbException.validation(
                    "1 validation error detected: Invalid %s in '%s'",
                    TABLE.matcher(arn).matches() ? "AWS region" : "resource type", arn));
  }
}
