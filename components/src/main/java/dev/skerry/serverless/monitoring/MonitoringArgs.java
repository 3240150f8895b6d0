package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.table.UserTable;
import java.util.List;

/** The arguments of {@link Monitoring}. {@code apiId} and {@code stageName} are required. */
public final class MonitoringArgs extends ResourceArgs {
  @Import(name = "apiId", required = true)
  Output<String> apiId;

  @Import(name = "stageName", required = true)
  Output<String> stageName;

  @Import(name = "functions")
  List<MonitoredFunctionArgs> functions;

  @Import(name = "tables")
  List<MonitoredTableArgs> tables;

  @Import(name = "alarms")
  Boolean alarms;

  @Import(name = "emails")
  List<String> emails;

  @Import(name = "latencyMs")
  Integer latencyMs;

  @Import(name = "errorRatePercent")
  Double errorRatePercent;

  @Import(name = "availabilitySloPercent")
  Double availabilitySloPercent;

  @Import(name = "alarmTuning")
  List<AlarmTuningArgs> alarmTuning;

  @Import(name = "accountAlarms")
  Boolean accountAlarms;

  @Import(name = "runbookUrl")
  String runbookUrl;

  @Import(name = "slack")
  SlackArgs slack;

  @Import(name = "webhookUrl")
  Output<String> webhookUrl;

  @Import(name = "topicArn")
  Output<String> topicArn;

  @Import(name = "requestMetricsNamespace")
  String requestMetricsNamespace;

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private MonitoringArgs() {}

  /**
   * Validates the arguments as the constructor of {@link Monitoring} does, without declaring
   * anything. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return MonitoringSettings.validate(name, StackName.of(name), this);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. {@link Monitoring} validates them together. */
  public static final class Builder {
    private final MonitoringArgs args = new MonitoringArgs();

    private Builder() {}

    /** The id of the HTTP API. Required. Changed in place. */
    public Builder apiId(Output<String> apiId) {
      args.apiId = apiId;
      return this;
    }

    /** Sets {@link #apiId(Output)} to a known value. */
    public Builder apiId(String apiId) {
      return apiId(Outputs.of(apiId));
    }

    /** The name of the API's stage, such as {@code $default}. Required. Changed in place. */
    public Builder stageName(Output<String> stageName) {
      args.stageName = stageName;
      return this;
    }

    /** Sets {@link #stageName(Output)} to a known value. */
    public Builder stageName(String stageName) {
      return stageName(Outputs.of(stageName));
    }

    /**
     * The functions to monitor. Each function gets a line in four graphs and three alarms. With a
     * log group, it is also part of the saved queries and the count of problems. Default: none. AWS
     * charges each alarm as a standard alarm (CloudWatch pricing). A change creates or deletes
     * alarms.
     */
    public Builder functions(List<MonitoredFunctionArgs> functions) {
      args.functions = functions;
      return this;
    }

    /** Sets {@link #functions(List)}. */
    public Builder functions(MonitoredFunctionArgs... functions) {
      return functions(InputLists.of(functions));
    }

    /**
     * The tables to monitor: see {@link UserTable#monitored()}. Each table gets lines in three
     * graphs and three alarms. Default: none. A change creates or deletes alarms.
     */
    public Builder tables(List<MonitoredTableArgs> tables) {
      args.tables = tables;
      return this;
    }

    /** Sets {@link #tables(List)}. */
    public Builder tables(MonitoredTableArgs... tables) {
      return tables(InputLists.of(tables));
    }

    /**
     * Whether to create alarms and the topic that they are published to. Default: true. The
     * dashboard exists with and without alarms. Use {@link #alarmTuning(List)} to disable single
     * alarms. A change to false deletes the alarms, the topic and its subscriptions.
     */
    public Builder alarms(Boolean alarms) {
      args.alarms = alarms;
      return this;
    }

    /**
     * The addresses that get an e-mail when the state of a notifying alarm changes. AWS first sends
     * an e-mail with a link that confirms the subscription. Default: none; requires alarms. A
     * subscription that you remove before its confirmation stays pending in AWS for some days.
     */
    public Builder emails(List<String> emails) {
      args.emails = emails;
      return this;
    }

    /** Sets {@link #emails(List)}. */
    public Builder emails(String... emails) {
      return emails(InputLists.of(emails));
    }

    /**
     * The threshold of the latency's 90th percentile, in milliseconds. From 1 to 30,000, the
     * gateway's timeout (API Gateway, "HTTP API quotas"). Default: 2,500. Changed in place.
     */
    public Builder latencyMs(Integer latencyMs) {
      args.latencyMs = latencyMs;
      return this;
    }

