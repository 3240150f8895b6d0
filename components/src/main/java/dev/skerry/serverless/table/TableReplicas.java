package dev.skerry.serverless.table;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableReplica;
import com.pulumi.aws.dynamodb.TableReplicaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.skerry.serverless.aws.AwsConfiguration;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Declares the replicas of a table, each with a provider for its region. */
record TableReplicas(ChildOptions children, UserTableSettings settings, Table table) {

  /**
   * Declares the replicas. Each depends on the previous one, because DynamoDB creates one replica
   * of a table at a time.
   *
   * @param dependencies of the first replica: the scaling policies
   */
  void declare(List<Resource> dependencies) {
    var declared = new ArrayList<>(dependencies);
    for (var replica : settings.replicas()) {
      var replicaChildren = children.forPart("replica-" + replica.region());
      var provider = provider(replicaChildren.component(), replica.region());
      var resource = declare(replica, replicaChildren.component(), options(provider, declared));
      declared.add(resource);
      scaleReads(replicaChildren, options(provider, List.of(resource)));
    }
  }

  /** A region has at most one replica: Pulumi deletes the old one before it creates the new one. */
  private CustomResourceOptions options(ProviderResource provider, List<Resource> dependencies) {
    return children
        .builder(List.copyOf(dependencies))
        .provider(provider)
        .deleteBeforeReplace(true)
        .build();
  }

  /** The settings of the table's provider are not readable. The tags come from the table. */
  private ProviderResource provider(String name, String region) {
    return AwsConfiguration.ofDeployment()
        .with("region", region)
        .provider(name, children.options());
  }

  private Resource declare(ReplicaSettings replica, String name, CustomResourceOptions options) {
    var args =
        TableReplicaArgs.builder()
            .globalTableArn(table.arn())
            .pointInTimeRecovery(settings.pointInTimeRecoveryDays() > 0)
            .deletionProtectionEnabled(settings.deletionProtection())
            .tags(table.tags().applyValue(tags -> tags.orElse(Map.of())));
    replica.encryptionKeyArn().ifPresent(args::kmsKeyArn);
    return new TableReplica(name, args.build(), options);
  }

  private void scaleReads(ChildOptions replicaChildren, CustomResourceOptions options) {
    settings
        .capacity()
        .provisioned()
        .map(bounds -> new TableScaling(replicaChildren, options, bounds, table.name()))
        .ifPresent(scaling -> scaling.scaleReads(settings.indexNames()));
  }
}
