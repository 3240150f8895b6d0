package dev.skerry.preview;

/** The types of resources that several rules look at. */
final class Types {
  static final String TABLE = "aws:dynamodb/table:Table";
  static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";
  static final String FUNCTION = "aws:lambda/function:Function";
  static final String READY =
      "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

  private Types() {}
}
