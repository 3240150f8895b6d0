package dev.skerry.serverless.table;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.table.ProvisionedSettings.Bounds;
import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps provisioned units in step with the load: a target and a policy for each direction, of
 * a table and of each of its indexes.
 *
 * @param options in whose region
 */
record TableScaling(
    ChildOptions children,
    CustomResourceOptions options,
    ProvisionedSettings settings,
    Output<String> tableName) {

  /** The units of one direction. */
  private record Direction(String thing, String units, Bounds bounds) {}

  /** The policies, once the units of all are scaled. */
  List<Resource> readsAndWrites(List<String> indexes) {
    return scale(List.of(reads(), writes()), indexes);
  }

  /** For a replica: DynamoDB carries the units of writes from the table to all replicas. */
  List<Resource> readsAlone(List<String> indexes) {
    return scale(List.of(reads()), indexes);
  }

  private Direction reads() {
    return new Direction("read", "Read", settings.readUnits());
  }

  private Direction writes() {
    return new Direction("write", "Write", settings.writeUnits());
  }

  private List<Resource> scale(List<Direction> directions, List<String> indexes) {
    return directions.stream()
        .flatMap(
            direction ->
                Stream.concat(
                    Stream.of(scaleTable(direction)),
                    indexes.stream().map(index -> scaleIndex(index, direction))))
        .toList();
  }

  private Resource scaleTable(Direction direction) {
    return scale(direction, "", tableName.applyValue(name -> "table/" + name), "table");
  }

  /** A component's name has no dot: no index of one is called as an index of another. */
  private Resource scaleIndex(String index, Direction direction) {
    var resourceId = tableName.applyValue(name -> "table/" + name + "/index/" + index);
    return scale(direction, "." + index, resourceId, "index");
  }

  private Resource scale(
      Direction direction, String suffix, Output<String> resourceId, String dimension) {
    var target =
        new Target(
            children.name(direction.thing() + "-target" + suffix),
            TargetArgs.builder()
                .serviceNamespace("dynamodb")
                .resourceId(resourceId)
                .scalableDimension(
                    "dynamodb:" + dimension + ":" + direction.units() + "CapacityUnits")
                .minCapacity(direction.bounds().min())
                .maxCapacity(direction.bounds().max())
                .build(),
            options);
    return new Policy(
        children.name(direction.thing() + "-policy" + suffix), policy(direction, target), options);
  }

  private PolicyArgs policy(Direction direction, Target target) {
    var metric = "DynamoDB" + direction.units() + "CapacityUtilization";
    return PolicyArgs.builder()
        .name(
            metric) // fixed: a policy's name is its target's own, and creating it again changes it
        .policyType("TargetTrackingScaling")
        .serviceNamespace(target.serviceNamespace())
        .resourceId(target.resourceId())
        .scalableDimension(target.scalableDimension())
        .targetTrackingScalingPolicyConfiguration(
            PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                .targetValue((double) settings.targetPercent())
                .predefinedMetricSpecification(
                    PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                        .builder()
                        .predefinedMetricType(metric)
                        .build())
                .build())
        .build();
  }
}
