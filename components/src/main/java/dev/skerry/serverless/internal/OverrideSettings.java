package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A validated {@link OverrideArgs}.
 *
 * @param type the type of the property; empty if the property or the child's type does not exist
 * @param errors for values that become known later
 */
public record OverrideSettings(
    ChildId child,
    PropertyPath property,
    Optional<Type> type,
    Output<String> value,
    ValidationErrors errors) {

  /**
   * Validates the overrides of a component. {@link Overrides#finish} validates that the children
   * exist.
   */
  public static List<OverrideSettings> of(List<OverrideArgs> given, ValidationErrors errors) {
    var overrides = new ArrayList<OverrideSettings>();
    for (var args : InputLists.orEmpty(given)) {
      if (!requireComplete(args, errors)) {
        continue;
      }
      var override = of(args, errors);
      override.requireUniqueProperty(overrides);
      override.validateAuthorization();
      Outputs.validate(args.value(), override::read, override.errors);
      overrides.add(override);
    }
    return List.copyOf(overrides);
  }

  private static boolean requireComplete(OverrideArgs args, ValidationErrors componentErrors) {
    var before = componentErrors.count();
    var errors = componentErrors.in("override of '" + Objects.toString(args.child(), "") + "'");
    errors.requirePresent("child", args.child(), "type and name of a child");
    errors.requirePresent("property", args.property(), "a property of the child");
    errors.requirePresent("value", args.value(), "JSON");
    return errors.count() == before;
  }

  private static OverrideSettings of(OverrideArgs args, ValidationErrors componentErrors) {
    var child = ChildId.parse(args.child());
    var property = PropertyPath.parse(args.property());
    var errors = componentErrors.in("override of '" + child + "'");
    var type = child.argsClass().flatMap(argsClass -> property.type(argsClass, errors));
    return new OverrideSettings(child, property, type, args.value(), errors);
  }

  /** Returns a copy of the child's args with the value. */
  public ResourceArgs applyTo(ResourceArgs args) {
    return property.set(args, value.applyValue(this::readValid));
  }

  private Optional<Object> readValid(String text) {
    var valueErrors = errors.fresh().hidingValues();
    var read = read(text, valueErrors);
    valueErrors.throwIfAny();
    return read;
  }

  private Optional<Object> read(String text, ValidationErrors valueErrors) {
    var input = JsonInput.ofOverride(valueErrors);
    return input
        .parse(property.toString(), text)
        .filter(json -> !json.isJsonNull())
        .flatMap(json -> type.map(known -> input.read(property.toString(), json, known)));
  }

  /** Otherwise an override could open a route without an {@code anonymousReason}. */
  private void validateAuthorization() {
    if (child.type().equals("aws:apigatewayv2:Route")
        && property.toString().equals("authorizationType")) {
      errors.add(
          "property",
          "is 'authorizationType', which conflicts with auth",
          "other properties of the route",
          "set auth of the route or of the API");
    }
  }

  private void requireUniqueProperty(List<OverrideSettings> others) {
    others.stream()
        .filter(other -> other.child.equals(child) && other.property.overlaps(property))
        .forEach(
            other ->
                errors.add(
                    "property",
                    "is '%s', which another override of '%s' sets"
                        .formatted(property, other.property),
                    "one override of a property",
                    "remove one of the two"));
  }
}
