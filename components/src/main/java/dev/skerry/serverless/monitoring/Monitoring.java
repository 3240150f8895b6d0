package dev.skerry.serverless.monitoring;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.CompletedInputs;
import dev.skerry.serverless.internal.Partition;
import dev.skerry.serverless.internal.StackName;
import java.util.Map;

/**
 * Monitors an HTTP API, its functions and its tables: a dashboard, saved queries of the logs, and
 * alarms. The description of each alarm says what happened and where to look first.
 *
 * <p>Creates one {@code aws.cloudwatch.Dashboard}. If functions have a log group, it also creates
 * five {@code aws.cloudwatch.QueryDefinition}s and, without {@code requestMetricsNamespace}, for
 * each of these functions an {@code aws.cloudwatch.LogMetricFilter} that counts problems.
 *
 * <p>With alarms it also creates:
 *
 * <ul>
 *   <li>an {@code aws.cloudwatch.MetricAlarm} for the API's errors and latency, for each function's
 *       errors, throttles and duration, for the throttles of each table and index, and for each
 *       table's system errors
 *   <li>three {@code aws.cloudwatch.CompositeAlarm}s on the burn rate of the error budget, each
 *       with two metric alarms
 *   <li>the composite alarm {@code service}, which sends one notification per user-facing outage
 *   <li>an {@code aws.sns.Topic} with a policy and its own {@code aws.kms.Key}, unless you set
 *       {@code topicArn}
 *   <li>an {@code aws.sns.TopicSubscription} for each e-mail address and for the webhook
 *   <li>an {@code aws.chatbot.SlackChannelConfiguration} with a role, for Slack
 * </ul>
 *
 * <pre>{@code
 * var monitoring = new Monitoring("monitoring", MonitoringArgs.builder()
 *     .apiId("a1b2c3")
 *     .stageName("$default")
 *     .emails("on-call@example.com")
 *     .build(), null);
 * ctx.export("dashboard", monitoring.dashboardUrl());
 * }</pre>
 */
public final class Monitoring extends ComponentResource {
  static final String TYPE = "aws-serverless:index:Monitoring";

  @Export(name = "topicArn", refs = String.class, tree = "[0]")
  private final Output<String> topicArn;

  @Export(name = "dashboardName", refs = String.class, tree = "[0]")
  private final Output<String> dashboardName;

  @Export(name = "dashboardUrl", refs = String.class, tree = "[0]")
  private final Output<String> dashboardUrl;

  /**
   * Declares the dashboard and the alarms.
   *
   * @param name letters, digits, dashes and underscores; at most 224 characters together with the
   *     name of each monitored function and table. The name of an alarm contains both and has at
   *     most 255 characters (CloudWatch API reference, "PutMetricAlarm")
   * @throws IllegalArgumentException with all errors of the arguments, before anything is declared
   */
  public Monitoring(String name, MonitoringArgs args, ComponentResourceOptions options) {
    this(name, MonitoringSettings.of(name, StackName.of(name), args), args, options);
  }

  private Monitoring(
      String name,
      MonitoringSettings settings,
      MonitoringArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, CompletedInputs.awaited(options));
    var children = ChildOptions.of(this, name, settings.overrides());
    var region = region();
    topicArn = settings.alarms() ? topic(children, settings, region) : Output.of("");
    var alarms = settings.alarms() ? alarms(children, settings, region) : Alarms.Arns.NONE;
    ProblemCounts.create(children, settings);
    SavedQueries.create(children, settings);
    var data = DashboardData.of(region, settings, alarms);
    dashboardName = createDashboard(children, settings.dashboardName(), data);
    dashboardUrl = Output.tuple(region, dashboardName).applyValue(both -> url(both.t1, both.t2));
    children.finish();
    registerOutputs(
        Map.of("topicArn", topicArn, "dashboardName", dashboardName, "dashboardUrl", dashboardUrl));
  }

  private Output<String> topic(
      ChildOptions children, MonitoringSettings settings, Output<String> region) {
    return settings
        .subscribers()
        .topicArn()
        .orElseGet(() -> new AlarmTopic(children, accountId(), region).arn());
  }

  private Alarms.Arns alarms(
      ChildOptions children, MonitoringSettings settings, Output<String> region) {
    new AlarmSubscriptions(children, topicArn, region).add(settings);
    return new Alarms(children, settings, topicArn).arns();
  }

  private static Output<String> createDashboard(
      ChildOptions children, String dashboardName, Output<DashboardData> data) {
    var body = data.applyValue(DashboardBody::json);
    var args = DashboardArgs.builder().dashboardName(dashboardName).dashboardBody(body).build();
    return new Dashboard(children.name("dashboard"), args, children.options()).dashboardName();
  }

  private InvokeOptions invoke() {
    return InvokeOptions.builder().parent(this).build();
  }

  private Output<String> region() {
    return AwsFunctions.getRegion(GetRegionArgs.Empty, invoke())
        .applyValue(region -> region.name());
  }

  private Output<String> accountId() {
    return AwsFunctions.getCallerIdentity(GetCallerIdentityArgs.Empty, invoke())
        .applyValue(caller -> caller.accountId());
  }

  private static String url(String region, String dashboardName) {
    return Partition.of(region).cloudWatchUrl(region) + "#dashboards/dashboard/" + dashboardName;
  }

  /** Returns the ARN of the topic that alarms are published to; an empty string without alarms. */
  public Output<String> topicArn() {
    return topicArn;
  }

  /** Returns the physical name of the dashboard. */
  public Output<String> dashboardName() {
    return dashboardName;
  }

  /** Returns the URL of the dashboard in the AWS console. */
  public Output<String> dashboardUrl() {
    return dashboardUrl;
  }
}
