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

/** A table's replicas, each made by a provider of its region. */
record TableReplicas(ChildOptions children, UserTableSettings settings, Table table) {

  /**
   * Declares them, one after another as DynamoDB wants it.
   *
   * @param before what must be there first: the scaling of provisioned writes
   */
  void declare(List<Resource> before) {
    var made = new ArrayList<>(before);
    for (var replica : settings.replicas()) {
      var its = children.of("replica-" + replica.region());
      var provider = provider(its.component(), replica.region());
      var resource = declare(replica, its.component(), options(provider, made));
      made.add(resource);
      scaleReads(its, options(provider, List.of(resource)));
    }
  }

  /** A region has one replica: the old one goes before the new one comes. */
  private CustomResourceOptions options(ProviderResource provider, List<Resource> before) {
    return children
        .builder(List.copyOf(before))
        .provider(provider)
        .deleteBeforeReplace(true)
        .build();
  }

  /** The table's provider cannot be asked for its settings; its tags come with the table. */
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

  private void scaleReads(ChildOptions its, CustomResourceOptions options) {
    settings
        .capacity()
        .provisioned()
        .map(bounds -> new TableScaling(its, options, bounds, table.name()))
        .ifPresent(scaling -> scaling.readsAlone(settings.indexNames()));
  }
}
