package dev.skerry.serverless.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The burn rates of the 30-day error budget that have an alarm. An alarm requires the burn rate in
 * a long and in a short window. Source: Google's SRE workbook, "Alerting on SLOs". The workbook's
 * slowest burn rate, 1 over three days, has no alarm: CloudWatch evaluates alarms over more than a
 * day only once an hour, and the dashboard shows such a slow burn in time.
 */
enum BurnRate {
  FAST(
      "slo-fast-burn",
      "14.4",
      2,
      new Window("1h", "1 hour", 3_600),
      new Window("5m", "5 minutes", 300),
      Severity.PAGE),
  MEDIUM(
      "slo-medium-burn",
      "6",
      5,
      new Window("6h", "6 hours", 21_600),
      new Window("30m", "30 minutes", 1_800),
      Severity.PAGE),
  SLOW(
      "slo-slow-burn",
      "3",
      10,
      new Window("24h", "24 hours", 86_400),
      new Window("2h", "2 hours", 7_200),
      Severity.TICKET);

  /** A time window that ends now. Its label is part of the alarm's name. */
  record Window(String label, String words, int seconds) {}

  private final String id;
  private final BigDecimal factor;
  private final int days;
  private final List<Window> windows;
  private final Severity severity;

  BurnRate(
      String id,
      String factor,
      int days,
      Window longWindow,
      Window shortWindow,
      Severity severity) {
    this.id = id;
    this.factor = new BigDecimal(factor);
    this.days = days;
    this.windows = List.of(longWindow, shortWindow);
    this.severity = severity;
  }

  static List<String> ids() {
    return Stream.of(values()).map(BurnRate::id).toList();
  }

  String id() {
    return id;
  }

  List<Window> windows() {
    return windows;
  }

  Severity severity() {
    return severity;
  }

  /** Returns the share of failed requests at this burn rate. */
  double threshold(MonitoringSettings settings) {
    return settings.errorBudget().multiply(factor).doubleValue();
  }

  /** Returns the description of the composite alarm. */
  String text(MonitoringSettings settings) {
    return ("Requests fail %s times as often as an availability of %s %% allows, within %s and"
            + " within %s: the error budget of 30 days is gone in %s days. Look first at the"
            + " dashboard's problems and at the functions' errors, then at what was deployed last.")
        .formatted(
            AlarmText.plain(factor),
            AlarmText.plain(settings.availabilitySloPercent()),
            windows.get(0).words(),
            windows.get(1).words(),
            days);
  }
}
