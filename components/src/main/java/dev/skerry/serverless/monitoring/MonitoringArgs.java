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

/** What {@link Monitoring} watches and whom it tells. The API is required. */
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

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private MonitoringArgs() {}

  /**
   * Validates the arguments without declaring anything, as the constructor of {@link Monitoring}
   * does. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors, in the order of the arguments; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return MonitoringSettings.validate(name, StackName.of(name), this);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them, all at once. */
  public static final class Builder {
    private final MonitoringArgs args = new MonitoringArgs();

    private Builder() {}

    /** The HTTP API's id. Required. Changed in place. */
    public Builder apiId(Output<String> apiId) {
      args.apiId = apiId;
      return this;
    }

    /** {@link #apiId(Output)} with an id that is known. */
    public Builder apiId(String apiId) {
      return apiId(Outputs.of(apiId));
    }

    /** The API's stage, {@code $default} or a name. Required. Changed in place. */
    public Builder stageName(Output<String> stageName) {
      args.stageName = stageName;
      return this;
    }

    /** {@link #stageName(Output)} with a name that is known. */
    public Builder stageName(String stageName) {
      return stageName(Outputs.of(stageName));
    }

    /**
     * The functions to watch, each with a line in four graphs and three alarms, and its part of the
     * saved queries and of the count of problems. None when not given. Each alarm costs what
     * CloudWatch pricing says for a standard alarm.
     */
    public Builder functions(List<MonitoredFunctionArgs> functions) {
      args.functions = functions;
      return this;
    }

    /** {@link #functions(List)}, one by one. */
    public Builder functions(MonitoredFunctionArgs... functions) {
      return functions(InputLists.of(functions));
    }

    /**
     * The tables to watch, each with lines in three graphs and three alarms. None when not given.
     * {@link UserTable#monitored()} describes one.
     */
    public Builder tables(List<MonitoredTableArgs> tables) {
      args.tables = tables;
      return this;
    }

    /** {@link #tables(List)}, one by one. */
    public Builder tables(MonitoredTableArgs... tables) {
      return tables(InputLists.of(tables));
    }

    /**
     * Whether there are alarms, and the topic that they are published to; there are when not given.
     * The one that gathers the others is a composite alarm; {@link #alarmTuning(List)} leaves out
     * those that you need not. Without any the dashboard stays. Switching them off deletes the
     * topic and its subscriptions.
     */
    public Builder alarms(Boolean alarms) {
      args.alarms = alarms;
      return this;
    }

    /**
     * The addresses that get a mail when an alarm begins or ends, each after a click in the mail
     * that AWS sends first. None when not given; only with alarms. Taking one out before its click
     * leaves it pending at AWS for some days.
     */
    public Builder emails(List<String> emails) {
      args.emails = emails;
      return this;
    }

    /** {@link #emails(List)}, one by one. */
    public Builder emails(String... emails) {
      return emails(InputLists.of(emails));
    }

    /**
     * The latency that one request in ten may exceed. 1-30,000 ms, as the gateway gives up at 30 s
     * (API Gateway, "HTTP API quotas"); 2,500 ms when not given. Changed in place.
     */
    public Builder latencyMs(Integer latencyMs) {
      args.latencyMs = latencyMs;
      return this;
    }

    /**
     * The share of requests that may be answered 5xx. Above 0, below 100 percent; 5 % when not
     * given. Changed in place.
     */
    public Builder errorRatePercent(Double errorRatePercent) {
      args.errorRatePercent = errorRatePercent;
      return this;
    }

    /**
     * The share of requests that must not be answered 5xx, over 30 days. 95 or more and below 100
     * percent (with less, the fastest burnRate could not be reached by all requests failing); 99.9
     * % when not given. Three burn rates of the budget that is left for failures are alarms, which
     * cost what CloudWatch pricing says for twelve metrics and three composite alarms. Changed in
     * place.
     */
    public Builder availabilitySloPercent(Double availabilitySloPercent) {
      args.availabilitySloPercent = availabilitySloPercent;
      return this;
    }

    /**
     * What is to be different about alarms, by kind or one by one: whether there is one, whether it
     * tells, its threshold, its periods. Nothing when not given. Changed in place.
     */
    public Builder alarmTuning(List<AlarmTuningArgs> alarmTuning) {
      args.alarmTuning = alarmTuning;
      return this;
    }

    /** {@link #alarmTuning(List)}, one by one. */
    public Builder alarmTuning(AlarmTuningArgs... alarmTuning) {
      return alarmTuning(InputLists.of(alarmTuning));
    }

    /**
     * Whether there is an alarm of the whole account's concurrent executions, above 900: 90 % of
     * the quota that an account has at first (Lambda quotas). There is none when not given; one in
     * an account and region is enough. Costs what CloudWatch pricing says for a standard alarm.
     */
    public Builder accountAlarms(Boolean accountAlarms) {
      args.accountAlarms = accountAlarms;
      return this;
    }

    /**
     * Where your copy of docs/runbook.md is read, {@code https://…} of 400 characters at most; each
     * alarm's text links to its section there. When not given the texts name the file. Changed in
     * place.
     */
    public Builder runbookUrl(String runbookUrl) {
      args.runbookUrl = runbookUrl;
      return this;
    }

    /**
     * The Slack channel that is told too. None when not given; only with alarms. What a change
     * costs: see {@link SlackArgs}.
     */
    public Builder slack(SlackArgs slack) {
      args.slack = slack;
      return this;
    }

    /**
     * The address that gets each notification as a POST, {@code https://…}, and confirms the
     * subscription by itself, as PagerDuty and Opsgenie do. It may be a secret. None when not
     * given; only with alarms. A change replaces the subscription.
     */
    public Builder webhookUrl(Output<String> webhookUrl) {
      args.webhookUrl = webhookUrl;
      return this;
    }

    /** {@link #webhookUrl(Output)} with an address that is known. */
    public Builder webhookUrl(String webhookUrl) {
      return webhookUrl(Outputs.of(webhookUrl));
    }

    /**
     * A topic of your own that alarms are published to; a topic with a key is made when not given.
     * Its policy must allow {@code cloudwatch.amazonaws.com} {@code sns:Publish}; if it is
     * encrypted, its key's policy must allow that service {@code kms:Decrypt} and {@code
     * kms:GenerateDataKey*}, which {@code alias/aws/sns} cannot: alarms would be lost in silence.
     * Only with alarms. Setting it deletes the topic that was made.
     */
    public Builder topicArn(Output<String> topicArn) {
      args.topicArn = topicArn;
      return this;
    }

    /** {@link #topicArn(Output)} with an ARN that is known. */
    public Builder topicArn(String topicArn) {
      return topicArn(Outputs.of(topicArn));
    }

    /**
     * Other values for properties of the resources that appear, for what has no argument here: see
     * {@link OverrideArgs}. Default: none. A change costs what the property's change costs.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** The overrides, one after the other. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** The arguments as collected, unchecked. */
    public MonitoringArgs build() {
      return args;
    }
  }
}
