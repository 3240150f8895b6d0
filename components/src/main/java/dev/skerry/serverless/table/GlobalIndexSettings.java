package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.table.KeySchema.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A global index, checked.
 *
 * @param projectionType in DynamoDB's words
 * @param projectedAttributes empty unless the projection is of named attributes
 */
record GlobalIndexSettings(
    String name, KeySchema keys, String projectionType, List<String> projectedAttributes) {
  private static final Map<String, String> PROJECTIONS = Map.of("all", "ALL", "keys", "KEYS_ONLY");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  // DynamoDB developer guide, "Quotas"; the twenty of one index: API reference, "Projection"
  // (DynamoDB Local takes more).
  private static final int INDEXES_MAX = 20;
  private static final int ATTRIBUTES_MAX = 20;
  private static final int ATTRIBUTES_OF_ALL_MAX = 100;

  static List<GlobalIndexSettings> all(List<GlobalIndexArgs> given, ValidationErrors errors) {
    var indexes = InputLists.orEmpty(given).stream().map(args -> of(args, errors)).toList();
    validateTooMany(indexes, errors);
    var names = new HashSet<String>();
    indexes.stream()
        .map(GlobalIndexSettings::name)
        .filter(name -> !names.add(name))
        .distinct()
        .forEach(
            name ->
                errors.add(
                    "two indexes are called '" + name + "'",
                    "one index of a name",
                    "rename or drop one of them"));
    return indexes;
  }

  private static GlobalIndexSettings of(GlobalIndexArgs args, ValidationErrors all) {
    var name = Objects.toString(args.name, "");
    var errors = errors(name, all);
    errors.requireMatch("name", name, NAME, "3 to 255 letters, digits, '_', '-' and '.'");
    validateProjection(args, errors);
    return new GlobalIndexSettings(
        name,
        KeySchema.of(
            Key.of(args.partitionKey, args.partitionKeyType),
            Key.of(args.sortKey, args.sortKeyType),
            errors),
        args.projectedAttributes == null
            ? PROJECTIONS.getOrDefault(Optional.ofNullable(args.projection).orElse("all"), "")
            : "INCLUDE",
        InputLists.orEmpty(args.projectedAttributes));
  }

  /** The same errors, said of this index. */
  ValidationErrors errors(ValidationErrors all) {
    return errors(name, all);
  }

  private static ValidationErrors errors(String name, ValidationErrors all) {
    return all.in("index '" + name + "'");
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
          "is '" + args.projection + "' beside projectedAttributes",
          "one of the two",
          "drop projection or projectedAttributes");
    }
    if (attributes.isEmpty() || attributes.size() > ATTRIBUTES_MAX) {
      errors.add(
          "projectedAttributes",
          "are " + attributes.size(),
          "1 to " + ATTRIBUTES_MAX,
          "project 'all' or 'keys', or name some attributes");
    }
    validateAttributes(attributes, errors);
  }

  private static void validateAttributes(List<String> attributes, ValidationErrors errors) {
    attributes.forEach(
        name -> KeySchema.validateAttributeName("one of projectedAttributes", name, errors));
    if (new HashSet<>(attributes).size() < attributes.size()) {
      errors.add(
          "projectedAttributes", "are " + attributes, "each attribute once", "drop what is twice");
    }
  }

  private static void validateTooMany(List<GlobalIndexSettings> indexes, ValidationErrors errors) {
    var attributes = indexes.stream().mapToInt(index -> index.projectedAttributes.size()).sum();
    if (indexes.size() > INDEXES_MAX) {
      errors.add(
          "indexes", "are " + indexes.size(), "0 to " + INDEXES_MAX, "drop some of the indexes");
    }
    if (attributes > ATTRIBUTES_OF_ALL_MAX) {
      errors.add(
          "projectedAttributes of all indexes are " + attributes,
          "0 to " + ATTRIBUTES_OF_ALL_MAX,
          "project 'all' or 'keys', or fewer attributes");
    }
  }
}
