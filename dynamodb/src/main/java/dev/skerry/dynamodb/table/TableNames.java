package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.regex.Pattern;

/** The naming rules of tables and indexes. */
public final class TableNames {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private TableNames() {}

  /**
   * Requires a valid name of a table or an index.
   *
   * @throws DynamoDbException VALIDATION
   */
  public static String require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw DynamoDbException.validation(
          "Invalid table/index name.  Table/index names must be between 3 and 255 characters long,"
              + " and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
    }
    return name;
  }

  /** The name of a table by its name or its ARN. */
  static String name(Arns arns, String nameOrArn) {
    if (!nameOrArn.startsWith("arn:")) {
      return require(nameOrArn);
    }
    return arns.tableName(nameOrArn)
        .orElseThrow(
            () ->
                DynamoDbException.validation(
                    "1 validation error detected: Invalid AWS region in '%s'", nameOrArn));
  }
}
