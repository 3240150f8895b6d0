package dev.skerry.serverless;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * A dashboard of an HTTP API, its functions and its tables, and alarms that tell people by mail
 * what happened and where to look first.
 *
 * <p>Creates one {@code aws.cloudwatch.Dashboard}; with alarms, an {@code aws.sns.Topic} with its
 * policy and its own {@code aws.kms.Key}, an {@code aws.sns.TopicSubscription} for each address,
 * and an {@code aws.cloudwatch.MetricAlarm} for the API's errors and latency, each function's
 * errors, throttles and duration, and each table's read throttles, write throttles and system
 * errors.
 *
 * <pre>{@code
 * var users = new UserTable("users", null, null);
 * var watched = MonitoringArgs.builder()
 *     .apiId("a1b2c3")
 *     .stageName("$default")
 *     .tables(users.monitored())
 *     .emails("on-call@example.com");
 * var monitoring = new Monitoring("monitoring", watched.build(), null);
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
    super(TYPE, name, validated(name, args), options);
    var settings = MonitoringSettings.of(name, StackName.of(name), args);
    var children = Children.of(this, name, settings.overrides());
    var region = region();
    topicArn = settings.alarms() ? createTopic(children, settings, region) : Output.of("");
    var alarmArns = settings.alarms() ? createAlarms(children, settings) : none();
    var subjects = DashboardSubjects.of(region, settings, alarmArns);
    dashboardName = createDashboard(children, settings.dashboardName(), subjects);
    dashboardUrl = Output.tuple(region, dashboardName).applyValue(both -> url(both.t1, both.t2));
    children.finish();
    registerOutputs(
        Map.of("topicArn", topicArn, "dashboardName", dashboardName, "dashboardUrl", dashboardUrl));
  }

  private static MonitoringArgs validated(String name, MonitoringArgs args) {
    MonitoringSettings.of(name, StackName.of(name), args);
    return args;
  }

  private Output<String> createTopic(
      Children children, MonitoringSettings settings, Output<String> region) {
    var place = Output.tuple(region, accountId()).applyValue(both -> new Place(both.t1, both.t2));
    var topic = new AlarmTopic(children, place);
    settings.emails().forEach(topic::subscribe);
    return topic.arn();
  }

  private List<Output<String>> createAlarms(Children children, MonitoringSettings settings) {
    return AlarmRules.of(settings).stream().map(rule -> createAlarm(children, rule)).toList();
  }

  private Output<String> createAlarm(Children children, AlarmRule rule) {
    var topics = topicArn.applyValue(List::of);
    var args = rule.alarm().alarmActions(topics).okActions(topics).build();
    return new MetricAlarm(children.named(rule.thing()), args, children.options()).arn();
  }

  private static List<Output<String>> none() {
    return List.of();
  }

  private static Output<String> createDashboard(
      Children children, String dashboardName, Output<DashboardSubjects> subjects) {
    var body = subjects.applyValue(known -> DashboardBody.of(known).json());
    var args = DashboardArgs.builder().dashboardName(dashboardName).dashboardBody(body).build();
    return new Dashboard(children.named("dashboard"), args, children.options()).dashboardName();
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
    var console = "https://" + Partition.of(region).console(region);
    return console + "/cloudwatch/home?region=" + region + "#dashboards/dashboard/" + dashboardName;
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
