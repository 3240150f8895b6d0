package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.table.KeySchema.Attribute;
import dev.skerry.dynamodb.table.Table.StreamSettings;
import dev.skerry.dynamodb.value.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stored form of a table: its description as DescribeTable answers it, and its settings.
 * Mutable: operations change it and save it.
 *
 * @param members the JSON object
 */
public record TableDocument(Map<String, Object> members) {
  public static final String KEY_SCHEMA = "KeySchema";
  public static final String GLOBAL_INDEXES = "GlobalSecondaryIndexes";
  public static final String LOCAL_INDEXES = "LocalSecondaryIndexes";

  /** The number of spaces of a table without indexes. */
  public static final int SPACES = 2;

  /** A document of a new table. */
  public static TableDocument create(Map<String, Object> description, long space) {
    var members = new LinkedHashMap<String, Object>();
    members.put("space", space);
    members.put("description", description);
    return new TableDocument(members);
  }

  @SuppressWarnings("unchecked")
  static TableDocument read(byte[] json) {
    return new TableDocument((Map<String, Object>) Json.read(json));
  }

  byte[] write() {
    return Json.write(members);
  }

  public String name() {
    return (String) description().get("TableName");
  }

  public Map<String, Object> description() {
    return map("description");
  }

  /** The tags by key. */
  public Map<String, Object> tags() {
    return map("tags");
  }

  /** Settings of point-in-time recovery. */
  public Map<String, Object> backups() {
    return map("backups");
  }

  /** The space of an index. */
  public long indexSpace(String name) {
    return ((Number) map("indexes").get(name)).longValue();
  }

  /** Sets or removes the space of an index. */
  public void indexSpace(String name, Optional<Long> space) {
    var spaces = new LinkedHashMap<>(map("indexes"));
    space.ifPresentOrElse(present -> spaces.put(name, present), () -> spaces.remove(name));
    members.put("indexes", spaces);
  }

  public long space() {
    return number("space");
  }

  public Optional<String> ttlAttribute() {
    return Optional.ofNullable((String) members.get("ttl"));
  }

  public void ttlAttribute(Optional<String> attribute) {
    set("ttl", attribute);
  }

  /** The enabled stream. */
  public Optional<StreamSettings> stream() {
    var stream = map("stream");
    return stream.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StreamSettings(
                (String) stream.get("arn"),
                ((Number) stream.get("space")).longValue(),
                (String) stream.get("viewType")));
  }

  public void stream(Optional<StreamSettings> stream) {
    set(
        "stream",
        stream.map(
            enabled ->
                new LinkedHashMap<>(
                    Map.of(
                        "arn", enabled.arn(),
                        "space", enabled.space(),
                        "viewType", enabled.viewType()))));
  }

  /** The index descriptions of a kind. */
  public List<Map<String, Object>> indexes(String kind) {
    return list(description(), kind);
  }

  /** This table as operations on items see it. */
  public Table parse() {
    var types = new HashMap<String, Type>();
    for (var attribute :
        TableDocument.<Map<String, Object>>list(description(), "AttributeDefinitions")) {
      types.put(
          (String) attribute.get("AttributeName"),
          Type.valueOf((String) attribute.get("AttributeType")));
    }
    var indexes =
        Stream.of(LOCAL_INDEXES, GLOBAL_INDEXES)
            .flatMap(kind -> indexes(kind).stream().map(index -> index(kind, index, types)))
            .toList();
    return new Table(
        name(),
        space(),
        key(description(), types),
        indexes,
        ttlAttribute(),
        stream(),
        description());
  }

  private Index index(String kind, Map<String, Object> description, Map<String, Type> types) {
    var name = (String) description.get("IndexName");
    @SuppressWarnings("unchecked")
    var projection = (Map<String, Object>) description.get("Projection");
    return new Index(
        name,
        indexSpace(name),
        kind.equals(GLOBAL_INDEXES),
        key(description, types),
        (String) projection.get("ProjectionType"),
        new LinkedHashSet<>(TableDocument.<String>list(projection, "NonKeyAttributes")));
  }

  private static KeySchema key(Map<String, Object> description, Map<String, Type> types) {
    var attributes =
        TableDocument.<Map<String, Object>>list(description, KEY_SCHEMA).stream()
            .map(element -> (String) element.get("AttributeName"))
            .map(name -> new Attribute(name, types.get(name)))
            .toList();
    return new KeySchema(attributes.get(0), attributes.stream().skip(1).findFirst());
  }

  /** A list of a description; empty if absent. */
  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Map<String, Object> description, String name) {
    return (List<T>) description.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(String name) {
    return (Map<String, Object>) members.getOrDefault(name, Map.of());
  }

  private long number(String name) {
    return ((Number) members.get(name)).longValue();
  }

  /** Sets or removes a member. */
  public void set(String name, Optional<?> value) {
    value.ifPresentOrElse(present -> members.put(name, present), () -> members.remove(name));
  }
}
