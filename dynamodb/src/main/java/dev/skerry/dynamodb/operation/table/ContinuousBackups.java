package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.table.TableDocument;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * DescribeContinuousBackups and UpdateContinuousBackups. The settings are kept for clients that
 * read them back; nothing is backed up.
 */
record ContinuousBackups(Engine engine) {
  private static final String SETTINGS = "backups";
  private static final String DAYS = "RecoveryPeriodInDays";
  private static final String EARLIEST = "EarliestRestorableDateTime";
  private static final int MAX_DAYS = 35;
  private static final Duration DELAY = Duration.ofMinutes(5);

  Map<String, Object> describe(Input input) {
    return engine.read(snapshot -> description(require(snapshot, input)));
  }

  Map<String, Object> update(Input input) {
    var specification = input.structure("PointInTimeRecoverySpecification").orElseThrow();
    var enabled = specification.bool("PointInTimeRecoveryEnabled").orElseThrow();
    Invalid.when(
        !enabled && specification.has(DAYS),
        "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time"
            + " recovery.");
    return engine.write(
        transaction -> {
          var document = require(transaction, input);
          document.set(
              SETTINGS,
              enabled ? Optional.of(settings(document, specification)) : Optional.empty());
          engine.catalog().save(transaction, document);
          return description(document);
        });
  }

  private Map<String, Object> settings(TableDocument document, Input specification) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put(DAYS, specification.integer(DAYS).orElse(MAX_DAYS));
    settings.put(
        EARLIEST,
        document.backups().getOrDefault(EARLIEST, TableView.seconds(engine.clock().instant())));
    return settings;
  }

  private Map<String, Object> description(TableDocument document) {
    var settings = new LinkedHashMap<>(document.backups());
    var recovery = new LinkedHashMap<String, Object>();
    recovery.put("PointInTimeRecoveryStatus", settings.isEmpty() ? "DISABLED" : "ENABLED");
    if (!settings.isEmpty()) {
      var days = Duration.ofDays(((Number) settings.get(DAYS)).longValue());
      var now = engine.clock().instant();
      var enabled = (BigDecimal) settings.get(EARLIEST);
      settings.put(EARLIEST, enabled.max(TableView.seconds(now.minus(days))));
      settings.put("LatestRestorableDateTime", enabled.max(latest(now)));
      recovery.putAll(settings);
    }
    return Map.of(
        "ContinuousBackupsDescription",
        Map.of("ContinuousBackupsStatus", "ENABLED", "PointInTimeRecoveryDescription", recovery));
  }

  private static BigDecimal latest(Instant now) {
    return TableView.seconds(now.minus(DELAY));
  }

  private TableDocument require(Snapshot snapshot, Input input) {
    var name = engine.catalog().name(input.name("TableName"));
    return engine
        .catalog()
        .document(snapshot, name)
        .orElseThrow(
            () -> new DynamoDbException(ErrorType.TABLE_NOT_FOUND, "Table not found: %s", name));
  }
}
