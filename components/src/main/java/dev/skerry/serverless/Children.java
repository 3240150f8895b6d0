package dev.skerry.serverless;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/**
 * How a component's children are named and owned.
 *
 * @param parent the component
 * @param component its name
 */
record Children(Resource parent, String component) {
  String named(String thing) {
    return component + "-" + thing;
  }

  CustomResourceOptions options() {
    return after(List.of());
  }

  /** Made once all of those exist. */
  CustomResourceOptions after(List<Resource> others) {
    return CustomResourceOptions.builder().parent(parent).dependsOn(others).build();
  }
}
