package dev.skerry.dynamodb.operation.table;

import static dev.skerry.dynamodb.operation.table.Capacity.ON_DEMAND;
import static dev.skerry.dynamodb.operation.table.Capacity.PROVISIONED;
import static dev.skerry.dynamodb.operation.table.Capacity.WARM;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.TableDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** UpdateTable. Changes take effect at once; only the response says UPDATING. */
record UpdateTable(Engine engine) implements Operation {
  private static final String INDEXES = "GlobalSecondaryIndexUpdates";
  private static final String STREAM = "StreamSpecification";
  private static final String BILLING = "BillingMode";

  /** The changes that must be alone in a request, with their names in messages. */
  private static final Map<String, String> ALONE =
      Map.of(
          "SSESpecification",
          "Server-Side Encryption modification",
          "TableClass",
          "TableClass modification",
          "DeletionProtectionEnabled",
          "DeletionProtection modification",
          WARM,
          "WarmThroughput");

  private static final List<String> CHANGES =
      List.of(
          PROVISIONED,
          BILLING,
          STREAM,
          INDEXES,
          "SSESpecification",
          "DeletionProtectionEnabled",
          ON_DEMAND,
          WARM,
          "TableClass");

  @Override
  public Map<String, Object> answer(Input request) {
    var input = request.withoutNulls();
    Settings.supported(input);
    combination(input);
    StreamRules.update(input);
    GlobalIndexUpdates.check(input);
    Capacity.bounds(input, "");
    var name = engine.catalog().name(input.name("TableName"));
    return engine.write(transaction -> update(transaction, input, name));
  }

  private static void combination(Input input) {
    var changes = CHANGES.stream().filter(input::has).toList();
    Invalid.when(
        changes.isEmpty(),
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
            + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
            + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
            + " required");
    for (var change : changes) {
      Invalid.parametersIf(
          ALONE.containsKey(change) && changes.size() > 1,
          "%s must be the only operation in the request",
          ALONE.get(change));
    }
    Invalid.parametersIf(
        input.has(ON_DEMAND) && !Set.of(ON_DEMAND, BILLING).containsAll(changes),
        "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    Invalid.parametersIf(
        input.has(STREAM) && input.has(PROVISIONED),
        "You cannot modify stream status while updating table IOPS");
    var indexes = GlobalIndexUpdates.changesIndexes(input);
    Invalid.parametersIf(
        indexes && input.has(PROVISIONED),
        "You cannot create or delete index while updating table IOPS");
    Invalid.parametersIf(
        indexes && input.has(STREAM),
        "You cannot create or delete index while changing stream status");
  }

  private Map<String, Object> update(Transaction transaction, Input input, String name) {
    var document = engine.catalog().requireDocument(transaction, name);
    var description = document.description();
    var indexes = new GlobalIndexUpdates(engine, transaction, document, input);
    new BillingUpdate(document, input, engine.clock().instant()).apply();
    Settings.describe(input, description);
    Settings.encryptionChanges(input, description);
    Settings.encryption(input, description, engine.arns().kmsKey());
    stream(transaction, input, document);
    var statuses = indexes.apply();
    var view =
        new TableView(transaction, document)
            .with("UPDATING", index -> statuses.getOrDefault(index, TableView.ACTIVE));
    indexes.delete();
    engine.catalog().save(transaction, document);
    return TableView.response("TableDescription", view);
  }

  private void stream(Transaction transaction, Input input, TableDocument document) {
    if (!input.has(STREAM)) {
      return;
    }
    var viewType = StreamRules.viewType(input);
    Invalid.when(
        viewType.isPresent() && document.stream().isPresent(),
        "Table already has an enabled stream: TableName: %s",
        document.name());
    Invalid.when(
        viewType.isEmpty() && document.stream().isEmpty(),
        "Table has no stream to disable: TableName: %s",
        document.name());
    viewType.ifPresentOrElse(
        type -> engine.streamCatalog().open(transaction, document, type),
        () -> engine.streamCatalog().close(transaction, document));
  }
}
