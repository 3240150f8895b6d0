package com.example.values.scripts;

import com.example.values.infrastructure.App;
import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The table that the Pulumi program declares.
 *
 * @param name its name in the local cloud
 * @param inputs its properties, as Pulumi names them
 */
record DeclaredTable(String name, Map<String, Object> inputs) {
  private static final String TYPE = "aws:dynamodb/table:Table";

  /** What else CreateTable would need. */
  private static final List<String> NOT_CREATED =
      List.of("globalSecondaryIndexes", "localSecondaryIndexes", "readCapacity", "streamEnabled");

  /** Runs the declaration without Pulumi's engine. */
  static DeclaredTable read() {
    var recorder = new Recorder();
    PulumiTest.withMocks(recorder).runTest(DeclaredTable::declare).throwOnError();
    return recorder.declared.orElseThrow();
  }

  private static void declare(Context ctx) {
    App.table(false);
  }

  /** Returns the request that creates the table with another name. */
  CreateTableRequest createTable(String otherName) {
    requireOnlyKeys();
    return CreateTableRequest.builder()
        .tableName(otherName)
        .billingMode((String) inputs.get("billingMode"))
        .keySchema(keySchema())
        .attributeDefinitions(attributeDefinitions())
        .build();
  }

  private void requireOnlyKeys() {
    var others = new TreeSet<>(NOT_CREATED);
    others.retainAll(inputs.keySet());
    if (!others.isEmpty()) {
      throw new ScriptException(
          "create-table: the program declares %s. Allowed: keys, with on-demand capacity. Fix: add them to createTable in DeclaredTable.java."
              .formatted(String.join(", ", others)));
    }
  }

  private List<KeySchemaElement> keySchema() {
    var keys = new ArrayList<KeySchemaElement>();
    keys.add(key(inputs.get("hashKey"), KeyType.HASH));
    Optional.ofNullable(inputs.get("rangeKey"))
        .ifPresent(range -> keys.add(key(range, KeyType.RANGE)));
    return keys;
  }

  private static KeySchemaElement key(Object attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName((String) attribute).keyType(type).build();
  }

  private List<AttributeDefinition> attributeDefinitions() {
    return ((List<?>) inputs.get("attributes"))
        .stream().map(attribute -> definition((Map<?, ?>) attribute)).toList();
  }

  private static AttributeDefinition definition(Map<?, ?> attribute) {
    return AttributeDefinition.builder()
        .attributeName((String) attribute.get("name"))
        .attributeType((String) attribute.get("type"))
        .build();
  }

  /** Stands in for the engine, and records the table. */
  private static final class Recorder implements Mocks {
    private Optional<DeclaredTable> declared = Optional.empty();

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      if (args.type.equals(TYPE)) {
        declared = Optional.of(new DeclaredTable(args.name, Map.copyOf(args.inputs)));
      }
      var outputs = new HashMap<>(args.inputs);
      outputs.put("name", args.name);
      outputs.put("arn", "arn:aws:dynamodb:us-east-1:000000000000:table/" + args.name);
      return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), outputs));
    }
  }
}
