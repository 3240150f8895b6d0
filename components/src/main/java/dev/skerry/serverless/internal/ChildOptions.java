package dev.skerry.serverless.internal;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * Creates the names and the resource options of a component's children: parent, dependencies and
 * overrides.
 *
 * @param parent the component
 * @param component the component's name, the prefix of the children's names
 */
public record ChildOptions(Resource parent, String component, Overrides overrides) {

  /** Returns the options for the children of a component. */
  public static ChildOptions of(
      Resource parent, String component, List<OverrideSettings> overrides) {
    return new ChildOptions(parent, component, new Overrides(overrides));
  }

  /** Returns the options for the children of a part of the component, such as a replica. */
  public ChildOptions forPart(String part) {
    return new ChildOptions(parent, name(part), overrides);
  }

  /** Returns the name of a child. */
  public String name(String suffix) {
    return component + "-" + suffix;
  }

  /** Returns the options of a child without dependencies. */
  public CustomResourceOptions options() {
    return after(List.of());
  }

  /** Returns the options of a child that depends on other resources. */
  public CustomResourceOptions after(List<Resource> dependencies) {
    return builder(dependencies).build();
  }

  /** Returns a builder of the options, for options that only one child has. */
  public CustomResourceOptions.Builder builder(List<Resource> dependencies) {
    var options = CustomResourceOptions.builder().parent(parent).dependsOn(dependencies);
    return overrides.isEmpty() ? options : overrides.addTo(options, dependencies);
  }

  /** Validates the children of the overrides; call it after the last child is declared. */
  public void finish() {
    var type = parent.pulumiResourceType();
    var simpleType = type.substring(type.lastIndexOf(':') + 1);
    overrides.finish(new ValidationErrors(simpleType, component));
  }
}
