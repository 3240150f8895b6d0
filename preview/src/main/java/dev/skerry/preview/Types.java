package dev.skerry.preview;

/** Resource types that several rules use. */
final class Types {
  static final String TABLE = "aws:dynamodb/table:Table";
  static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";
  static final String FUNCTION = "aws:lambda/function:Function";
  static final String PROVISIONED_CONCURRENCY =
      "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

  private Types() {}
}
