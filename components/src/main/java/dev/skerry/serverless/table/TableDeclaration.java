package dev.skerry.serverless.table;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.resources.CustomResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.List;
import java.util.stream.Stream;

/** A table as its settings say, with what scales it and its replicas. */
record TableDeclaration(ChildOptions children, UserTableSettings settings) {

  Table declare() {
    var table = new Table(children.name(settings.tableThing()), arguments().build(), options());
    var policies =
        settings.capacity().provisioned().stream()
            .map(bounds -> new TableScaling(children, children.options(), bounds, table.name()))
            .flatMap(scaling -> scaling.readsAndWrites(settings.indexNames()).stream())
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
            // Off is declared too: the provider keeps what is left out (optional and computed).
            .ttl(ttl())
            .serverSideEncryption(encryption());
    settings.keys().sort().ifPresent(key -> table.rangeKey(key.name()));
    settings.streamView().ifPresent(view -> table.streamEnabled(true).streamViewType(view));
    capacity(table);
    if (!settings.indexes().isEmpty()) {
      var indexes = new TableIndexes(settings.capacity());
      table.globalSecondaryIndexes(settings.indexes().stream().map(indexes::of).toList());
    }
    return table;
  }

  /** Replicas are resources of their own: the table must not think that it should drop them. */
  private CustomResourceOptions options() {
    var moved = settings.capacity().movedByScaling(!settings.indexes().isEmpty());
    return children
        .builder(List.of())
        .ignoreChanges(Stream.concat(Stream.of("replicas"), moved.stream()).toList())
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
    if (capacity.hasCeiling()) {
      var ceiling = TableOnDemandThroughputArgs.builder();
      capacity.maxReadUnits().ifPresent(ceiling::maxReadRequestUnits);
      capacity.maxWriteUnits().ifPresent(ceiling::maxWriteRequestUnits);
      table.onDemandThroughput(ceiling.build());
    }
  }

  private List<TableAttributeArgs> attributes() {
    return settings.keyTypes().entrySet().stream()
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
