package dev.skerry.dynamodb.operation.table;

import static dev.skerry.dynamodb.operation.table.IndexDescription.NAME;
import static dev.skerry.dynamodb.table.TableDocument.GLOBAL_INDEXES;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.TableDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The creation, update and deletion of global indexes of an existing table. */
record GlobalIndexUpdates(
    Engine engine, Transaction transaction, TableDocument document, Input input) {
  private static final String UPDATES = "GlobalSecondaryIndexUpdates";
  private static final String CREATE = "Create";
  private static final String UPDATE = "Update";
  private static final String DELETE = "Delete";

  /** Whether a request creates or deletes an index. */
  static boolean changesIndexes(Input input) {
    return Stream.of(CREATE, DELETE).anyMatch(action -> actions(input, action).count() > 0);
  }

  /** The names of the indexes whose throughput a request updates. */
  static Set<String> updated(Input input) {
    return actions(input, UPDATE)
        .filter(index -> index.has(Capacity.PROVISIONED))
        .map(index -> index.name(NAME))
        .collect(Collectors.toSet());
  }

  /** Creates and updates indexes. Returns the statuses of changed indexes by name. */
  Map<String, String> apply() {
    var statuses = new HashMap<String, String>();
    actions(input, CREATE).forEach(index -> statuses.put(create(index), "CREATING"));
    actions(input, UPDATE).forEach(index -> statuses.put(update(index), "UPDATING"));
    for (var index : actions(input, DELETE).toList()) {
      existing(index.name(NAME), "delete");
      statuses.put(index.name(NAME), "DELETING");
    }
    return statuses;
  }

  /** Deletes indexes. */
  void delete() {
    for (var index : actions(input, DELETE).toList()) {
      var name = index.name(NAME);
      engine.catalog().removeIndex(transaction, document.indexSpace(name));
      document.indexSpace(name, Optional.empty());
      var remaining = new ArrayList<>(document.indexes(GLOBAL_INDEXES));
      remaining.removeIf(description -> description.get(NAME).equals(name));
      describe(remaining);
      keepUsedDefinitions();
    }
  }

  /** Checks what needs no table. */
  static void check(Input input) {
    Invalid.parametersIf(
        input.has(UPDATES) && input.structures(UPDATES).isEmpty(), "List of %s is empty", UPDATES);
    var names = new HashSet<String>();
    for (var update : input.structures(UPDATES)) {
      var actions = Stream.of(UPDATE, CREATE, DELETE).filter(update::has).toList();
      Invalid.parametersIf(
          actions.isEmpty(),
          "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
              + " GlobalSecondaryIndexUpdate.Delete must not be null");
      Invalid.parametersIf(
          actions.size() > 1,
          "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
      var name = update.structure(actions.get(0)).orElseThrow().name(NAME);
      Invalid.parametersIf(
          !names.add(name),
          "Only one global secondary index update per index is allowed simultaneously. Index: %s",
          name);
    }
    if (actions(input, CREATE).count() + actions(input, DELETE).count() > 1) {
      throw limitExceeded("Only 1 online index can be created or deleted simultaneously per table");
    }
  }

  private String create(Input index) {
    var name = index.name(NAME);
    var definitions = definitions(name);
    var onDemand = Settings.isOnDemand(document.description());
    IndexRules.global(index, definitions.keySet(), onDemand);
    Invalid.when(
        Stream.of(GLOBAL_INDEXES, TableDocument.LOCAL_INDEXES)
            .anyMatch(kind -> find(kind, name).isPresent()),
        "Attempting to create an index which already exists");
    var indexes = new ArrayList<>(document.indexes(GLOBAL_INDEXES));
    if (indexes.size() == IndexRules.MAX_GLOBAL) {
      throw limitExceeded(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + IndexRules.MAX_GLOBAL);
    }
    indexes.add(IndexDescription.global(index, (String) document.description().get("TableArn")));
    describe(indexes);
    IndexRules.nonKeyAttributes(
        Stream.of(GLOBAL_INDEXES, TableDocument.LOCAL_INDEXES)
            .flatMap(kind -> document.indexes(kind).stream())
            .map(Input::new)
            .toList());
    document.description().put("AttributeDefinitions", List.copyOf(definitions.values()));
    keepUsedDefinitions();
    document.indexSpace(name, Optional.of(engine.catalog().newSpaces(transaction, 1)));
    var table = document.parse();
    new ItemWriter(engine).fill(transaction, table, table.index(name).orElseThrow());
    return name;
  }

  private String update(Input index) {
    var name = index.name(NAME);
    var description = existing(name, "update");
    var onDemand = Settings.isOnDemand(document.description());
    Invalid.parametersIf(
        onDemand && index.has(Capacity.PROVISIONED),
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: %s when"
            + " BillingMode is PAY_PER_REQUEST",
        name);
    Capacity.bounds(index, " for index " + name);
    Capacity.onDemand(index, onDemand, "index : " + name);
    if (index.has(Capacity.PROVISIONED)) {
      Capacity.changes(index, description, "index " + name);
    }
    Capacity.describe(index, description);
    return name;
  }

  private Map<String, Object> existing(String name, String action) {
    Invalid.when(
        find(TableDocument.LOCAL_INDEXES, name).isPresent(),
        "Cannot %s an index that is not a GlobalSecondaryIndex: %s",
        action,
        name);
    return find(GLOBAL_INDEXES, name)
        .orElseThrow(
            () ->
                new DynamoDbException(
                    ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found"));
  }

  /** The definitions of the table and of the request by attribute. */
  private Map<String, Map<String, Object>> definitions(String index) {
    Invalid.parametersIf(
        !input.has("AttributeDefinitions"),
        "AttributeDefinitions is not specified for index: %s",
        index);
    KeyRules.definitions(input);
    var definitions = KeyRules.byName(new Input(document.description()));
    KeyRules.byName(input)
        .forEach(
            (name, definition) -> {
              var former = definitions.put(name, definition);
              Invalid.parametersIf(
                  former != null && !former.equals(definition),
                  "Attributes cannot be redefined. Please check that your attribute has the same"
                      + " type as previously defined. Existing type of %s: %s New type: %s",
                  name,
                  former == null ? "" : former.get("AttributeType"),
                  definition.get("AttributeType"));
            });
    return definitions;
  }

  private void keepUsedDefinitions() {
    var description = new Input(document.description());
    var used = new HashSet<>(KeyRules.names(description));
    Stream.of(GLOBAL_INDEXES, TableDocument.LOCAL_INDEXES)
        .flatMap(kind -> description.structures(kind).stream())
        .forEach(index -> used.addAll(KeyRules.names(index)));
    var definitions = KeyRules.byName(description);
    definitions.keySet().retainAll(used);
    description.members().put("AttributeDefinitions", List.copyOf(definitions.values()));
  }

  private Optional<Map<String, Object>> find(String kind, String name) {
    return document.indexes(kind).stream()
        .filter(index -> index.get(NAME).equals(name))
        .findFirst();
  }

  private void describe(List<Map<String, Object>> indexes) {
    if (indexes.isEmpty()) {
      document.description().remove(GLOBAL_INDEXES);
    } else {
      document.description().put(GLOBAL_INDEXES, indexes);
    }
  }

  private static Stream<Input> actions(Input input, String action) {
    return input.structures(UPDATES).stream().flatMap(update -> update.structure(action).stream());
  }

  private static DynamoDbException limitExceeded(String reason) {
    return new DynamoDbException(ErrorType.LIMIT_EXCEEDED, "Subscriber limit exceeded: %s", reason);
  }
}
