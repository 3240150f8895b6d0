package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An {@link OverrideArgs}, checked.
 *
 * @param type what the property takes; empty where there is no such property, or no such child
 * @param faults of what is known only later
 */
public record OverrideSettings(
    ChildName child,
    PropertyPath property,
    Optional<Type> type,
    Output<String> value,
    ValidationErrors errors) {

  /** The overrides of a component. Whether it makes those children shows when it has made them. */
  public static List<OverrideSettings> of(List<OverrideArgs> given, ValidationErrors errors) {
    var overrides = new ArrayList<OverrideSettings>();
    for (var args : InputLists.orEmpty(given)) {
      if (validateIncomplete(args, errors)) {
        continue;
      }
      var override = of(args, errors);
      override.validateMeeting(overrides);
      override.validateOpening();
      Outputs.validate(args.value(), override::read, override.errors);
      overrides.add(override);
    }
    return List.copyOf(overrides);
  }

  private static boolean validateIncomplete(OverrideArgs args, ValidationErrors errors) {
    var inputs = new TreeMap<String, Object>();
    inputs.put("child", args.child());
    inputs.put("property", args.property());
    inputs.put("value", args.value());
    var missing = inputs.keySet().stream().filter(name -> inputs.get(name) == null).toList();
    if (!missing.isEmpty()) {
      errors
          .in("override of '%s'".formatted(Objects.toString(args.child(), "")))
          .add(
              "it lacks " + ValidationErrors.listed(missing),
              "child, property and value",
              "set " + ValidationErrors.listed(missing));
    }
    return !missing.isEmpty();
  }

  private static OverrideSettings of(OverrideArgs args, ValidationErrors componentErrors) {
    var child = ChildName.of(args.child());
    var property = PropertyPath.of(args.property());
    var errors = componentErrors.in("override of '" + child + "'");
    var type = child.argsClass().flatMap(argsClass -> property.type(argsClass, errors));
    return new OverrideSettings(child, property, type, args.value(), errors);
  }

  /** Those args with the value. */
  public ResourceArgs applied(ResourceArgs args) {
    return property.set(args, value.applyValue(this::checked));
  }

  private Optional<Object> checked(String text) {
    var late = errors.fresh().hidingValues();
    var checked = read(text, late);
    late.throwIfAny();
    return checked;
  }

  private Optional<Object> read(String text, ValidationErrors itsErrors) {
    var input = JsonInput.ofOverride(itsErrors);
    return input
        .parse(property.toString(), text)
        .filter(json -> !json.isJsonNull())
        .flatMap(json -> type.map(takes -> input.read(property.toString(), json, takes)));
  }

  /** Else an override would let anyone call without the reason that auth asks for. */
  private void validateOpening() {
    if (child.type().equals("aws:apigatewayv2:Route")
        && property.toString().equals("authorizationType")) {
      errors.add("authorizationType says who may call", "auth of the route or the API", "set auth");
    }
  }

  private void validateMeeting(List<OverrideSettings> others) {
    others.stream()
        .filter(other -> other.child.equals(child) && other.property.overlaps(property))
        .forEach(
            other ->
                errors.add(
                    property + " is already set by the override of " + other.property,
                    "one override of a property",
                    "drop one of the two"));
  }
}
