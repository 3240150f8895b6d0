package dev.skerry.serverless.api;

import com.pulumi.asset.Archive;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionEphemeralStorageArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.monitoring.MonitoredFunctionArgs;
import java.util.List;

/** A function with its log group, its role and the alias that the gateway calls. */
final class ApiFunction {
  private static final String LIVE = "live";

  private final ChildOptions children;
  private final ServerlessApiSettings api;
  private final FunctionSettings settings;
  private final LogGroup logGroup;
  private final Function function;
  private final Alias alias;

  ApiFunction(
      ChildOptions children,
      ServerlessApiSettings api,
      Output<Archive> code,
      FunctionSettings settings) {
    this.children = children;
    this.api = api;
    this.settings = settings;
    // Created first: a log group that Lambda creates itself has no retention.
    this.logGroup = logGroup();
    var role = new FunctionRole(children, settings, api, logGroup);
    this.function = function(code, logGroup, role);
    this.alias = live();
    settings
        .concurrency()
        .provisioned()
        .ifPresent(it -> FunctionScaling.declare(children, settings.name(), it, alias));
  }

  /** Returns the name within the API. */
  String logicalName() {
    return settings.name();
  }

  /** Returns the name in AWS. */
  Output<String> physicalName() {
    return function.name();
  }

  Alias alias() {
    return alias;
  }

  MonitoredFunctionArgs monitored() {
    return MonitoredFunctionArgs.builder()
        .name(settings.name())
        .functionName(function.name())
        .timeoutSeconds(settings.timeoutSeconds())
        .logGroupName(logGroup.name())
        .build();
  }

  private LogGroup logGroup() {
    return new LogGroup(
        children.name(settings.name()), api.logGroup(children.component()), children.options());
  }

  private Function function(Output<Archive> code, LogGroup logGroup, FunctionRole role) {
    var args =
        FunctionArgs.builder()
            .code(code)
            .handler(settings.handler())
            .runtime(api.runtime())
            .architectures(List.of(api.architecture()))
            .layers(Output.all(api.layers()))
            .memorySize(settings.memoryMb())
            .timeout(settings.timeoutSeconds())
            .environment(environment())
            // Always set: without it the provider keeps the former size.
            .ephemeralStorage(storage(settings.ephemeralStorageMb()))
            .loggingConfig(logging(logGroup))
            .tracingConfig(tracing())
            .role(role.arn())
            .publish(true);
    settings.concurrency().reserved().ifPresent(args::reservedConcurrentExecutions);
    api.vpc().ifPresent(vpc -> args.vpcConfig(vpc.config(children.component())));
    if (api.snapStart()) {
      args.snapStart(FunctionSnapStartArgs.builder().applyOn("PublishedVersions").build());
    }
    return new Function(
        children.name(settings.name()), args.build(), children.after(role.policies()));
  }

  private FunctionEnvironmentArgs environment() {
    var errors =
        new ValidationErrors("ServerlessApi", children.component())
            .in("function '" + settings.name() + "'");
    return FunctionEnvironmentArgs.builder()
        .variables(settings.environment().variables(errors))
        .build();
  }

  private static FunctionLoggingConfigArgs logging(LogGroup logGroup) {
    return FunctionLoggingConfigArgs.builder()
        .logGroup(logGroup.name())
        .logFormat("JSON")
        // Both levels, because each preview shows a change otherwise: terraform-provider-aws#33383.
        .applicationLogLevel("INFO")
        .systemLogLevel("INFO")
        .build();
  }

  private static FunctionEphemeralStorageArgs storage(int sizeMb) {
    return FunctionEphemeralStorageArgs.builder().size(sizeMb).build();
  }

  private FunctionTracingConfigArgs tracing() {
    return FunctionTracingConfigArgs.builder()
        .mode(api.tracing() ? "Active" : "PassThrough")
        .build();
  }

  private Alias live() {
    return new Alias(
        children.name(settings.name()),
        AliasArgs.builder()
            .name(LIVE)
            .functionName(function.name())
            .functionVersion(function.version())
            .build(),
        children.options());
  }
}
