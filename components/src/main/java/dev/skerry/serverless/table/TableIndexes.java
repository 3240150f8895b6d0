package dev.skerry.serverless.table;

import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexOnDemandThroughputArgs;

/** A table's global indexes, each with the capacity of the table. */
record TableIndexes(CapacitySettings capacity) {

  TableGlobalSecondaryIndexArgs of(GlobalIndexSettings settings) {
    var index =
        TableGlobalSecondaryIndexArgs.builder()
            .name(settings.name())
            .hashKey(settings.keys().partition().name())
            .projectionType(settings.projectionType());
    settings.keys().sort().ifPresent(key -> index.rangeKey(key.name()));
    if (!settings.projectedAttributes().isEmpty()) {
      index.nonKeyAttributes(settings.projectedAttributes());
    }
    capacity
        .provisioned()
        .ifPresent(
            bounds ->
                index
                    .readCapacity(bounds.readUnits().min())
                    .writeCapacity(bounds.writeUnits().min()));
    if (capacity.hasCeiling()) {
      index.onDemandThroughput(ceiling());
    }
    return index.build();
  }

  private TableGlobalSecondaryIndexOnDemandThroughputArgs ceiling() {
    var ceiling = TableGlobalSecondaryIndexOnDemandThroughputArgs.builder();
    capacity.maxReadUnits().ifPresent(ceiling::maxReadRequestUnits);
    capacity.maxWriteUnits().ifPresent(ceiling::maxWriteRequestUnits);
    return ceiling.build();
  }
}
