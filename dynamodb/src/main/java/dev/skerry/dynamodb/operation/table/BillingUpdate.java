package dev.skerry.dynamodb.operation.table;

import static dev.skerry.dynamodb.operation.table.Capacity.PROVISIONED;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.TableDocument;
import java.time.Instant;

/** The change of a table's billing mode and throughput. */
record BillingUpdate(TableDocument document, Input input, Instant now) {
  void apply() {
    var description = document.description();
    var wasOnDemand = Settings.isOnDemand(description);
    var onDemand = input.text("BillingMode").map("PAY_PER_REQUEST"::equals).orElse(wasOnDemand);
    Invalid.parametersIf(
        onDemand && input.has(PROVISIONED),
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
            + " PAY_PER_REQUEST");
    Invalid.parametersIf(
        !onDemand && wasOnDemand && !input.has(PROVISIONED),
        "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    Capacity.onDemand(input, onDemand, "table");
    if (!onDemand && !wasOnDemand && input.has(PROVISIONED)) {
      Capacity.changes(input, description, "table");
    }
    if (onDemand != wasOnDemand) {
      switchMode(onDemand);
    }
    Capacity.describe(input, description);
  }

  private void switchMode(boolean onDemand) {
    Settings.billing(document.description(), onDemand, now);
    if (onDemand) {
      Capacity.provisioned(document.description(), 0, 0);
      document
          .indexes(TableDocument.GLOBAL_INDEXES)
          .forEach(index -> Capacity.provisioned(index, 0, 0));
    } else {
      var updated = GlobalIndexUpdates.updated(input);
      for (var index : document.indexes(TableDocument.GLOBAL_INDEXES)) {
        Invalid.parametersIf(
            !updated.contains(index.get(IndexDescription.NAME)),
            "ProvisionedThroughput must be specified for index: %s",
            index.get(IndexDescription.NAME));
      }
    }
  }
}
