package dev.skerry.serverless.table;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.table.KeySchema.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The validated arguments of a global secondary index.
 *
 * @param projectionType DynamoDB's projection type
 * @param projectedAttributes empty unless the projection type is INCLUDE
 */
record GlobalIndexSettings(
    String name, KeySchema keys, String projectionType, List<String> projectedAttributes) {
  private static final Map<String, String> PROJECTIONS = Map.of("all", "ALL", "keys", "KEYS_ONLY");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  // DynamoDB developer guide, "Quotas". The maximum of one index: API reference, "Projection".
  private static final int INDEXES_MAX = 20;
  private static final int ATTRIBUTES_MAX = 20;
  private static final int ATTRIBUTES_OF_ALL_MAX = 100;

  static List<GlobalIndexSettings> all(List<GlobalIndexArgs> given, ValidationErrors errors) {
    var indexes = InputLists.orEmpty(given).stream().map(args -> of(args, errors)).toList();
    validateQuotas(indexes, errors);
    errors.requireUnique("indexes", indexes.stream().map(GlobalIndexSettings::name).toList());
    return indexes;
  }

  private static GlobalIndexSettings of(GlobalIndexArgs args, ValidationErrors tableErrors) {
    var name = Objects.toString(args.name, "");
    var errors = errors(name, tableErrors);
    errors.requireMatch("name", name, NAME, "3 to 255 letters, digits, '_', '-' and '.'");
    validateProjection(args, errors);
    return new GlobalIndexSettings(
        name,
        KeySchema.of(
            Key.of(args.partitionKey, args.partitionKeyType),
            Key.of(args.sortKey, args.sortKeyType),
            errors),
        args.projectedAttributes == null
            ? PROJECTIONS.getOrDefault(requireNonNullElse(args.projection, "all"), "")
            : "INCLUDE",
        InputLists.orEmpty(args.projectedAttributes));
  }

  /** Validates that the keys have the types of {@link KeySchema#attributeTypes}. */
  void requireTypes(Map<String, String> types, ValidationErrors tableErrors) {
    keys.requireTypes(types, errors(name, tableErrors));
  }

  private static ValidationErrors errors(String name, ValidationErrors tableErrors) {
    return tableErrors.in("index '" + name + "'");
  }

  private static void validateProjection(GlobalIndexArgs args, ValidationErrors errors) {
    errors.requireOneOf("projection", args.projection, List.of("all", "keys"));
    if (args.projectedAttributes == null) {
      return;
    }
    var attributes = InputLists.orEmpty(args.projectedAttributes);
    if (args.projection != null) {
      errors.add(
          "projection",
          "conflicts with projectedAttributes",
          "one of the two",
          "remove projection or projectedAttributes");
    }
    if (attributes.isEmpty() || attributes.size() > ATTRIBUTES_MAX) {
      errors.add(
          "projectedAttributes",
          "has " + attributes.size() + " elements",
          "1 to " + ATTRIBUTES_MAX,
          "change projectedAttributes, or set projection to 'all' or 'keys'");
    }
    errors.requireEach(
        "projectedAttributes", attributes, KeySchema::isAttributeName, KeySchema.ATTRIBUTE_NAMES);
    errors.requireUnique("projectedAttributes", attributes);
  }

  private static void validateQuotas(List<GlobalIndexSettings> indexes, ValidationErrors errors) {
    var attributes = indexes.stream().mapToInt(index -> index.projectedAttributes.size()).sum();
    if (indexes.size() > INDEXES_MAX) {
      errors.add(
          "indexes",
          "has " + indexes.size() + " elements",
          "0 to " + INDEXES_MAX,
          "remove indexes");
    }
    if (attributes > ATTRIBUTES_OF_ALL_MAX) {
      errors.add(
          "projectedAttributes of all indexes have %s elements".formatted(attributes),
          "0 to " + ATTRIBUTES_OF_ALL_MAX,
          "remove attributes, or set projection to 'all' or 'keys'");
    }
  }
}
