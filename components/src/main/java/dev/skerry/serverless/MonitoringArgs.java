package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
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

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private MonitoringArgs() {}

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them, all at once. */
  public static final class Builder {
    private final MonitoringArgs args = new MonitoringArgs();

    private Builder() {}

    /** The HTTP API's id. Required. */
    public Builder apiId(Output<String> apiId) {
      args.apiId = apiId;
      return this;
    }

    /** {@link #apiId(Output)} with an id that is known. */
    public Builder apiId(String apiId) {
      return apiId(Output.of(apiId));
    }

    /** The API's stage, {@code $default} or a name. Required. */
    public Builder stageName(Output<String> stageName) {
      args.stageName = stageName;
      return this;
    }

    /** {@link #stageName(Output)} with a name that is known. */
    public Builder stageName(String stageName) {
      return stageName(Output.of(stageName));
    }

    /**
     * The functions to watch, each with a line in four graphs and three alarms. None when not
     * given. Each alarm costs what CloudWatch pricing says for a standard alarm.
     */
    public Builder functions(List<MonitoredFunctionArgs> functions) {
      args.functions = functions;
      return this;
    }

    /** {@link #functions(List)}, one by one. */
    public Builder functions(MonitoredFunctionArgs... functions) {
      return functions(List.of(functions));
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
      return tables(List.of(tables));
    }

    /**
     * Whether there are alarms, and the topic that they are published to; there are when not given.
     * Without them the dashboard stays. Switching them off deletes the topic and its subscriptions.
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
      return emails(List.of(emails));
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
     * Other values for properties of the resources that appear, for what has no argument here: see
     * {@link OverrideArgs}. Default: none. A change costs what the property's change costs.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** The overrides, one after the other. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(List.of(overrides));
    }

    /** The arguments as collected, unchecked. */
    public MonitoringArgs build() {
      return args;
    }
  }
}
