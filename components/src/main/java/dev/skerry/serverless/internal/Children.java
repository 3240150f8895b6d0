package dev.skerry.serverless.internal;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * How a component's children are named and owned, and what the program wants different about them.
 *
 * @param parent the component
 * @param component its name
 */
public record Children(Resource parent, String component, Overrides overrides) {

  public static Children of(Resource parent, String component, List<OverrideSettings> overrides) {
    return new Children(parent, component, new Overrides(overrides));
  }

  public String named(String thing) {
    return component + "-" + thing;
  }

  public CustomResourceOptions options() {
    return after(List.of());
  }

  /** Made once all of those exist. */
  public CustomResourceOptions after(List<Resource> others) {
    return begun(others).build();
  }

  /** The same, for a child that adds options of its own. */
  public CustomResourceOptions.Builder begun(List<Resource> others) {
    var options = CustomResourceOptions.builder().parent(parent).dependsOn(others);
    return overrides.isEmpty() ? options : overrides.on(options, others);
  }

  /** The children of a part, such as a replica. */
  public Children of(String part) {
    return new Children(parent, named(part), overrides);
  }

  /** To be called once all children are made. */
  public void finish() {
    var type = parent.pulumiResourceType();
    overrides.finish(new Faults(type.substring(type.lastIndexOf(':') + 1), component));
  }
}
