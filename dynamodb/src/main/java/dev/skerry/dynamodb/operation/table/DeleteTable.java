package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import java.util.List;
import java.util.Map;

/** DeleteTable. The table is gone at once; only the response says DELETING. */
record DeleteTable(Engine engine) implements Operation {
  private static final List<String> SHOWN =
      List.of(
          "TableName",
          "TableArn",
          "TableId",
          "TableStatus",
          "TableSizeBytes",
          "ItemCount",
          "ProvisionedThroughput",
          "BillingModeSummary",
          "DeletionProtectionEnabled");

  @Override
  public Map<String, Object> answer(Input input) {
    return engine.write(
        transaction -> {
          var document = engine.catalog().requireDocument(transaction, input.name("TableName"));
          Invalid.when(
              document.description().get("DeletionProtectionEnabled").equals(true),
              "Resource cannot be deleted as it is currently protected against deletion."
                  + " Disable deletion protection first.");
          var view = new TableView(transaction, document).withStatus("DELETING");
          view.keySet().retainAll(SHOWN);
          engine.streamCatalog().close(transaction, document);
          engine.catalog().remove(transaction, document);
          return TableView.response("TableDescription", view);
        });
  }
}
