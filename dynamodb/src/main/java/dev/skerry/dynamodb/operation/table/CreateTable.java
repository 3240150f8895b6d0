package dev.skerry.dynamodb.operation.table;

import static dev.skerry.dynamodb.table.TableDocument.GLOBAL_INDEXES;
import static dev.skerry.dynamodb.table.TableDocument.LOCAL_INDEXES;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.TableDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CreateTable. The table is active at once; only the response says CREATING. */
record CreateTable(Engine engine) implements Operation {
  @Override
  public Map<String, Object> answer(Input request) {
    var input = request.withoutNulls();
    var name = engine.catalog().name(input.name("TableName"));
    var onDemand = input.text("BillingMode").filter("PAY_PER_REQUEST"::equals).isPresent();
    check(input, onDemand);
    var tags = Tags.byKey(input.structures("Tags"));
    var description = description(input, name, onDemand);
    return engine.write(transaction -> create(transaction, input, description, tags));
  }

  private static void check(Input input, boolean onDemand) {
    Settings.supported(input);
    required(input);
    Capacity.table(input, onDemand);
    StreamRules.create(input);
    var definitions = KeyRules.definitions(input);
    KeyRules.table(input, definitions);
    var indexes = IndexRules.check(input, definitions, onDemand);
    KeyRules.used(input, indexes, definitions);
  }

  private static void required(Input input) {
    var missing =
        Stream.of("attributeDefinitions", "keySchema")
            .filter(name -> !input.has(Character.toUpperCase(name.charAt(0)) + name.substring(1)))
            .toList();
    Invalid.when(
        !missing.isEmpty(),
        "%d validation error%s detected: %s",
        missing.size(),
        missing.size() == 1 ? "" : "s",
        missing.stream()
            .map(
                name ->
                    "Value null at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(name))
            .collect(Collectors.joining("; ")));
  }

  private Map<String, Object> description(Input input, String name, boolean onDemand) {
    var description = new LinkedHashMap<String, Object>();
    description.put("TableName", name);
    description.put("TableArn", engine.arns().table(name));
    description.put("TableId", UUID.randomUUID().toString());
    var now = engine.clock().instant();
    description.put("CreationDateTime", TableView.seconds(now));
    for (var member : List.of("AttributeDefinitions", TableDocument.KEY_SCHEMA)) {
      description.put(member, input.members().get(member));
    }
    var arn = engine.arns().table(name);
    indexes(input, description, LOCAL_INDEXES, index -> IndexDescription.local(index, arn));
    indexes(input, description, GLOBAL_INDEXES, index -> IndexDescription.global(index, arn));
    description.put("DeletionProtectionEnabled", false);
    Capacity.describe(input, description);
    if (onDemand) {
      Settings.billing(description, true, now);
    }
    Settings.describe(input, description);
    Settings.encryption(input, description, engine.arns().kmsKey());
    return description;
  }

  private static void indexes(
      Input input,
      Map<String, Object> description,
      String kind,
      Function<Input, Map<String, Object>> describe) {
    if (input.has(kind)) {
      description.put(kind, input.structures(kind).stream().map(describe).toList());
    }
  }

  private Map<String, Object> create(
      Transaction transaction,
      Input input,
      Map<String, Object> description,
      Map<String, Object> tags) {
    var name = (String) description.get("TableName");
    if (engine.catalog().find(transaction, name).isPresent()) {
      throw new DynamoDbException(ErrorType.RESOURCE_IN_USE, "Table already exists: %s", name);
    }
    var document =
        TableDocument.create(
            description, engine.catalog().newSpaces(transaction, TableDocument.SPACES));
    for (var kind : List.of(LOCAL_INDEXES, GLOBAL_INDEXES)) {
      for (var index : document.indexes(kind)) {
        document.indexSpace(
            (String) index.get("IndexName"),
            Optional.of(engine.catalog().newSpaces(transaction, 1)));
      }
    }
    document.set("tags", Optional.of(tags));
    StreamRules.viewType(input)
        .ifPresent(type -> engine.streamCatalog().open(transaction, document, type));
    engine.catalog().save(transaction, document);
    return TableView.response(
        "TableDescription", new TableView(transaction, document).withStatus("CREATING"));
  }
}
