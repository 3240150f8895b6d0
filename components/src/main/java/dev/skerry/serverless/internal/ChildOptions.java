package dev.skerry.serverless.internal;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * Names the children of a component and gives them their options: parent, dependencies, overrides.
 *
 * @param parent the component
 * @param component its name, with which the children's names start
 */
public record ChildOptions(Resource parent, String component, Overrides overrides) {

  public static ChildOptions of(
      Resource parent, String component, List<OverrideSettings> overrides) {
    return new ChildOptions(parent, component, new Overrides(overrides));
  }

  /** Returns the options of the children of a part of the component, such as a replica. */
  public ChildOptions of(String part) {
    return new ChildOptions(parent, name(part), overrides);
  }

  /** Returns the name of a child. */
  public String name(String suffix) {
    return component + "-" + suffix;
  }

  public CustomResourceOptions options() {
    return after(List.of());
  }

  /** Returns options of a child that depends on those resources. */
  public CustomResourceOptions after(List<Resource> dependencies) {
    return builder(dependencies).build();
  }

  /** Returns the same options, to be completed. */
  public CustomResourceOptions.Builder builder(List<Resource> dependencies) {
    var options = CustomResourceOptions.builder().parent(parent).dependsOn(dependencies);
    return overrides.isEmpty() ? options : overrides.on(options, dependencies);
  }

  /** Ends the declaration of children; to be called when all of them are declared. */
  public void finish() {
    var type = parent.pulumiResourceType();
    var simpleType = type.substring(type.lastIndexOf(':') + 1);
    overrides.finish(new ValidationErrors(simpleType, component));
  }
}
