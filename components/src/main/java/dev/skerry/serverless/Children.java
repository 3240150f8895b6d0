package dev.skerry.serverless;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * How a component's children are named and owned, and what the program wants different about them.
 *
 * @param parent the component
 * @param component its name
 */
record Children(Resource parent, String component, Overrides overrides) {

  static Children of(Resource parent, String component, List<OverrideSettings> overrides) {
    return new Children(parent, component, new Overrides(overrides));
  }

  String named(String thing) {
    return component + "-" + thing;
  }

  CustomResourceOptions options() {
    return after(List.of());
  }

  /** Made once all of those exist. */
  CustomResourceOptions after(List<Resource> others) {
    var options = CustomResourceOptions.builder().parent(parent).dependsOn(others);
    return overrides.isEmpty() ? options.build() : overrides.on(options, others).build();
  }

  /** To be called once all children are made. */
  void finish() {
    var type = parent.pulumiResourceType();
    overrides.finish(new Faults(type.substring(type.lastIndexOf(':') + 1), component));
  }
}
