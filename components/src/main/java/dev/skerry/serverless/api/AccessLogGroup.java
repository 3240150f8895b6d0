package dev.skerry.serverless.api;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import dev.skerry.serverless.internal.ChildName;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.List;

/** The log group of a stage's access log. */
final class AccessLogGroup {
  private static final String TYPE = "aws:cloudwatch:LogGroup";

  /**
   * AWS delivers access logs by one resource policy of the account. The policy has a maximum size:
   * it can name a few dozen log groups, and AWS rejects the next stage. All groups below {@code
   * /aws/vendedlogs/} need only one entry. Source: CloudWatch Logs user guide, "Logs sent to
   * CloudWatch Logs".
   */
  private static final String PREFIX = "/aws/vendedlogs/apigateway/%s-";

  private final ChildOptions children;
  private final ChildName child;

  private AccessLogGroup(ChildOptions children) {
    this.children = children;
    this.child = ChildName.of(TYPE, children.name("access-log"));
  }

  static LogGroup of(ChildOptions children, ServerlessApiSettings settings) {
    return new AccessLogGroup(children).declare(settings.logGroup(children.component()));
  }

  private LogGroup declare(LogGroupArgs args) {
    var named = children.overrides().set(child, "name");
    var options = children.builder(List.of());
    if (!named && !children.overrides().set(child, "namePrefix")) {
      // A group of an earlier release has another name and keeps it: a new name would replace the
      // group and delete its logs.
      options.ignoreChanges("name", "namePrefix");
    }
    return new LogGroup(child.name(), named ? args : withPrefix(args), options.build());
  }

  private LogGroupArgs withPrefix(LogGroupArgs args) {
    return LogGroupArgs.builder(args).namePrefix(PREFIX.formatted(children.component())).build();
  }
}
