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
    Faults faults) {

  /** The overrides of a component. Whether it makes those children shows when it has made them. */
  public static List<OverrideSettings> of(List<OverrideArgs> given, Faults faults) {
    var overrides = new ArrayList<OverrideSettings>();
    for (var args : Lists.orEmpty(given)) {
      if (refuseIncomplete(args, faults)) {
        continue;
      }
      var override = of(args, faults);
      override.refuseMeeting(overrides);
      override.refuseOpening();
      Known.refuse(args.value(), override::read, override.faults);
      overrides.add(override);
    }
    return List.copyOf(overrides);
  }

  private static boolean refuseIncomplete(OverrideArgs args, Faults faults) {
    var inputs = new TreeMap<String, Object>();
    inputs.put("child", args.child());
    inputs.put("property", args.property());
    inputs.put("value", args.value());
    var missing = inputs.keySet().stream().filter(name -> inputs.get(name) == null).toList();
    if (!missing.isEmpty()) {
      faults
          .in("override of '%s'".formatted(Objects.toString(args.child(), "")))
          .refuse(
              "it lacks " + Faults.listed(missing),
              "child, property and value",
              "set " + Faults.listed(missing));
    }
    return !missing.isEmpty();
  }

  private static OverrideSettings of(OverrideArgs args, Faults componentFaults) {
    var child = ChildName.of(args.child());
    var property = PropertyPath.of(args.property());
    var faults = componentFaults.in("override of '" + child + "'");
    var type = child.argsClass().flatMap(argsClass -> property.type(argsClass, faults));
    return new OverrideSettings(child, property, type, args.value(), faults);
  }

  /** Those args with the value. */
  public ResourceArgs applied(ResourceArgs args) {
    return property.set(args, value.applyValue(this::checked));
  }

  private Optional<Object> checked(String text) {
    var late = faults.afresh().hiding();
    var checked = read(text, late);
    late.throwIfAny();
    return checked;
  }

  private Optional<Object> read(String text, Faults itsFaults) {
    var input = JsonInput.ofOverride(itsFaults);
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
