package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import dev.skerry.dynamodb.value.ValueReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters that are older than expressions, as the same trees. */
final class OlderParameters {
  static final List<String> CONDITIONS = List.of("Expected", "QueryFilter", "ScanFilter");

  private static final Set<Type> SETS = EnumSet.of(Type.SS, Type.NS, Type.BS);
  private static final Set<Type> ADDABLE = EnumSet.of(Type.N, Type.L, Type.SS, Type.NS, Type.BS);

  private final Input input;

  OlderParameters(Input input) {
    this.input = input;
  }

  static void require(boolean valid, String message, Object... arguments) {
    if (!valid) {
      throw DynamoDbException.validation(
          "One or more parameter values were invalid: " + message, arguments);
    }
  }

  /** Requires that ConditionalOperator has conditions to combine. */
  void requireConditionalOperator() {
    if (input.has("ConditionalOperator")) {
      int conditions =
          CONDITIONS.stream().mapToInt(name -> input.map(name).orElse(Map.of()).size()).sum();
      if (conditions < 2) {
        throw DynamoDbException.validation(
            conditions == 0
                ? "ConditionalOperator cannot be used without Filter or Expected"
                : "ConditionalOperator can only be used when Filter or Expected has two or more"
                    + " elements");
      }
    }
  }

  /** Expected. */
  Optional<ConditionTree> expected() {
    return combined(
        structures("Expected").stream()
            .map(entry -> expected(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static ConditionTree expected(String name, Input expected) {
    boolean value = expected.has("Value");
    boolean list = expected.has("AttributeValueList");
    var operator = expected.text("ComparisonOperator").map(OlderOperator::valueOf);
    requireOf(
        name,
        operator.isEmpty() || !expected.has("Exists"),
        "Exists and ComparisonOperator cannot be used together");
    requireOf(name, !value || !list, "Value and AttributeValueList cannot be used together");
    requireOf(
        name,
        operator.isPresent() || !list,
        "AttributeValueList can only be used with a ComparisonOperator");
    if (operator.isEmpty()) {
      return exists(name, expected.bool("Exists"), expected.value("Value"));
    }
    requireOf(
        name,
        value || list || !operator.get().needsValues(),
        "Value or AttributeValueList must be used with ComparisonOperator: " + operator.get());
    var values = list ? values(expected) : expected.value("Value").stream().toList();
    operator.get().requireValues(values);
    return operator.get().tree(name, values);
  }

  private static ConditionTree exists(
      String name, Optional<Boolean> exists, Optional<Value> value) {
    boolean absent = exists.isPresent() && !exists.get();
    requireOf(name, !absent || value.isEmpty(), "Value cannot be used when Exists is false");
    requireOf(
        name,
        absent || value.isPresent(),
        "Value must be provided when Exists is " + exists.map(Object::toString).orElse("null"));
    return (absent ? OlderOperator.NULL : OlderOperator.EQ).tree(name, value.stream().toList());
  }

  private static void requireOf(String attribute, boolean valid, String message) {
    require(valid, "%s for Attribute: %s", message, attribute);
  }

  /** QueryFilter or ScanFilter. */
  Optional<ConditionTree> filter(String parameter) {
    var trees = new ArrayList<ConditionTree>();
    for (var entry : structures(parameter)) {
      var operator = operator(entry.getValue());
      var values = values(entry.getValue());
      operator.requireValues(values);
      trees.add(operator.tree(entry.getKey(), values));
    }
    return combined(trees);
  }

  /** KeyConditions. */
  KeyTerms keyConditions() {
    var terms = new KeyTerms();
    for (var entry : structures("KeyConditions")) {
      var values = values(entry.getValue());
      operator(entry.getValue()).requireValues(values);
      terms.add(entry.getKey(), operator(entry.getValue()).keyTerm(values));
    }
    return terms.requireOneOrTwo();
  }

  /** AttributesToGet. */
  Optional<Projection> projection() {
    if (!input.has("AttributesToGet")) {
      return Optional.empty();
    }
    var names = input.texts("AttributesToGet");
    names.forEach(OlderParameters::requireName);
    var seen = new HashSet<String>();
    names.forEach(name -> require(seen.add(name), "Duplicate value in attribute name: %s", name));
    return Optional.of(PathProjection.of(names));
  }

  /** AttributeUpdates. */
  Optional<Update> update() {
    input.map("AttributeUpdates").orElse(Map.of()).keySet().forEach(OlderParameters::requireName);
    var changes =
        structures("AttributeUpdates").stream()
            .map(entry -> change(Path.of(entry.getKey()), entry.getValue()))
            .toList();
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Changes(changes));
  }

  private static void requireName(String name) {
    require(!name.isEmpty(), "Empty attribute name");
  }

  private static Changes.Change change(Path path, Input update) {
    var action = update.text("Action").orElse("PUT");
    var value = update.value("Value");
    boolean delete = action.equals("DELETE");
    require(
        delete || value.isPresent(),
        "Only DELETE action is allowed when no attribute value is specified");
    if (value.isEmpty()) {
      return Changes.remove(path);
    }
    var type = value.get().type();
    require(
        !delete || SETS.contains(type),
        "DELETE action with value is not supported for the type %s",
        type);
    if (delete) {
      return Changes.delete(path, value.get(), OlderParameters::typeMismatch);
    }
    if (action.equals("PUT")) {
      return Changes.set(path, new Formula.Read(new Operand.Literal(value.get())));
    }
    require(ADDABLE.contains(type), "ADD action is not supported for the type %s", type);
    return Changes.add(path, value.get(), OlderParameters::typeMismatch);
  }

  private static DynamoDbException typeMismatch() {
    return DynamoDbException.validation("Type mismatch for attribute to update");
  }

  private Optional<ConditionTree> combined(List<ConditionTree> trees) {
    if (trees.size() < 2) {
      return trees.stream().findFirst();
    }
    boolean or = input.text("ConditionalOperator").filter("OR"::equals).isPresent();
    return Optional.of(or ? new ConditionTree.Or(trees) : new ConditionTree.And(trees));
  }

  private List<Map.Entry<String, Input>> structures(String parameter) {
    return input.structure(parameter).stream()
        .flatMap(
            map ->
                map.members().keySet().stream()
                    .map(name -> Map.entry(name, map.structure(name).orElseThrow())))
        .toList();
  }

  private static OlderOperator operator(Input condition) {
    return OlderOperator.valueOf(condition.name("ComparisonOperator"));
  }

  private static List<Value> values(Input condition) {
    return condition.structures("AttributeValueList").stream()
        .map(value -> ValueReader.value(value.members()))
        .toList();
  }
}
