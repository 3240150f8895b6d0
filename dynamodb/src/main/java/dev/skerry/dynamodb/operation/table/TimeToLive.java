package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.ExpiryIndex;
import dev.skerry.dynamodb.table.TableDocument;
import dev.skerry.dynamodb.value.ItemCodec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** DescribeTimeToLive and UpdateTimeToLive. */
record TimeToLive(Engine engine) {
  Map<String, Object> describe(Input input) {
    var attribute =
        engine
            .read(snapshot -> engine.catalog().requireDocument(snapshot, input.name("TableName")))
            .ttlAttribute();
    var description = new LinkedHashMap<String, Object>();
    description.put("TimeToLiveStatus", attribute.isPresent() ? "ENABLED" : "DISABLED");
    attribute.ifPresent(name -> description.put("AttributeName", name));
    return Map.of("TimeToLiveDescription", description);
  }

  Map<String, Object> update(Input input) {
    var specification = input.structure("TimeToLiveSpecification").orElseThrow();
    var attribute = specification.name("AttributeName");
    var enabled = specification.bool("Enabled").orElseThrow();
    engine.write(
        transaction -> {
          var document = engine.catalog().requireDocument(transaction, input.name("TableName"));
          check(document.ttlAttribute(), attribute, enabled);
          document.ttlAttribute(enabled ? Optional.of(attribute) : Optional.empty());
          engine.catalog().save(transaction, document);
          fill(transaction, document);
          return document;
        });
    return Map.of("TimeToLiveSpecification", specification.members());
  }

  private static void check(Optional<String> current, String attribute, boolean enabled) {
    Invalid.when(
        current.isPresent() && !current.get().equals(attribute),
        "TimeToLive is active on a different AttributeName: current AttributeName is %s",
        current.orElse(""));
    Invalid.when(
        current.isPresent() == enabled,
        "TimeToLive is already %s",
        enabled ? "enabled" : "disabled");
  }

  private static void fill(Transaction transaction, TableDocument document) {
    var table = document.parse();
    transaction.clear(table.expirySpace());
    if (table.ttlAttribute().isPresent()) {
      transaction.scan(
          table.space(),
          KeyRange.ALL,
          false,
          (key, value) -> {
            ExpiryIndex.change(
                transaction, table, Optional.empty(), Optional.of(ItemCodec.read(value)));
            return true;
          });
    }
  }
}
