package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An {@link OverrideArgs}, checked.
 *
 * @param type what the property takes; empty where there is no such property, or no such child
 * @param faults of what is known only later
 */
record OverrideSettings(
    ChildName child,
    PropertyPath property,
    Optional<Type> type,
    Output<String> value,
    Faults faults) {

  /** The overrides of a component. Whether it makes those children shows when it has made them. */
  static List<OverrideSettings> of(List<OverrideArgs> given, Faults faults) {
    var overrides = new ArrayList<OverrideSettings>();
    for (var args : Lists.orEmpty(given)) {
      if (args.child == null || args.property == null || args.value == null) {
        faults.refuse(
            "an override lacks child, property or value", "all three", "complete overrides");
        continue;
      }
      var override = of(args, faults);
      override.refuseMeeting(overrides);
      override.refuseOpening();
      override.refuseKnown();
      overrides.add(override);
    }
    return List.copyOf(overrides);
  }

  private static OverrideSettings of(OverrideArgs args, Faults componentFaults) {
    var child = ChildName.of(args.child);
    var property = PropertyPath.of(args.property);
    var faults = componentFaults.in("override of '" + child + "'");
    var type = child.argsClass().flatMap(argsClass -> property.type(argsClass, faults));
    return new OverrideSettings(child, property, type, args.value, faults);
  }

  /** Those args with the value. */
  ResourceArgs applied(ResourceArgs args) {
    return property.set(args, value.applyValue(this::checked));
  }

  private Optional<Object> checked(String text) {
    var late = faults.afresh();
    var checked = read(text, new JsonInput(late, false));
    late.throwIfAny();
    return checked;
  }

  // No public method tells whether an output is known; this one is the SDK's own.
  private void refuseKnown() {
    var data = Internal.of(value).getDataAsync();
    if (data.isDone() && !data.isCompletedExceptionally() && !data.join().isSecret()) {
      data.join().getValueOptional().ifPresent(text -> read(text, new JsonInput(faults, true)));
    }
  }

  private Optional<Object> read(String text, JsonInput input) {
    return input
        .parse(property.toString(), text)
        .filter(json -> !json.isJsonNull())
        .flatMap(json -> type.map(takes -> input.read(property.toString(), json, takes)));
  }

  /** Else an override would let anyone call without the reason that auth asks for. */
  private void refuseOpening() {
    if (child.type().equals("aws:apigatewayv2:Route")
        && property.toString().equals("authorizationType")) {
      faults.refuse(
          "authorizationType says who may call", "auth of the route or the API", "set auth");
    }
  }

  private void refuseMeeting(List<OverrideSettings> others) {
    others.stream()
        .filter(other -> other.child.equals(child) && other.property.overlaps(property))
        .forEach(
            other ->
                faults.refuse(
                    property + " is already set by the override of " + other.property,
                    "one override of a property",
                    "drop one of the two"));
  }
}
