package dev.skerry.serverless.api;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.ArrayList;
import java.util.List;

/** The role of a function: it may write its logs and traces, and do what its policies allow. */
final class FunctionRole {
  private final ChildOptions children;
  private final String function;
  private final Role role;
  private final List<Resource> policies = new ArrayList<>();

  FunctionRole(
      ChildOptions children,
      FunctionSettings settings,
      ServerlessApiSettings api,
      LogGroup logGroup) {
    this.children = children;
    this.function = settings.name();
    this.role = role();
    attach("logs", logGroup.arn().applyValue(FunctionRole::writeLogs));
    if (api.tracing()) {
      attach("tracing", Output.of(writeTraces()));
    }
    if (api.vpc().isPresent()) {
      attach("network", Output.of(NetworkPolicy.document()));
    }
    attach("policy", settings.policies(), "function '" + function + "'");
    attach("shared-policy", api.policies(), "all functions");
  }

  Output<String> arn() {
    return role.arn();
  }

  /** Returns the policies; a function without them could fail its first calls. */
  List<Resource> policies() {
    return List.copyOf(policies);
  }

  private Role role() {
    return new Role(
        children.name(function),
        RoleArgs.builder().assumeRolePolicy(PolicyDocument.trust("lambda.amazonaws.com")).build(),
        children.options());
  }

  private void attach(String suffix, List<Output<String>> documents, String owner) {
    for (var i = 0; i < documents.size(); i++) {
      var errors = new ValidationErrors("ServerlessApi", children.component()).in(owner);
      attach(suffix + "-" + (i + 1), PolicyDocument.validated(documents.get(i), i, errors));
    }
  }

  private void attach(String suffix, Output<String> document) {
    policies.add(
        new RolePolicy(
            children.name(function + "-" + suffix),
            RolePolicyArgs.builder().role(role.name()).policy(document).build(),
            children.options()));
  }

  private static String writeLogs(String logGroupArn) {
    return PolicyDocument.allow(
        List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(logGroupArn + ":*"));
  }

  private static String writeTraces() {
    // These actions do not support resources: Service authorization reference, "AWS X-Ray".
    return PolicyDocument.allow(
        List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), List.of("*"));
  }
}
