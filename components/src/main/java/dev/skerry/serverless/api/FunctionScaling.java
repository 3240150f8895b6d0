package dev.skerry.serverless.api;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfig;
import com.pulumi.aws.lambda.ProvisionedConcurrencyConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.List;

/** The provisioned concurrency of a function: a fixed number of environments, or scaling. */
final class FunctionScaling {
  private static final String NAMESPACE = "lambda";
  private static final String DIMENSION = "lambda:function:ProvisionedConcurrency";

  private final ChildOptions children;
  private final String function;
  private final ProvisionedConcurrencySettings settings;

  private FunctionScaling(
      ChildOptions children, String function, ProvisionedConcurrencySettings settings) {
    this.children = children;
    this.function = function;
    this.settings = settings;
  }

  /** Declares initialized environments of the version that the alias points to. */
  static void declare(
      ChildOptions children,
      String function,
      ProvisionedConcurrencySettings settings,
      Alias alias) {
    new FunctionScaling(children, function, settings).declare(alias);
  }

  private void declare(Alias alias) {
    var provisioned = provision(alias);
    if (settings.max().isPresent()) {
      track(target(alias, provisioned));
    }
  }

  private ProvisionedConcurrencyConfig provision(Alias alias) {
    return new ProvisionedConcurrencyConfig(
        children.name(function),
        ProvisionedConcurrencyConfigArgs.builder()
            .functionName(alias.functionName())
            .qualifier(alias.name())
            .provisionedConcurrentExecutions(settings.minEnvironments())
            .build(),
        settings.max().isPresent() ? withoutDrift() : children.options());
  }

  /** Returns options under which a number that scaling has changed is not a difference. */
  private CustomResourceOptions withoutDrift() {
    return CustomResourceOptions.merge(
        children.options(),
        CustomResourceOptions.builder().ignoreChanges("provisionedConcurrentExecutions").build());
  }

  /** Depends on the first environments: scaling uses their metric. */
  private Target target(Alias alias, ProvisionedConcurrencyConfig provisioned) {
    return new Target(
        children.name(function),
        TargetArgs.builder()
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(Output.format("function:%s:%s", alias.functionName(), alias.name()))
            .minCapacity(settings.minEnvironments())
            .maxCapacity(settings.maxEnvironments())
            .build(),
        children.after(List.of(provisioned)));
  }

  private void track(Target target) {
    new Policy(
        children.name(function),
        PolicyArgs.builder()
            .policyType("TargetTrackingScaling")
            .serviceNamespace(NAMESPACE)
            .scalableDimension(DIMENSION)
            .resourceId(target.resourceId())
            .targetTrackingScalingPolicyConfiguration(tracking())
            .build(),
        children.options());
  }

  private PolicyTargetTrackingScalingPolicyConfigurationArgs tracking() {
    return PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
        .predefinedMetricSpecification(
            PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                .builder()
                .predefinedMetricType("LambdaProvisionedConcurrencyUtilization")
                .build())
        .targetValue(settings.target())
        .build();
  }
}
