package dev.skerry.serverless.table;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.List;
import java.util.stream.Stream;

/** Declares a table, its auto scaling and its replicas. */
record TableDeclaration(ChildOptions children, UserTableSettings settings) {

  Table declare() {
    var table = new Table(children.name(settings.tableSuffix()), arguments().build(), options());
    var policies =
        settings.capacity().provisioned().stream()
            .map(bounds -> new TableScaling(children, children.options(), bounds, table.name()))
            .flatMap(scaling -> scaling.scaleReadsAndWrites(settings.indexNames()).stream())
            .toList();
    new TableReplicas(children, settings, table).declare(policies);
    return table;
  }

  private TableArgs.Builder arguments() {
    var table =
        TableArgs.builder()
            .billingMode(settings.capacity().billingMode())
            .hashKey(settings.keys().partition().name())
            .attributes(attributes())
            .pointInTimeRecovery(recovery(settings.pointInTimeRecoveryDays()))
            .deletionProtectionEnabled(settings.deletionProtection())
            // Also when disabled: the provider keeps the value of a removed property.
            .ttl(ttl())
            .serverSideEncryption(encryption());
    settings.keys().sort().ifPresent(key -> table.rangeKey(key.name()));
    settings.streamView().ifPresent(view -> table.streamEnabled(true).streamViewType(view));
    capacity(table);
    if (!settings.indexes().isEmpty()) {
      table.globalSecondaryIndexes(settings.indexes().stream().map(this::index).toList());
    }
    return table;
  }

  /** Replicas are separate resources: without ignoring them, the table would delete them. */
  private CustomResourceOptions options() {
    var scaled = settings.capacity().scaledProperties(!settings.indexes().isEmpty());
    return children
        .builder(List.of())
        .ignoreChanges(Stream.concat(Stream.of("replicas"), scaled.stream()).toList())
        .build();
  }

  private void capacity(TableArgs.Builder table) {
    var capacity = settings.capacity();
    capacity
        .provisioned()
        .ifPresent(
            bounds ->
                table
                    .readCapacity(bounds.readUnits().min())
                    .writeCapacity(bounds.writeUnits().min()));
    if (capacity.hasMaximum()) {
      var maximum = TableOnDemandThroughputArgs.builder();
      capacity.maxReadUnits().ifPresent(maximum::maxReadRequestUnits);
      capacity.maxWriteUnits().ifPresent(maximum::maxWriteRequestUnits);
      table.onDemandThroughput(maximum.build());
    }
  }

  private TableGlobalSecondaryIndexArgs index(GlobalIndexSettings settings) {
    var index =
        TableGlobalSecondaryIndexArgs.builder()
            .name(settings.name())
            .hashKey(settings.keys().partition().name())
            .projectionType(settings.projectionType());
    settings.keys().sort().ifPresent(key -> index.rangeKey(key.name()));
    if (!settings.projectedAttributes().isEmpty()) {
      index.nonKeyAttributes(settings.projectedAttributes());
    }
    indexCapacity(index);
    return index.build();
  }

  /** Sets the same capacity as the table's. */
  private void indexCapacity(TableGlobalSecondaryIndexArgs.Builder index) {
    var capacity = settings.capacity();
    capacity
        .provisioned()
        .ifPresent(
            bounds ->
                index
                    .readCapacity(bounds.readUnits().min())
                    .writeCapacity(bounds.writeUnits().min()));
    if (capacity.hasMaximum()) {
      var maximum = TableGlobalSecondaryIndexOnDemandThroughputArgs.builder();
      capacity.maxReadUnits().ifPresent(maximum::maxReadRequestUnits);
      capacity.maxWriteUnits().ifPresent(maximum::maxWriteRequestUnits);
      index.onDemandThroughput(maximum.build());
    }
  }

  private List<TableAttributeArgs> attributes() {
    return settings.attributeTypes().entrySet().stream()
        .map(key -> TableAttributeArgs.builder().name(key.getKey()).type(key.getValue()).build())
        .toList();
  }

  private static TablePointInTimeRecoveryArgs recovery(int days) {
    var recovery = TablePointInTimeRecoveryArgs.builder().enabled(days > 0);
    return days > 0 ? recovery.recoveryPeriodInDays(days).build() : recovery.build();
  }

  private TableTtlArgs ttl() {
    var ttl = TableTtlArgs.builder().enabled(settings.ttlEnabled());
    settings.ttlAttribute().ifPresent(ttl::attributeName);
    return ttl.build();
  }

  private TableServerSideEncryptionArgs encryption() {
    var key = settings.encryptionKeyArn();
    var encryption = TableServerSideEncryptionArgs.builder().enabled(key.isPresent());
    key.ifPresent(encryption::kmsKeyArn);
    return encryption.build();
  }
}
