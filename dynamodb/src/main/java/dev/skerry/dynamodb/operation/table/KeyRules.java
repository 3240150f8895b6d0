package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules of key schemas and of the attribute definitions that belong to them. */
final class KeyRules {
  private KeyRules() {}

  /** The names of the defined attributes. */
  static Set<String> definitions(Input input) {
    var names = new LinkedHashSet<String>();
    for (var definition : input.structures("AttributeDefinitions")) {
      var name = definition.name("AttributeName");
      Invalid.when(!names.add(name), "Attribute Name is duplicated: %s", name);
    }
    return names;
  }

  /** The definitions by attribute, without checks. */
  static Map<String, Map<String, Object>> byName(Input input) {
    var definitions = new LinkedHashMap<String, Map<String, Object>>();
    for (var definition : input.structures("AttributeDefinitions")) {
      definitions.put(definition.name("AttributeName"), definition.members());
    }
    return definitions;
  }

  /** Checks the key of a table. */
  static void table(Input input, Set<String> definitions) {
    var key = names(input);
    Invalid.when(
        key.size() > definitions.size(),
        "Invalid KeySchema: Some index key attribute have no definition");
    key(input, definitions);
  }

  /** Checks the key of a global index. */
  static void global(Input index, Collection<String> definitions) {
    var elements = index.structures("KeySchema");
    Invalid.parametersIf(
        elements.size() > 2 || elements.stream().filter(KeyRules::isHash).count() > 1,
        "Multi-attribute keys are not supported by the embedded DynamoDB. Index: %s",
        index.name("IndexName"));
    key(index, definitions);
  }

  /** Checks the key of a table or an index. */
  static void key(Input tableOrIndex, Collection<String> definitions) {
    var key = names(tableOrIndex);
    Invalid.parametersIf(
        !definitions.containsAll(key),
        "Some index key attributes are not defined in AttributeDefinitions. Keys: %s,"
            + " AttributeDefinitions: %s",
        key,
        sorted(definitions));
    Invalid.when(
        Set.copyOf(key).size() < key.size(),
        "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    var elements = tableOrIndex.structures("KeySchema");
    Invalid.when(
        !isHash(elements.get(0)),
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    Invalid.when(
        elements.size() > 1 && isHash(elements.get(1)),
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  }

  /** Checks that each definition belongs to a key of the table or of an index. */
  static void used(Input input, List<Input> indexes, Set<String> definitions) {
    var used = new ArrayList<>(names(input));
    if (indexes.isEmpty()) {
      Invalid.parametersIf(
          used.size() != definitions.size(),
          "Number of attributes in KeySchema does not exactly match number of attributes defined"
              + " in AttributeDefinitions");
    }
    indexes.forEach(index -> used.addAll(names(index)));
    Invalid.parametersIf(
        !used.containsAll(definitions),
        "Some AttributeDefinitions are not used. AttributeDefinitions: %s, keys used: %s",
        sorted(definitions),
        sorted(used));
  }

  /** The names of the key attributes in their order. */
  static List<String> names(Input tableOrIndex) {
    return tableOrIndex.structures("KeySchema").stream()
        .map(element -> element.name("AttributeName"))
        .toList();
  }

  private static boolean isHash(Input element) {
    return element.name("KeyType").equals("HASH");
  }

  private static Set<String> sorted(Collection<String> names) {
    return new TreeSet<>(names);
  }
}
