package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Lists;
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

  static List<GlobalIndexSettings> all(List<GlobalIndexArgs> given, Faults faults) {
    var indexes = Lists.orEmpty(given).stream().map(args -> of(args, faults)).toList();
    refuseTooMany(indexes, faults);
    var names = new HashSet<String>();
    indexes.stream()
        .map(GlobalIndexSettings::name)
        .filter(name -> !names.add(name))
        .distinct()
        .forEach(
            name ->
                faults.refuse(
                    "two indexes are called '" + name + "'",
                    "one index of a name",
                    "rename or drop one of them"));
    return indexes;
  }

  private static GlobalIndexSettings of(GlobalIndexArgs args, Faults all) {
    var name = Objects.toString(args.name, "");
    var faults = faults(name, all);
    faults.refuseUnlessLike(NAME, "3 to 255 letters, digits, '_', '-' and '.'", "name", name);
    refuseProjection(args, faults);
    return new GlobalIndexSettings(
        name,
        KeySchema.of(
            Key.of(args.partitionKey, args.partitionKeyType),
            Key.of(args.sortKey, args.sortKeyType),
            faults),
        args.projectedAttributes == null
            ? PROJECTIONS.getOrDefault(Optional.ofNullable(args.projection).orElse("all"), "")
            : "INCLUDE",
        Lists.orEmpty(args.projectedAttributes));
  }

  /** The same faults, said of this index. */
  Faults faults(Faults all) {
    return faults(name, all);
  }

  private static Faults faults(String name, Faults all) {
    return all.in("index '" + name + "'");
  }

  private static void refuseProjection(GlobalIndexArgs args, Faults faults) {
    faults.refuseUnlessOneOf(List.of("all", "keys"), "projection", args.projection);
    if (args.projectedAttributes == null) {
      return;
    }
    var attributes = Lists.orEmpty(args.projectedAttributes);
    if (args.projection != null) {
      faults.refuse(
          "projection is '" + args.projection + "' beside projectedAttributes",
          "one of the two",
          "drop projection or projectedAttributes");
    }
    if (attributes.isEmpty() || attributes.size() > ATTRIBUTES_MAX) {
      faults.refuse(
          "projectedAttributes are " + attributes.size(),
          "1 to " + ATTRIBUTES_MAX,
          "project 'all' or 'keys', or name some attributes");
    }
    refuseAttributes(attributes, faults);
  }

  private static void refuseAttributes(List<String> attributes, Faults faults) {
    attributes.forEach(
        name -> KeySchema.refuseAttributeName("one of projectedAttributes", name, faults));
    if (new HashSet<>(attributes).size() < attributes.size()) {
      faults.refuse(
          "projectedAttributes are " + attributes, "each attribute once", "drop what is twice");
    }
  }

  private static void refuseTooMany(List<GlobalIndexSettings> indexes, Faults faults) {
    var attributes = indexes.stream().mapToInt(index -> index.projectedAttributes.size()).sum();
    if (indexes.size() > INDEXES_MAX) {
      faults.refuse(
          "indexes are " + indexes.size(), "0 to " + INDEXES_MAX, "drop some of the indexes");
    }
    if (attributes > ATTRIBUTES_OF_ALL_MAX) {
      faults.refuse(
          "projectedAttributes of all indexes are " + attributes,
          "0 to " + ATTRIBUTES_OF_ALL_MAX,
          "project 'all' or 'keys', or fewer attributes");
    }
  }
}
