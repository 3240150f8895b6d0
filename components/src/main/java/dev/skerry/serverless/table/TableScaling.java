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
 * Declares the auto scaling of provisioned capacity: a target and a policy for the reads and the
 * writes of a table and of each index.
 *
 * @param options the options of the targets and policies, with the provider of their region
 */
record TableScaling(
    ChildOptions children,
    CustomResourceOptions options,
    ProvisionedSettings settings,
    Output<String> tableName) {

  /** Reads or writes: the prefix of their children's names, their name in AWS, and the bounds. */
  private record Direction(String prefix, String units, Bounds bounds) {}

  /** Declares the scaling of reads and writes, and returns the policies. */
  List<Resource> scaleReadsAndWrites(List<String> indexes) {
    return scale(List.of(reads(), writes()), indexes);
  }

  /** Declares the scaling of a replica's reads: DynamoDB copies the write units from the table. */
  void scaleReads(List<String> indexes) {
    scale(List.of(reads()), indexes);
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

  /** The name is unique: names of components have no dot. */
  private Resource scaleIndex(String index, Direction direction) {
    var resourceId = tableName.applyValue(name -> "table/" + name + "/index/" + index);
    return scale(direction, "." + index, resourceId, "index");
  }

  private Resource scale(
      Direction direction, String suffix, Output<String> resourceId, String dimension) {
    var target =
        new Target(
            children.name(direction.prefix() + "-target" + suffix),
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
        children.name(direction.prefix() + "-policy" + suffix), policy(direction, target), options);
  }

  private PolicyArgs policy(Direction direction, Target target) {
    var metric = "DynamoDB" + direction.units() + "CapacityUtilization";
    return PolicyArgs.builder()
        // Without a generated suffix: the name is unique within the target.
        .name(metric)
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