    /**
     * The threshold of the share of requests with a 5xx response, in percent. Above 0 and below
     * 100. Default: 5. Changed in place.
     */
    public Builder errorRatePercent(Double errorRatePercent) {
      args.errorRatePercent = errorRatePercent;
      return this;
    }

    /**
     * The availability objective (SLO): the share of requests over 30 days that must not get a 5xx
     * response, in percent. 95 or more and below 100. Below 95, the fastest burn rate could be
     * higher than 100 % of the requests. Default: 99.9. Three burn rates of the error budget have
     * an alarm. AWS charges them as twelve metrics and three composite alarms (CloudWatch pricing).
     * Changed in place.
     */
    public Builder availabilitySloPercent(Double availabilitySloPercent) {
      args.availabilitySloPercent = availabilitySloPercent;
      return this;
    }

    /**
     * Changes of the alarms' defaults, for all alarms of a kind or for one alarm: whether it
     * exists, whether it notifies, its threshold and its periods. Default: none. Changed in place.
     */
    public Builder alarmTuning(List<AlarmTuningArgs> alarmTuning) {
      args.alarmTuning = alarmTuning;
      return this;
    }

    /** Sets {@link #alarmTuning(List)}. */
    public Builder alarmTuning(AlarmTuningArgs... alarmTuning) {
      return alarmTuning(InputLists.of(alarmTuning));
    }

    /**
     * Whether to create an alarm on the account's concurrent executions. Its threshold is 900: 90 %
     * of the quota of a new account (Lambda quotas). Default: false. One alarm per account and
     * region is enough. AWS charges it as a standard alarm (CloudWatch pricing). A change creates
     * or deletes the alarm.
     */
    public Builder accountAlarms(Boolean accountAlarms) {
      args.accountAlarms = accountAlarms;
      return this;
    }

    /**
     * The URL of your copy of docs/runbook.md: {@code https://…}, at most 400 characters, without
     * {@code #}. The description of each alarm links to its section there. Default: the
     * descriptions name the file docs/runbook.md. Changed in place.
     */
    public Builder runbookUrl(String runbookUrl) {
      args.runbookUrl = runbookUrl;
      return this;
    }

    /**
     * The Slack channel that receives notifications. Default: none; requires alarms. A change can
     * replace the channel's configuration: see {@link SlackArgs}.
     */
    public Builder slack(SlackArgs slack) {
      args.slack = slack;
      return this;
    }

    /**
     * The URL that receives each notification as a POST request, {@code https://…}. It must confirm
     * the subscription automatically, as PagerDuty and Opsgenie do. It may be a secret. Default:
     * none; requires alarms. A change replaces the subscription.
     */
    public Builder webhookUrl(Output<String> webhookUrl) {
      args.webhookUrl = webhookUrl;
      return this;
    }

    /** Sets {@link #webhookUrl(Output)} to a known value. */
    public Builder webhookUrl(String webhookUrl) {
      return webhookUrl(Outputs.of(webhookUrl));
    }

    /**
     * The ARN of your own topic for the alarms. Default: the component creates a topic with a key.
     * Requires alarms. The topic's policy must allow {@code sns:Publish} to {@code
     * cloudwatch.amazonaws.com}. If the topic is encrypted, its key's policy must allow {@code
     * kms:Decrypt} and {@code kms:GenerateDataKey*} to the same service. The key {@code
     * alias/aws/sns} does not: notifications would be lost without an error. Setting the argument
     * deletes the topic that the component created.
     */
    public Builder topicArn(Output<String> topicArn) {
      args.topicArn = topicArn;
      return this;
    }

    /** Sets {@link #topicArn(Output)} to a known value. */
    public Builder topicArn(String topicArn) {
      return topicArn(Outputs.of(topicArn));
    }

    /**
     * The CloudWatch namespace in which the functions publish metrics of their requests: {@code
     * Requests}, {@code Latency} in milliseconds and {@code ColdStarts} without dimensions, and
     * {@code Problems} with the dimension {@code slug}. The dashboard shows them, and the component
     * does not count problems in the logs. 1 to 255 letters, digits and {@code . _ / # -}, not
     * starting with {@code AWS/}. Default: none; the functions publish no metrics. A change deletes
     * or creates the counts of problems.
     */
    public Builder requestMetricsNamespace(String requestMetricsNamespace) {
      args.requestMetricsNamespace = requestMetricsNamespace;
      return this;
    }

    /**
     * Properties of the children that the component does not expose: see {@link OverrideArgs}.
     * Default: none. A change can replace the child, depending on the property.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** Sets {@link #overrides(List)}. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** Returns the arguments without validating them. */
    public MonitoringArgs build() {
      return args;
    }
  }
}
