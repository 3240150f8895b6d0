package dev.skerry.dynamodb.stream;

import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.table.Table.StreamSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored form of a stream. Its one shard is closed when the stream is disabled or its table is
 * deleted.
 *
 * @param settings its ARN, space and view type
 * @param table the name of its table
 * @param keySchema the key of its table, as in descriptions
 * @param created when it was enabled
 * @param closed when it was disabled; empty while it is enabled
 * @param trimmed the highest sequence number that was trimmed; at first, the one before the shard's
 */
public record StreamDocument(
    StreamSettings settings,
    String table,
    List<?> keySchema,
    Instant created,
    Optional<Instant> closed,
    long trimmed) {
  /** The part of the ARN after the last slash. */
  public String label() {
    return settings.arn().substring(settings.arn().lastIndexOf('/') + 1);
  }

  /** The ID of the one shard. */
  public String shardId() {
    return "shardId-%020d-%08x".formatted(created.toEpochMilli(), settings.arn().hashCode());
  }

  /** The lowest possible sequence number of the shard. */
  public long first() {
    return SequenceNumber.at(created) + 1;
  }

  StreamDocument closedAt(Instant time) {
    return new StreamDocument(settings, table, keySchema, created, Optional.of(time), trimmed);
  }

  StreamDocument trimmedTo(long number) {
    return new StreamDocument(settings, table, keySchema, created, closed, number);
  }

  static StreamDocument read(byte[] json) {
    @SuppressWarnings("unchecked")
    var members = (Map<String, Object>) Json.read(json);
    return new StreamDocument(
        new StreamSettings(
            (String) members.get("arn"), number(members, "space"), text(members, "viewType")),
        text(members, "table"),
        (List<?>) members.get("keySchema"),
        Instant.ofEpochMilli(number(members, "created")),
        members.containsKey("closed")
            ? Optional.of(Instant.ofEpochMilli(number(members, "closed")))
            : Optional.empty(),
        number(members, "trimmed"));
  }

  byte[] write() {
    var members = new LinkedHashMap<String, Object>();
    members.put("arn", settings.arn());
    members.put("space", settings.space());
    members.put("viewType", settings.viewType());
    members.put("table", table);
    members.put("keySchema", keySchema);
    members.put("created", created.toEpochMilli());
    closed.ifPresent(time -> members.put("closed", time.toEpochMilli()));
    members.put("trimmed", trimmed);
    return Json.write(members);
  }

  private static String text(Map<String, Object> members, String name) {
    return (String) members.get(name);
  }

  private static long number(Map<String, Object> members, String name) {
    return ((Number) members.get(name)).longValue();
  }
}
