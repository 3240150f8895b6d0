package dev.skerry.serverless.table;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;

/**
 * How AWS knows a table.
 *
 * @param streamArn empty text: no stream
 */
record TableNames(Output<String> name, Output<String> arn, Output<String> streamArn) {
  static TableNames of(ExistingTable table) {
    return new TableNames(table.name(), table.arn(), Output.of(""));
  }

  static TableNames of(Table table, boolean hasStream) {
    return new TableNames(table.name(), table.arn(), hasStream ? table.streamArn() : Output.of(""));
  }
}
