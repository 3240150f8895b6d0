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
import dev.skerry.serverless.internal.Partition;
import dev.skerry.serverless.internal.StackName;
import java.util.Map;

/**
 * A dashboard of an HTTP API, its functions and its tables, saved queries of their logs, and alarms
 * that tell people what happened and where to look first.
 *
 * <p>Creates one {@code aws.cloudwatch.Dashboard}; of functions with a log group, an {@code
 * aws.cloudwatch.LogMetricFilter} each that counts problems, and five {@code
 * aws.cloudwatch.QueryDefinition}s.
 *
 * <p>With alarms, an {@code aws.cloudwatch.MetricAlarm} for the API's errors and latency, each
 * function's errors, throttles and duration, each table's and index's throttles, and each table's
 * system errors; two more for each of three {@code aws.cloudwatch.CompositeAlarm}s that tell how
 * fast the error budget goes, and one that gathers what users feel, so that one notification comes
 * and not twenty. They are published to an {@code aws.sns.Topic} with its policy and its own {@code
 * aws.kms.Key}, unless you bring one, with an {@code aws.sns.TopicSubscription} for each address
 * and the webhook, and an {@code aws.chatbot.SlackChannelConfiguration} with its role.
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
   * @param name letters, digits, dashes and underscores; together with the name of each watched
   *     function and table 224 characters at most, as an alarm's name has 255 (CloudWatch API
   *     reference, "PutMetricAlarm")
   * @throws IllegalArgumentException with all faults of the arguments, before anything is declared
   */
  public Monitoring(String name, MonitoringArgs args, ComponentResourceOptions options) {
    this(name, MonitoringSettings.of(name, StackName.of(name), args), args, options);
  }

  private Monitoring(
      String name,
      MonitoringSettings settings,
      MonitoringArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, options);
    var children = ChildOptions.of(this, name, settings.overrides());
    var region = region();
    topicArn = settings.alarms() ? topic(children, settings, region) : Output.of("");
    var alarms = settings.alarms() ? alarms(children, settings, region) : AlarmArns.NONE;
    ProblemCounts.create(children, settings);
    SavedQueries.create(children, settings);
    var subjects = DashboardSubjects.of(region, settings, alarms);
    dashboardName = createDashboard(children, settings.dashboardName(), subjects);
    dashboardUrl = Output.tuple(region, dashboardName).applyValue(both -> url(both.t1, both.t2));
    children.finish();
    registerOutputs(
        Map.of("topicArn", topicArn, "dashboardName", dashboardName, "dashboardUrl", dashboardUrl));
  }

  private Output<String> topic(
      ChildOptions children, MonitoringSettings settings, Output<String> region) {
    return settings.subscribers().topicArn().orElseGet(() -> createTopic(children, region));
  }

  private Output<String> createTopic(ChildOptions children, Output<String> region) {
    var place = Output.tuple(region, accountId()).applyValue(both -> new Place(both.t1, both.t2));
    return new AlarmTopic(children, place).arn();
  }

  private AlarmArns alarms(
      ChildOptions children, MonitoringSettings settings, Output<String> region) {
    new AlarmSubscriptions(children, topicArn, region).add(settings);
    return new Alarms(children, settings, topicArn).arns();
  }

  private static Output<String> createDashboard(
      ChildOptions children, String dashboardName, Output<DashboardSubjects> subjects) {
    var body = subjects.applyValue(known -> DashboardBody.of(known).json());
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
    return Partition.of(region).cloudWatch(region) + "#dashboards/dashboard/" + dashboardName;
  }

  /** The ARN of the topic that alarms are published to; empty text where alarms are off. */
  public Output<String> topicArn() {
    return topicArn;
  }

  /** The dashboard's name at AWS. */
  public Output<String> dashboardName() {
    return dashboardName;
  }

  /** Where the dashboard is in the AWS console. */
  public Output<String> dashboardUrl() {
    return dashboardUrl;
  }
}
