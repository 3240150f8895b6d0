package dev.skerry.serverless.monitoring;

import com.pulumi.aws.cloudwatch.CompositeAlarm;
import com.pulumi.aws.cloudwatch.CompositeAlarmArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declares the alarms. The composite alarm {@code service} notifies for all alarms with severity
 * PAGE. Each alarm with severity TICKET notifies separately.
 */
final class Alarms {
  /** The composite alarm that is in ALARM while an alarm with severity PAGE is. */
  static final String SERVICE = "service";

  private static final String SERVICE_TEXT =
      "The API fails its users, or keeps them waiting; the alarms that this one gathers say which."
          + " Look first at the dashboard's first row, then at what was deployed last.";

  /**
   * The ARNs of the alarms, for the dashboard.
   *
   * @param status the alarms of the service as a whole, the most important first
   * @param metrics the alarms on one metric
   */
  record Arns(List<Output<String>> status, List<Output<String>> metrics) {
    static final Arns NONE = new Arns(List.of(), List.of());
  }

  private final ChildOptions children;
  private final MonitoringSettings settings;
  private final Output<List<String>> topics;
  private final boolean hasServiceAlarm;
  private final List<Output<String>> pageAlarmNames = new ArrayList<>();
  private final List<Output<String>> statusArns = new ArrayList<>();
  private final List<Output<String>> metricArns = new ArrayList<>();

  Alarms(ChildOptions children, MonitoringSettings settings, Output<String> topicArn) {
    this.children = children;
    this.settings = settings;
    this.topics = topicArn.applyValue(List::of);
    this.hasServiceAlarm = settings.tunings().enabled(SERVICE, SERVICE);
    settings.burnRates().forEach(this::add);
    AlarmRules.of(settings).forEach(this::add);
    if (hasServiceAlarm && !pageAlarmNames.isEmpty()) {
      addService();
    }
  }

  Arns arns() {
    return new Arns(List.copyOf(statusArns), List.copyOf(metricArns));
  }

  private void add(AlarmRule rule) {
    var kind = rule.kind();
    var notifies = notifies(kind.id(), rule.alarmName(), kind.severity());
    var args = rule.alarm().alarmDescription(description(AlarmText.of(rule), kind.id()));
    var alarm = create(rule.alarmName(), args, notifies);
    metricArns.add(alarm.arn());
    if (kind.severity() == Severity.PAGE) {
      pageAlarmNames.add(alarm.name());
      statusArns.add(alarm.arn());
    }
  }

  private void add(BurnRate burnRate) {
    var windows =
        burnRate.windows().stream().map(window -> new BurnRateAlarm(burnRate, window, settings));
    var names = windows.map(this::create).map(MetricAlarm::name).toList();
    var notifies = notifies(burnRate.id(), burnRate.id(), burnRate.severity());
    var alarm = create(burnRate.id(), rule(names, " AND "), burnRate.text(settings), notifies);
    statusArns.add(alarm.arn());
    if (burnRate.severity() == Severity.PAGE) {
      pageAlarmNames.add(alarm.alarmName());
    }
  }

  private void addService() {
    var notifies = settings.tunings().notifies(SERVICE, SERVICE, true);
    statusArns.add(0, create(SERVICE, rule(pageAlarmNames, " OR "), SERVICE_TEXT, notifies).arn());
  }

  private boolean notifies(String kind, String alarmName, Severity severity) {
    var separately = severity == Severity.TICKET || (severity == Severity.PAGE && !hasServiceAlarm);
    return settings.tunings().notifies(kind, alarmName, separately);
  }

  private MetricAlarm create(BurnRateAlarm window) {
    var args =
        window.alarm().alarmDescription(description(window.description(), window.burnRate().id()));
    return create(window.alarmName(), args, false);
  }

  private MetricAlarm create(String alarmName, MetricAlarmArgs.Builder args, boolean notifies) {
    if (notifies) {
      args.alarmActions(topics).okActions(topics);
    }
    return new MetricAlarm(children.name(alarmName), args.build(), children.options());
  }

  private CompositeAlarm create(
      String alarmName, Output<String> rule, String text, boolean notifies) {
    var args =
        CompositeAlarmArgs.builder()
            .alarmName(settings.physicalName(alarmName))
            .alarmDescription(description(text, alarmName))
            .alarmRule(rule);
    if (notifies) {
      args.alarmActions(topics).okActions(topics);
    }
    return new CompositeAlarm(children.name(alarmName), args.build(), children.options());
  }

  private static Output<String> rule(List<Output<String>> alarmNames, String operator) {
    return Output.all(alarmNames).applyValue(names -> rule(names.stream(), operator));
  }

  private static String rule(Stream<String> alarmNames, String operator) {
    return alarmNames.map(name -> "ALARM(\"" + name + "\")").collect(Collectors.joining(operator));
  }

  private String description(String text, String id) {
    return text + " Runbook: " + settings.runbook() + "#" + id;
  }
}
